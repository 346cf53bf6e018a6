import { asBigUint, asUint, valueOf } from "@chainops/kzg/formats/json-value";
import { describe, expect, it } from "vitest";

describe("a value of a document", () => {
  it("is only what the object itself has", () => {
    expect(valueOf({ a: 1, b: 2 }, "c", "b", "a")).toBe(2);
    expect(["toString", "constructor", "__proto__"].map((name) => valueOf({}, name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    { value: 7, number: 7 },
    { value: "7", number: 7 },
    { value: "0x1F", number: 31 },
    { value: "9007199254740991", number: 9_007_199_254_740_991 },
    { value: "9007199254740992", number: null },
    { value: 9_007_199_254_740_992, number: null },
    { value: -1, number: null },
    { value: "-1", number: null },
    { value: 0.5, number: null },
    { value: "1e3", number: null },
    { value: " 1", number: null },
    { value: "0x", number: null },
    { value: "", number: null },
    { value: null, number: null },
  ])("$value is the whole number $number", ({ value, number }) => {
    expect(asUint(value)).toBe(number);
  });

  it("may have 256 bits and no more", () => {
    expect(asBigUint(`0x${"f".repeat(64)}`)).toBe(2n ** 256n - 1n);
    expect(asBigUint(`0x1${"f".repeat(64)}`)).toBeNull();
  });
});
