import { SszCursor, splitByOffsets, splitFixed, splitVariable } from "@chainops/kzg/beacon/ssz-reader";
import { describe, expect, it } from "vitest";

const bytes = Uint8Array.from({ length: 40 }, (_, index) => index);
const offsets = (...values: readonly number[]) => new Uint8Array(Uint32Array.from(values).buffer);

describe("SSZ", () => {
  it("parts lie between their offsets", () => {
    const parts = splitByOffsets(bytes, [12, 12, 30], 12, "it").map(({ length }) => length);
    expect(parts).toEqual([0, 18, 10]);
  });

  it.each([
    { name: "does not start at the fixed part's end", list: [13, 20] },
    { name: "falls", list: [12, 30, 20] },
    { name: "passes the end", list: [12, 41] },
  ])("is refused where an offset $name", ({ list }) => {
    expect(() => splitByOffsets(bytes, list, 12, "it")).toThrow(/wrong offset/);
  });

  it.each([
    { name: "a first offset of zero", list: offsets(0, 8), reason: /wrong first offset, 0/ },
    { name: "a first offset that is no multiple of four", list: offsets(6, 8), reason: /wrong first offset, 6/ },
    { name: "a first offset behind the end", list: offsets(400), reason: /wrong first offset, 400/ },
    { name: "more entries than allowed", list: offsets(12, 12, 12), reason: /3 entries; at most 2/ },
    { name: "three bytes", list: new Uint8Array(3), reason: /ends after 3 bytes/ },
  ])("lists are refused with $name", ({ list, reason }) => {
    expect(() => splitVariable(list, 2, "it")).toThrow(reason);
  });

  it("lists of fixed items have whole items, and not too many", () => {
    expect(splitFixed(bytes, 20, 2, "it").length).toBe(2);
    expect(() => splitFixed(bytes, 10, 3, "it")).toThrow(/4 entries; at most 3/);
    expect(() => splitFixed(bytes, 7, 9, "it")).toThrow(/no multiple of 7/);
  });

  it("numbers above 2⁵³ are refused", () => {
    expect(() => new SszCursor(new Uint8Array(8).fill(255), "it").uint64("slot")).toThrow("it.slot is no whole number");
  });
});
