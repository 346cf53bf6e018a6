import { expect, it } from "vitest";
import {
  firstOf,
  grouped,
  percent,
  percentLimit,
  placeText,
  plural,
} from "../../../actions/quality-gate/src/gates/judged-gate.ts";

it.each([
  [0.7999, "79.9 %"],
  [0.8, "80.0 %"],
  [0.29, "29.0 %"],
  [0.99999, "99.9 %"],
  [1, "100.0 %"],
  [0, "0.0 %"],
  [1.237, "123.7 %"],
])("shows the ratio %d as %s, never rounded up", (ratio, text) => {
  expect(percent(ratio)).toBe(text);
});

it.each([
  [0.8, "80.0 %"],
  [0.855, "85.5 %"],
  [0.8555, "85.55 %"],
  [0.07, "7.0 %"],
  [1, "100.0 %"],
])("shows the limit %d as it was written: %s", (ratio, text) => {
  expect(percentLimit(ratio)).toBe(text);
});

it("groups digits by no-break spaces, and counts in words", () => {
  expect([grouped(999), grouped(106_739), grouped(1_234_567)]).toEqual(["999", "106\u00a0739", "1\u00a0234\u00a0567"]);
  expect([plural(1, "test"), plural(0, "test"), plural(2, "entry", "entries")]).toEqual([
    "1 test",
    "0 tests",
    "2 entries",
  ]);
});

it("names the first three and counts the others", () => {
  expect(firstOf([1, 2, 3], (item) => [`${item}`]).join("")).toBe("1, 2, 3");
  expect(firstOf([1, 2, 3, 4, 5], (item) => [`${item}`]).join("")).toBe("1, 2, 3 and 2 more");
  expect(firstOf([], () => ["x"])).toEqual([]);
});

it("cuts a name that would drown the rest", () => {
  const message = firstOf(["n".repeat(1_000_000), "b", "c", "d"], (item) => [item, " at ", { path: "a.sol", line: 1 }]);
  const text = message.map((part) => (typeof part === "string" ? part : placeText(part))).join("");
  expect(text).toMatch(/^n{299}… at a\.sol:1, b at a\.sol:1, c at a\.sol:1 and 1 more$/);
});

it("names a place by path and line unless it has a text of its own", () => {
  expect(placeText({ path: "a.sol", line: 3 })).toBe("a.sol:3");
  expect(placeText({ path: "a.sol", line: null })).toBe("a.sol");
  expect(placeText({ path: "a.sol", line: 3, text: "A" })).toBe("A");
});
