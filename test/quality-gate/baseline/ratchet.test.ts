import { describe, expect, it } from "vitest";
import { ratchetGate, type RatchetedGate } from "../../../actions/quality-gate/src/baseline/ratchet-gate.ts";
import { ratchetItems } from "../../../actions/quality-gate/src/baseline/ratchet-items.ts";

const coverage: RatchetedGate = {
  name: "min_test_coverage",
  actual: 0.6,
  threshold: 0.8,
  base: 0.6,
  isDoubted: false,
};
const size: RatchetedGate = {
  name: "max_contract_size",
  actual: 30_000,
  threshold: 24_576,
  base: 30_000,
  isDoubted: false,
};

describe("a gate that misses its limit", () => {
  it.each([
    { name: "coverage as at base", gate: coverage },
    { name: "coverage better than at base", gate: { ...coverage, actual: 0.7 } },
    { name: "a dimension of the quality vector", gate: { ...coverage, name: "quality_vector" } },
    { name: "a size as at base", gate: size },
    { name: "a size better than at base", gate: { ...size, actual: 29_999 } },
  ])("passes with a note: $name", ({ gate }) => {
    expect(ratchetGate(gate)).toEqual({ status: "pass", note: expect.stringContaining("`ratchet` accepts") });
  });

  it.each([
    { name: "coverage below base", gate: { ...coverage, actual: 0.5999 }, note: /worse than at base/ },
    { name: "a size above base", gate: { ...size, actual: 30_001 }, note: /worse than at base/ },
    { name: "no figure of base", gate: { ...size, base: null }, note: /commit a baseline first/ },
    { name: "a report in doubt", gate: { ...coverage, isDoubted: true }, note: /^$/ },
    { name: "no figure at all", gate: { ...coverage, actual: null }, note: /^$/ },
    { name: "another reason than its figure", gate: { ...coverage, actual: 0.9 }, note: /^$/ },
    { name: "failed tests", gate: { ...size, name: "tests_passed" }, note: /^$/ },
    { name: "new findings", gate: { ...size, name: "new_findings" }, note: /^$/ },
    { name: "a gate of unknown direction", gate: { ...size, name: "max_anything" }, note: /^$/ },
  ])("stays failed: $name", ({ gate, note }) => {
    const verdict = ratchetGate(gate);
    expect(verdict.status).toBe("fail");
    expect(verdict.note).toMatch(note);
  });

  it("follows the direction that the caller gives it", () => {
    expect(ratchetGate({ ...size, name: "max_anything" }, "lower").status).toBe("pass");
  });
});

const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

it("accepts items over the limit that were so at base, and refuses new and worse ones in their shadow", () => {
  const base = new Map([
    ["src/A.sol:A", 30_000],
    ["src/B.sol:B", 20_000],
    ["src/C.sol:C", 26_000],
  ]);
  const items = [
    { key: "src/A.sol:A", value: 30_000 },
    { key: "src/B.sol:B", value: 25_000 },
    { key: "src/C.sol:C", value: 25_500 },
    { key: "src/New.sol:New", value: 24_600 },
    { key: "src/Small.sol:Small", value: 10 },
  ];
  const { accepted, refused } = ratchetItems(items, 24_576, base);
  expect(keys(accepted)).toEqual(["src/A.sol:A", "src/C.sol:C"]);
  expect(keys(refused)).toEqual(["src/B.sol:B", "src/New.sol:New"]);
  expect(keys(ratchetItems(items, 24_576, undefined).accepted)).toEqual([]);
});
