import { InputError } from "@chainops/core/errors";
import { parseBlocks, resolveBlocks } from "@chainops/kzg/sources/parse-blocks";
import { expect, test } from "vitest";

const ROOT = `0x${"Ab".repeat(32)}`;
const CHAIN = { headSlot: 100, finalizedSlot: 64 };

test.each([
  { text: "head", ranges: [[100, 100]] },
  { text: "finalized", ranges: [[64, 64]] },
  { text: "7", ranges: [[7, 7]] },
  { text: "5-9", ranges: [[5, 9]] },
  { text: "5 - 9", ranges: [[5, 9]] },
  { text: "last 32", ranges: [[69, 100]] },
  { text: "last 1000", ranges: [[0, 100]] },
  {
    text: "20-30, 10-12\n13\n25-40",
    ranges: [
      [10, 13],
      [20, 40],
    ],
  },
])("$text is the slots $ranges", ({ text, ranges }) => {
  const resolved = resolveBlocks(parseBlocks(text), CHAIN);
  expect(resolved.ranges.map(({ firstSlot, lastSlot }) => [firstSlot, lastSlot])).toEqual(ranges);
});

test("a root stands for itself, in lower case and once", () => {
  expect(resolveBlocks(parseBlocks(`${ROOT},${ROOT.toLowerCase()}`), CHAIN)).toEqual({
    roots: [ROOT.toLowerCase()],
    ranges: [],
  });
});

test.each(["", " , ", "9-5", "last 0", "last", "-3", "1.5", "1e3", "0x12", "heads", "5-9-12"])(
  "%j is refused with what is accepted",
  (text) => {
    expect(() => parseBlocks(text)).toThrow(InputError);
  },
);

test("every wrong entry is named at once", () => {
  expect(() => parseBlocks("x, 4, 9-2")).toThrow(/"x"; accepted are .*\n.*"9-2", which runs backwards/);
});

test("slots past the head are refused", () => {
  expect(() => resolveBlocks(parseBlocks("90-101"), CHAIN)).toThrow("goes up to slot 101; the head is at slot 100");
});
