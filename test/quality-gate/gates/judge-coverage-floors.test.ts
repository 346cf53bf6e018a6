import { expect, it } from "vitest";
import { judgeCoverageFloors } from "../../../actions/quality-gate/src/gates/judge-coverage-floors.ts";
import { coverageAtBase, projectCoverage } from "../coverage-samples.ts";
import { coveredFile, evidence } from "../evidence-samples.ts";

const read = evidence([{ producer: "lcov", files: [], problems: [], notes: [] }]);
const count = (hit: number, found: number) => ({ hit, found });
const coverage = projectCoverage([
  { ...coveredFile("src/A.sol", { 1: true }), branches: count(3, 4), functions: count(1, 2) },
  { ...coveredFile("src/B.sol", { 1: true }), branches: count(0, 1), functions: count(7, 8) },
]);

it.each([
  {
    floors: { branches: 0.6 },
    expected: {
      name: "min_branch_coverage",
      status: "pass",
      actual: 0.6,
      message: "Tests take 3 of 5 branches (60.0 %).",
    },
  },
  {
    floors: { branches: 0.61 },
    expected: { status: "fail", message: "Tests take 3 of 5 branches (60.0 %); at least 61.0 % is required." },
  },
  {
    floors: { functions: 0.8 },
    expected: { name: "min_function_coverage", status: "pass", message: "Tests call 8 of 10 functions (80.0 %)." },
  },
  { floors: { functions: 1 }, expected: { status: "fail", threshold: 1, unit: "ratio" } },
])("judges $floors", ({ floors, expected }) => {
  const judged = judgeCoverageFloors(read, coverage, floors);
  expect(judged.map(({ gate }) => gate)).toMatchObject([expected]);
});

it("is no gate where no floor is set, and two where both are", () => {
  expect(judgeCoverageFloors(read, coverage, {})).toEqual([]);
  expect(judgeCoverageFloors(read, coverage, { branches: 0, functions: 0 })).toHaveLength(2);
});

it("fails where the report holds none, even for a floor of 0", () => {
  const bare = projectCoverage([coveredFile("src/A.sol", { 1: true })]);
  const gates = judgeCoverageFloors(read, bare, { branches: 0, functions: 0 }).map(({ gate }) => gate);
  expect(gates).toMatchObject([
    { status: "fail", actual: null, message: expect.stringMatching(/^The coverage report holds no branches of the/) },
    { status: "fail", actual: null, message: expect.stringMatching(/^The coverage report holds no functions of the/) },
  ]);
});

it("fails for evidence that cannot be believed", () => {
  for (const given of [evidence([], ["x: cut."]), evidence<never>([])]) {
    expect(judgeCoverageFloors(given, coverage, { branches: 0 })[0]?.gate.status).toBe("fail");
  }
});

it("shows the base beside them", () => {
  const figures = { ...coverageAtBase({}), branches: count(1, 4) };
  const [judged] = judgeCoverageFloors(read, coverage, { branches: 0.5 }, { known: true, figures, source: "run 7" });
  expect(judged).toMatchObject({ gate: { base: 0.25 }, row: { base: "25.0 %" } });
});
