import { expect, it } from "vitest";
import type { BarChange } from "../../actions/quality-gate/src/bar/compare-bars.ts";
import { type NotedVerdict, verdictNotes } from "../../actions/quality-gate/src/verdict-notes.ts";
import { gateRules, NO_BASELINE } from "./findings/finding-samples.ts";
import { sampleMeasurements } from "./baseline/sample-measurements.ts";

const vector = { complexity: 1, maintainability: 0.819, reliability: null, security: 1, performance: 0 };
const QUALITY = "Q: complexity 1.00 · maintainability 0.81 · reliability n/a · security 1.00 · performance 0.00";

function notes(changes: readonly BarChange[] = [], more: Partial<NotedVerdict> = {}): readonly string[] {
  const verdict = { judgement: { vector }, bar: { changes, rules: gateRules() }, stages: undefined };
  return verdictNotes({ ...verdict, facts: { baseline: NO_BASELINE }, ...more }).map((parts) => parts.join(""));
}

const change = (key: string, loosens: boolean, from = "1", to = "2"): BarChange => ({ key, from, to, loosens });

it("says the quality vector, and nothing of what is not there", () => {
  expect(notes()).toEqual([QUALITY]);
});

it("says first how the stages went, and where the values of base come from", () => {
  const baseline = { measurements: sampleMeasurements("a".repeat(40)), source: "the result of run 5", reason: "" };
  expect(notes([], { stages: { line: "Stages: a ✅ 1s" }, facts: { baseline } })).toEqual([
    "Stages: a ✅ 1s",
    QUALITY,
    "Measured values of base: the result of run 5.",
  ]);
});

it("tells apart what a pull request loosens and what it tightens", () => {
  const changes = [change("max_contract_size", true), change("min_test_coverage", false, "", "0.9")];
  expect(notes(changes)).toEqual([
    QUALITY,
    "This pull request loosens `max_contract_size` from 1 to 2. The base commit's values count too until it is merged.",
    "This pull request tightens `min_test_coverage` from nothing to 0.9. It is held to them already.",
  ]);
});

it("counts changes after the third, and cuts long values", () => {
  const many = Array.from({ length: 5 }, (_, index) => change(`k${index}`, true, "1", `"${"x".repeat(500)}"`));
  const [, line = ""] = notes(many);
  expect(line).toMatch(/`k0` from 1 to "x{10,60}…?.*`k2`.* and 2 more\. The base/);
  expect(line.length).toBeLessThan(400);
});

it("says how to start a ratchet, as long as there is no baseline", () => {
  const bar = { changes: [], rules: gateRules({ ratchet: true }) };
  expect(notes([], { bar }).at(-1)).toMatch(/^`ratchet` has no baseline yet: commit the file/);
  const baseline = { measurements: sampleMeasurements("a".repeat(40)), source: "", reason: "" };
  expect(notes([], { bar, facts: { baseline } })).toEqual([QUALITY]);
});
