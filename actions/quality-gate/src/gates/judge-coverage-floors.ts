import { type CoverageReport, type HitCount, toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import type { Evidence } from "../evidence.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";
import { type BaseCoverage, coverageProblems } from "./judge-coverage.ts";
import { doubted, judged, type JudgedGate, percent, percentLimit } from "./judged-gate.ts";

/** `coverage.branches` and `coverage.functions`; a floor that is not set is no gate. */
export interface CoverageFloors {
  readonly branches?: number | undefined;
  readonly functions?: number | undefined;
}

/** Floors on branches and functions. A report that holds none of them cannot meet one. */
export function judgeCoverageFloors(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  floors: CoverageFloors,
  base?: BaseCoverage,
): readonly JudgedGate[] {
  return (["branches", "functions"] as const).flatMap((metric) => {
    const floor = floors[metric];
    if (floor === undefined) return [];
    const before = base?.known === true ? base.figures[metric] : undefined;
    const problems = coverageProblems(evidence, coverage);
    return [judgeFloor({ ...GATES[metric], metric, count: coverage[metric], floor, before, problems })];
  });
}

const GATES = {
  branches: { name: "min_branch_coverage", label: "Branch coverage", verb: "take" },
  functions: { name: "min_function_coverage", label: "Function coverage", verb: "call" },
};

interface Floor {
  name: string;
  label: string;
  metric: "branches" | "functions";
  verb: string;
  count: HitCount;
  floor: number;
  before: HitCount | undefined;
  problems: readonly string[];
}

function judgeFloor({ name, label, metric, verb, count, floor, before, problems }: Floor): JudgedGate {
  const ratio = toCoverageRatio(count);
  const ratioBefore = before === undefined ? undefined : toCoverageRatio(before);
  const shared = {
    name,
    label,
    threshold: floor,
    unit: "ratio",
    limit: `at least ${percentLimit(floor)}`,
    ...(ratio !== undefined && { actual: ratio, now: `${percent(ratio)} (${count.hit}/${count.found})` }),
    ...(ratioBefore !== undefined && { base: ratioBefore, baseShown: percent(ratioBefore) }),
  };
  if (problems.length > 0) return doubted(shared, problems);
  if (ratio === undefined) {
    const message = `The coverage report holds no ${metric} of the project's sources, so \`coverage.${metric}\` cannot be met. Bring a report that counts them, such as LCOV, or take the floor out.`;
    return judged({ ...shared, status: "fail", now: "not reported", message });
  }
  const reached = `Tests ${verb} ${count.hit} of ${count.found} ${metric} (${percent(ratio)})`;
  if (ratio >= floor) return judged({ ...shared, status: "pass", message: `${reached}.` });
  return judged({ ...shared, status: "fail", message: `${reached}; at least ${percentLimit(floor)} is required.` });
}
