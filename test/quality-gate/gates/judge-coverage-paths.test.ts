import { describe, expect, it } from "vitest";
import { judgeCoveragePaths } from "../../../actions/quality-gate/src/gates/judge-coverage-paths.ts";
import { coverageAtBase, projectCoverage } from "../coverage-samples.ts";
import { coveredFile, evidence } from "../evidence-samples.ts";

const read = evidence([{ producer: "lcov", files: [], problems: [], notes: [] }]);
const coverage = projectCoverage(
  [
    coveredFile("src/core/Vault.sol", { 1: true, 2: true, 3: false, 4: true }),
    coveredFile("src/core/deep/Fees.sol", { 1: true }),
    coveredFile("src/periphery/Router.sol", { 1: false }),
    coveredFile("src/Odd\n[name].sol", { 1: true }),
  ],
  { unmentioned: ["src/core/Unused.sol", "src/gone/Gone.sol"] },
);
const judge = (limits: Record<string, number>, workingDirectory = "") =>
  judgeCoveragePaths(read, coverage, limits, workingDirectory);

describe("coverage_paths", () => {
  it.each([
    { glob: "src/core/**", floor: 0.8, status: "pass", actual: 0.8 },
    { glob: "src/core/**", floor: 0.81, status: "fail", actual: 0.8 },
    { glob: "src/core/*.sol", floor: 0.75, status: "pass", actual: 0.75 },
    { glob: "src/core/Vault.sol", floor: 1, status: "fail", actual: 0.75 },
    { glob: "src/periphery/**", floor: 0, status: "pass", actual: 0 },
    { glob: "**", floor: 0.7, status: "pass", actual: 5 / 7 },
    { glob: "src/Odd*", floor: 1, status: "pass", actual: 1 },
  ])("judges $glob at $floor: $status", ({ glob, floor, status, actual }) => {
    const [judged, ...others] = judge({ [glob]: floor });
    expect(others).toEqual([]);
    expect(judged?.gate).toMatchObject({ name: "coverage_paths", scope: glob, status, actual, threshold: floor });
  });

  it("is one gate for each glob, and names what no report mentions", () => {
    const judged = judge({ "src/core/**": 0.9, "src/periphery/**": 0.5 });
    expect(judged.map(({ gate }) => gate.message)).toEqual([
      "Tests reach 4 of 5 lines of `src/core/**` (80.0 %); at least 90.0 % is required. Least covered: src/core/Vault.sol:3 (1 line). In no report and not counted: src/core/Unused.sol.",
      "Tests reach 0 of 1 lines of `src/periphery/**` (0.0 %); at least 50.0 % is required. Least covered: src/periphery/Router.sol:1 (1 line).",
    ]);
  });

  it.each([
    { glob: "src/cores/**", said: "`src/cores/**` matches no source. The nearest is src/core." },
    {
      glob: "src/core/Vaults.sol",
      said: "`src/core/Vaults.sol` matches no source. The nearest is src/core/Vault.sol.",
    },
    { glob: "src/perifery/*.sol", said: "`src/perifery/*.sol` matches no source. The nearest is src/periphery." },
    {
      glob: "contracts/token/**",
      said: "`contracts/token/**` matches no source. Sources are src/core/Vault.sol, src/core/deep/Fees.sol, src/periphery/Router.sol and 3 more.",
    },
    {
      glob: "src/gone/**",
      said: "The coverage report holds no line of what `src/gone/**` matches: src/gone/Gone.sol.",
    },
    { glob: "!src/**", said: expect.stringMatching(/^`!src\/\*\*` matches no source\./) },
    { glob: "[", said: expect.stringMatching(/^`\[` matches no source\./) },
  ])("fails for $glob, which guards nothing", ({ glob, said }) => {
    expect(judge({ [glob]: 0 })[0]?.gate).toMatchObject({ status: "fail", actual: null, message: said });
  });

  it("takes globs relative to the working directory", () => {
    expect(judge({ "core/**": 0.5 }, "src")[0]?.gate).toMatchObject({ status: "pass", actual: 0.8 });
    expect(judge({ "cores/**": 0.5 }, "src")[0]?.gate.message).toContain("The nearest is core.");
  });

  it("fails for evidence that cannot be believed", () => {
    for (const given of [evidence([], ["x: cut."]), evidence<never>([])]) {
      expect(judgeCoveragePaths(given, coverage, { "**": 0 }, "")[0]?.gate.status).toBe("fail");
    }
  });

  it("shows the base of what the glob matches", () => {
    const figures = coverageAtBase({ "src/core/A.sol": [1, 4], "src/core/B.sol": [1, 4], "lib/C.sol": [9, 9] });
    const [judged] = judgeCoveragePaths(read, coverage, { "src/core/**": 0.5 }, "", {
      known: true,
      figures,
      source: "run 7",
    });
    expect(judged).toMatchObject({ gate: { base: 0.25 }, row: { base: "25.0 %" } });
  });

  it("finds the nearest of a hundred thousand sources", () => {
    const file = coveredFile("", { 1: true });
    const many = projectCoverage(
      Array.from({ length: 100_000 }, (_, index) => ({ ...file, path: `src/${index}/A.sol` })),
    );
    const [judged] = judgeCoveragePaths(read, many, { "srcs/**": 0.5 }, "");
    expect(judged?.gate.message).toContain("The nearest is src.");
  });
});
