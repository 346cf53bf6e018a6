import { expect, it } from "vitest";
import { findUncoveredRanges } from "@chainops/reports/coverage/line-bits";
import { judgeCoverage } from "../../../actions/quality-gate/src/gates/judge-coverage.ts";
import type { ProjectCoverage } from "../../../actions/quality-gate/src/measure-coverage.ts";
import { coveredFile, evidence } from "../evidence-samples.ts";

const report = { producer: "lcov", files: [], problems: [], notes: [] };
const read = evidence([report]);

function coverage(hitLines: number, foundLines: number, more: Partial<ProjectCoverage> = {}): ProjectCoverage {
  const lineRatio = foundLines === 0 ? undefined : hitLines / foundLines;
  const none = { hit: 0, found: 0 };
  const counts = { lineRatio, hitLines, foundLines, branches: none, functions: none };
  return { files: [], ...counts, excludedFiles: 0, unmentioned: [], ...more };
}

it.each([
  { name: "exactly at the limit", hit: 4, found: 5, limit: 0.8, status: "pass" },
  { name: "exactly at a limit that binary fractions do not hold", hit: 9, found: 10, limit: 0.9, status: "pass" },
  { name: "one line below the limit", hit: 79_999, found: 100_000, limit: 0.8, status: "fail" },
  { name: "all lines where all are required", hit: 7, found: 7, limit: 1, status: "pass" },
  { name: "all lines but one where all are required", hit: 9999, found: 10_000, limit: 1, status: "fail" },
  { name: "no line where none is required", hit: 0, found: 10, limit: 0, status: "pass" },
])("judges $name: $status", ({ hit, found, limit, status }) => {
  expect(judgeCoverage(read, coverage(hit, found), limit).gate).toMatchObject({
    status,
    actual: hit / found,
    threshold: limit,
  });
});

it("never shows a ratio below its limit as if it met it", () => {
  expect(judgeCoverage(read, coverage(85_541, 100_000), 0.8555)).toMatchObject({
    gate: { status: "fail" },
    row: { now: "85.5 % (85541/100000)", limit: "at least 85.55 %" },
  });
});

it.each([
  {
    name: "no report",
    given: evidence([]),
    measured: coverage(0, 0),
    message: /^No coverage report was found\. Run `forge coverage/,
  },
  {
    name: "a problem, whatever the numbers",
    given: evidence([report], ["lcov.info: cut."]),
    measured: coverage(9, 9),
    message: /^lcov\.info: cut\.$/,
  },
  {
    name: "a report about other files only",
    given: read,
    measured: coverage(0, 0, { excludedFiles: 3 }),
    message: /no line of the project's sources \(3 files in it/,
  },
  {
    name: "no line although none is required",
    given: read,
    measured: coverage(0, 0),
    limit: 0,
    message: /no line of the project's sources\. Check/,
  },
])("fails for $name", ({ given, measured, limit, message }) => {
  expect(judgeCoverage(given, measured, limit ?? 0.8).gate).toMatchObject({
    status: "fail",
    message: expect.stringMatching(message),
  });
});

it("asks for no report where no coverage is required, and still not for a broken one", () => {
  expect(judgeCoverage(evidence([]), coverage(0, 0), 0).gate.status).toBe("skip");
  expect(judgeCoverage(evidence([], ["x: cut."]), coverage(0, 0), 0).gate.status).toBe("fail");
});

it("names the least covered files with a link to the first line that is not reached", () => {
  const files = ["a", "b", "c", "d"].map((name, index) => {
    const file = coveredFile(
      `src/${name}.sol`,
      Object.fromEntries(Array.from({ length: index + 1 }, (_, line) => [line + 5, false])),
    );
    return { ...file, uncovered: findUncoveredRanges(file.lineBits) };
  });
  const judged = judgeCoverage(read, coverage(0, 10, { files }), 0.8);
  expect(judged.gate.message).toContain(
    "Least covered: src/d.sol:5 (4 lines), src/c.sol:5 (3 lines), src/b.sol:5 (2 lines) and 1 more.",
  );
  expect(judged.message).toContainEqual({ path: "src/d.sol", line: 5 });
});

it.each([
  {
    unmentioned: ["src/Unused.sol"],
    note: " 1 source with functions is in no coverage report and not counted: src/Unused.sol.",
  },
  {
    unmentioned: ["a.sol", "b.sol", "c.sol", "d.sol"],
    note: " 4 sources with functions are in no coverage report and not counted: a.sol, b.sol, c.sol and 1 more.",
  },
])("names sources that no report mentions: $unmentioned", ({ unmentioned, note }) => {
  expect(judgeCoverage(read, coverage(9, 10, { unmentioned }), 0.8).gate.message).toBe(
    `Tests reach 9 of 10 lines (90.0 %).${note}`,
  );
});
