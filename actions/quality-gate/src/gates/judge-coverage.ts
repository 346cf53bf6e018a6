import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import type { Measurements } from "../baseline/measurements.ts";
import { points } from "../coverage/show-coverage.ts";
import type { Evidence } from "../evidence.ts";
import type { BaseFigures } from "../list-producers.ts";
import type { MeasuredFile, ProjectCoverage } from "../measure-coverage.ts";
import {
  doubted,
  firstOf,
  judged,
  type JudgedGate,
  type MessagePart,
  percent,
  percentLimit,
  plural,
} from "./judged-gate.ts";

export type BaseCoverage = BaseFigures<NonNullable<Measurements["coverage"]>>;

/** The project's own lines decide, over all reports together; `base` is shown beside them. */
export function judgeCoverage(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  minRatio: number,
  base?: BaseCoverage,
): JudgedGate {
  const ratio = coverage.lineRatio;
  const shared = {
    name: "min_test_coverage",
    label: "Line coverage",
    threshold: minRatio,
    unit: "ratio",
    ...(ratio !== undefined && {
      actual: ratio,
      now: `${percent(ratio)} (${coverage.hitLines}/${coverage.foundLines}${changeOf(ratio, base)})`,
      ...besideBase(base),
    }),
    limit: `at least ${percentLimit(minRatio)}`,
  };
  if (minRatio === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
    return judged({
      ...shared,
      status: "skip",
      now: "not required",
      message: "No coverage is required (`min_test_coverage: 0`).",
    });
  }
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  if (evidence.reports.length === 0) return doubted(shared, [NO_COVERAGE]);
  if (ratio === undefined)
    return judged({ ...shared, status: "fail", now: "no line of it", message: noOwnLines(coverage) });
  const reached = `Tests reach ${coverage.hitLines} of ${coverage.foundLines} lines (${percent(ratio)})`;
  const unmentioned = noteUnmentioned(coverage);
  if (ratio >= minRatio) return judged({ ...shared, status: "pass", message: [`${reached}.`, ...unmentioned] });
  const advice = [`; at least ${percentLimit(minRatio)} is required. Least covered: `, ...leastCovered(coverage), "."];
  return judged({ ...shared, status: "fail", message: [reached, ...advice, ...unmentioned] });
}

/** Why these figures cannot be believed, or are none; empty where they can. Every gate on coverage fails for one. */
export function coverageProblems(evidence: Evidence<CoverageReport>, coverage: ProjectCoverage): readonly string[] {
  if (evidence.problems.length > 0) return evidence.problems;
  if (evidence.reports.length === 0) return [NO_COVERAGE];
  return coverage.foundLines === 0 ? [noOwnLines(coverage)] : [];
}

const NO_COVERAGE =
  "No coverage report was found. Run `forge coverage --report lcov --report-file reports/lcov.info` (Hardhat 3: `npx hardhat test --coverage`, Hardhat 2: `npx hardhat coverage`) before this step, or name the file in input `coverage`.";

function noOwnLines({ excludedFiles }: ProjectCoverage): string {
  const others =
    excludedFiles > 0
      ? ` (${plural(excludedFiles, "file")} in it are dependencies, tests, scripts, or not in this tree)`
      : "";
  return `The coverage report holds no line of the project's sources${others}. Check the report's paths and \`src\` in foundry.toml.`;
}

function besideBase(base: BaseCoverage | undefined): { base?: number; baseShown?: string } {
  const before = ratioOf(base);
  return before === undefined ? {} : { base: before, baseShown: percent(before) };
}

/** Nothing where no figure of base is known, or where both are the same as shown. */
function changeOf(ratio: number, base: BaseCoverage | undefined): string {
  const before = ratioOf(base);
  return before === undefined || percent(before) === percent(ratio) ? "" : `, ${points(ratio - before)} points`;
}

function ratioOf(base: BaseCoverage | undefined): number | undefined {
  return base?.known === true ? toCoverageRatio(base.figures.lines) : undefined;
}

/** Most uncovered lines first, each with a link to the first of them. */
export function leastCovered({ files }: Pick<ProjectCoverage, "files">): readonly MessagePart[] {
  const worst = files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a));
  return firstOf(worst, (file) => [
    { path: file.path, line: file.uncovered[0]?.start ?? null },
    ` (${plural(missed(file), "line")})`,
  ]);
}

function missed({ lines }: MeasuredFile): number {
  return lines.found - lines.hit;
}

/** How many lines they have is not known, so they cannot be counted; they can be named. */
function noteUnmentioned({ unmentioned }: ProjectCoverage): readonly MessagePart[] {
  if (unmentioned.length === 0) return [];
  const what =
    unmentioned.length === 1 ? "1 source with functions is" : `${unmentioned.length} sources with functions are`;
  return [
    ` ${what} in no coverage report and not counted: `,
    ...firstOf(unmentioned, (path) => [{ path, line: null }]),
    ".",
  ];
}
