import { parseDuration } from "@chainops/core/config/parse-duration";
import { editDistance, nearestName } from "@chainops/core/config/nearest-name";
import { canonicalName, spellingsOf } from "@chainops/core/config/spelling";
import { describe, expect, it } from "vitest";

describe("a duration", () => {
  const rows: { value: number | string; ms: number | undefined }[] = [
    { value: 300, ms: 300_000 },
    { value: 0, ms: 0 },
    { value: 0.25, ms: 250 },
    { value: "300", ms: 300_000 },
    { value: "250ms", ms: 250 },
    { value: "90s", ms: 90_000 },
    { value: "5m", ms: 300_000 },
    { value: "1.5h", ms: 5_400_000 },
    { value: "1h30m", ms: 5_400_000 },
    { value: "2d", ms: 172_800_000 },
    { value: "5分钟", ms: 300_000 },
    { value: "5分", ms: 300_000 },
    { value: "30秒", ms: 30_000 },
    { value: "500毫秒", ms: 500 },
    { value: "1小时30分钟", ms: 5_400_000 },
    { value: "1小时内", ms: 3_600_000 },
    { value: "2天以内", ms: 172_800_000 },
    { value: "立即", ms: 0 },
    { value: -1, ms: undefined },
    { value: Number.NaN, ms: undefined },
    { value: Number.POSITIVE_INFINITY, ms: undefined },
    { value: "", ms: undefined },
    { value: "-5m", ms: undefined },
    { value: "5 m", ms: undefined },
    { value: "5M", ms: undefined },
    { value: "5w", ms: undefined },
    { value: "m", ms: undefined },
    { value: "1.2.3s", ms: undefined },
    { value: "立即5m", ms: undefined },
    { value: "9999999999s", ms: undefined },
    { value: `${"1h".repeat(50_000)}!`, ms: undefined },
  ];
  it.each(rows)("of $value is $ms ms", ({ value, ms }) => {
    expect(parseDuration(value)?.ms).toBe(ms);
  });
});

describe("spellings", () => {
  it("a name has four", () => {
    expect(spellingsOf("max_gas_limit")).toEqual(["max_gas_limit", "max-gas-limit", "maxGasLimit", "MaxGasLimit"]);
  });

  it.each(["MAX_GAS", "maxgas", "max gas", "max_Gas", "Max-Gas", "max__gas", ""])("%j is none of max_gas", (text) => {
    expect(canonicalName(["max_gas"], text)).toBeUndefined();
  });
});

describe("the nearest name", () => {
  const names = ["min_test_coverage", "max_complexity_score", "size", "gas", "kzg"];
  it.each([
    { text: "min_test_covrage", nearest: "min_test_coverage" },
    { text: "MinTestCoverge", nearest: "min_test_coverage" },
    { text: "max-complexity", nearest: "max_complexity_score" },
    { text: "sise", nearest: "size" },
    { text: "gsa", nearest: "gas" },
    { text: "storage", nearest: undefined },
    { text: "", nearest: undefined },
    { text: "x".repeat(65), nearest: undefined },
  ])("of $text is $nearest", ({ text, nearest }) => {
    expect(nearestName(names, text)).toBe(nearest);
  });

  it.each([
    { left: "", right: "abc", distance: 3 },
    { left: "kitten", right: "sitting", distance: 3 },
    { left: "ab", right: "ba", distance: 1 },
    { left: "same", right: "same", distance: 0 },
  ])("$left is $distance edits from $right", ({ left, right, distance }) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});
