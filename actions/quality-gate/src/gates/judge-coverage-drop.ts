import { type CoverageReport, toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import type { Changes } from "../changes/changed-lines.ts";
import { adjustBase } from "../coverage/adjust-base.ts";
import { points } from "../coverage/show-coverage.ts";
import type { Evidence } from "../evidence.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";
import { type BaseCoverage, coverageProblems, leastCovered } from "./judge-coverage.ts";
import { doubted, judged, type JudgedGate, percent, percentLimit, plural } from "./judged-gate.ts";

/** `coverage.max_drop` and `coverage.removed_code`; without a `max_drop` there is no gate. */
export interface DropRules {
  readonly max_drop?: number | undefined;
  readonly removed_code: "adjust_base" | "count";
}

/** Ratios are binary fractions: 0.9 − 0.85 is a little more than 0.05. */
const TOLERANCE = 1e-9;

/** How far line coverage fell against base. The gate's `actual` is the fall (below 0: a rise), its `base` the ratio. */
export function judgeCoverageDrop(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  facts: { base: BaseCoverage; changes: Changes },
  { max_drop: maxDrop, removed_code: removedCode }: DropRules,
): readonly JudgedGate[] {
  if (maxDrop === undefined) return [];
  const limit = percentLimit(maxDrop).replace(" %", "");
  const ratio = coverage.lineRatio;
  const shared = {
    name: "max_coverage_drop",
    label: "Coverage against base",
    threshold: maxDrop,
    unit: "ratio",
    limit: maxDrop === 0 ? "no fall" : `at most −${limit} points`,
    ...(ratio !== undefined && { now: percent(ratio) }),
  };
  const problems = coverageProblems(evidence, coverage);
  if (problems.length > 0 || ratio === undefined) return [doubted(shared, problems)];
  const { base, changes } = facts;
  if (!base.known) return [judged({ ...shared, status: "no-baseline", baseShown: "none", message: base.reason })];
  const kept = { lines: base.figures.lines, removed: 0 };
  const adjusted = removedCode === "adjust_base" ? adjustBase(base.figures, coverage, changes) : kept;
  const before = adjusted.lines.hit > adjusted.lines.found ? undefined : toCoverageRatio(adjusted.lines);
  if (before === undefined) {
    const message = `No baseline: ${base.source} holds no line that this change leaves standing.`;
    return [judged({ ...shared, status: "no-baseline", baseShown: "none", message })];
  }
  const drop = before - ratio;
  const known = {
    ...shared,
    actual: drop,
    base: before,
    now: `${percent(ratio)} (${points(-drop)})`,
    baseShown: percent(before),
  };
  const unadjusted = removedCode === "adjust_base" && !changes.known;
  const note = unadjusted ? UNADJUSTED : noteAdjusted(adjusted.removed);
  const compared = `Line coverage is ${percent(ratio)}, ${percent(before)} in ${base.source} (${points(-drop)} points)`;
  if (drop <= maxDrop + TOLERANCE) return [judged({ ...known, status: "pass", message: `${compared}.${note}` })];
  const accepted = maxDrop === 0 ? "no fall is accepted" : `at most ${limit} points less are accepted`;
  const asked = `${compared}; ${accepted}.${note} Least covered: `;
  return [judged({ ...known, status: "fail", message: [asked, ...leastCovered(coverage), "."] })];
}

const UNADJUSTED = " Which lines the change removes is not known, so they count as part of the fall.";

function noteAdjusted(removed: number): string {
  return removed === 0 ? "" : ` ${plural(removed, "covered line")} that this change removes left out of the base.`;
}
