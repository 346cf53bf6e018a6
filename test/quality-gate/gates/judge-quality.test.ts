import { expect, it } from "vitest";
import { judgeQuality } from "../../../actions/quality-gate/src/gates/judge-quality.ts";

const vector = { complexity: 0.97, maintainability: 0.81, reliability: null, security: 0.999, performance: 1 };

it("judges only the dimensions that have a floor", () => {
  expect(judgeQuality(vector, {})).toEqual([]);
  const gates = judgeQuality(vector, { security: 0.9, complexity: 0.5 }).map(({ gate }) => gate);
  expect(gates).toMatchObject([
    { name: "quality_vector", scope: "complexity", status: "pass", actual: 0.97, threshold: 0.5, unit: "ratio" },
    { name: "quality_vector", scope: "security", status: "pass", actual: 0.999, threshold: 0.9 },
  ]);
});

it.each([
  ["at the floor", { maintainability: 0.81 }, "pass"],
  ["below it", { maintainability: 0.8101 }, "fail"],
  ["below it by what rounding hides", { security: 1 }, "fail"],
  ["without data", { reliability: 0 }, "fail"],
] as const)("a dimension %s", (_name, floors, status) => {
  expect(judgeQuality(vector, floors).map(({ gate }) => gate.status)).toEqual([status]);
});

it("says what a dimension without data needs, and shows the base beside one that has some", () => {
  const [reliability] = judgeQuality(vector, { reliability: 0.1 });
  expect(reliability?.gate.message).toMatch(/no reliability: it needs a test report .* and a coverage report/);
  expect(reliability).toMatchObject({ gate: { actual: null }, row: { now: "n/a" } });
  const [complexity] = judgeQuality(vector, { complexity: 0.1 }, { ...vector, complexity: 0.98 });
  expect(complexity).toMatchObject({ gate: { base: 0.98 }, row: { base: "0.98", now: "0.97", limit: "at least 0.1" } });
});
