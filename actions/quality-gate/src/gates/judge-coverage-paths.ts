import { matchesGlob } from "@chainops/core/files/match-glob";
import { type CoverageReport, sumCoverage, toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { nearestSource } from "../coverage/nearest-source.ts";
import type { Evidence } from "../evidence.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";
import { type BaseCoverage, coverageProblems, leastCovered } from "./judge-coverage.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, percent, percentLimit } from "./judged-gate.ts";

/**
 * One gate for each glob of `coverage.paths`, with the glob as its scope. Globs are relative to the working directory,
 * itself relative to the workspace. A glob that matches nothing fails: it would guard nothing.
 */
export function judgeCoveragePaths(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  limits: Readonly<Record<string, number>>,
  workingDirectory: string,
  base?: BaseCoverage,
): readonly JudgedGate[] {
  const problems = coverageProblems(evidence, coverage);
  return Object.entries(limits).map(([glob, floor]) => {
    const matches = matchesGlob([workingDirectory === "" ? glob : `${workingDirectory}/${glob}`]);
    const own = {
      files: coverage.files.filter(({ path }) => matches(path)),
      unmentioned: coverage.unmentioned.filter(matches),
    };
    const below = { coverage: own, all: coverage, workingDirectory, before: ratioAtBase(base, matches) };
    return judgePath(glob, floor, below, problems);
  });
}

type Selected = Pick<ProjectCoverage, "files" | "unmentioned">;

interface Below {
  coverage: Selected;
  all: Selected;
  workingDirectory: string;
  /** The ratio at base; undefined where it is not known. */
  before: number | undefined;
}

function ratioAtBase(base: BaseCoverage | undefined, matches: (path: string) => boolean): number | undefined {
  if (base?.known !== true) return undefined;
  const files = Object.entries(base.figures.files).filter(([path]) => matches(path));
  const hit = files.reduce((sum, [, lines]) => sum + lines.hit, 0);
  return toCoverageRatio({ hit, found: files.reduce((sum, [, lines]) => sum + lines.found, 0) });
}

function judgePath(glob: string, floor: number, below: Below, problems: readonly string[]): JudgedGate {
  const { files, unmentioned } = below.coverage;
  const { lines } = sumCoverage(files);
  const ratio = toCoverageRatio(lines);
  const shared = {
    name: "coverage_paths",
    scope: glob,
    label: `Line coverage of ${glob}`,
    threshold: floor,
    unit: "ratio",
    limit: `at least ${percentLimit(floor)}`,
    ...(ratio !== undefined && { actual: ratio, now: `${percent(ratio)} (${lines.hit}/${lines.found})` }),
    ...(below.before !== undefined && { base: below.before, baseShown: percent(below.before) }),
  };
  if (problems.length > 0) return doubted(shared, problems);
  if (ratio === undefined) {
    return judged({ ...shared, status: "fail", now: "no line of it", message: nothingBelow(glob, below) });
  }
  const reached = `Tests reach ${lines.hit} of ${lines.found} lines of \`${glob}\` (${percent(ratio)})`;
  const left = nameUnmentioned(unmentioned);
  if (ratio >= floor) return judged({ ...shared, status: "pass", message: [`${reached}.`, ...left] });
  const advice = `; at least ${percentLimit(floor)} is required. Least covered: `;
  return judged({ ...shared, status: "fail", message: [reached, advice, ...leastCovered({ files }), ".", ...left] });
}

function nothingBelow(glob: string, { coverage, all, workingDirectory }: Below): readonly MessagePart[] {
  const { unmentioned, files } = coverage;
  if (unmentioned.length + files.length > 0) {
    const named = firstOf([...files.map(({ path }) => path), ...unmentioned], (path) => [{ path, line: null }]);
    return [`The coverage report holds no line of what \`${glob}\` matches: `, ...named, "."];
  }
  const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
  const known = [...all.files.map(({ path }) => path), ...all.unmentioned]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const nearest = nearestSource(glob, known);
  if (nearest !== undefined) return [`\`${glob}\` matches no source. The nearest is ${nearest}.`];
  return [`\`${glob}\` matches no source. Sources are `, ...firstOf(known, (path) => [path]), "."];
}

function nameUnmentioned(unmentioned: readonly string[]): readonly MessagePart[] {
  if (unmentioned.length === 0) return [];
  return [" In no report and not counted: ", ...firstOf(unmentioned, (path) => [{ path, line: null }]), "."];
}
