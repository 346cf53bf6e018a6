import {
  type CoverageReport,
  type FileCoverage,
  sumCoverage,
  toCoverageRatio,
} from "@chainops/reports/coverage/coverage-report";
import { matchesGlob } from "@chainops/core/files/match-glob";
import { type ProjectSources, selectSources } from "@chainops/reports/project/project-sources";
import type { PathContext } from "@chainops/reports/workspace-path";
import type { Evidence } from "../evidence.ts";
import { judged, type JudgedGate, percent } from "./judged-gate.ts";

export interface ProjectCoverage {
  /** Files of the project, one entry each. */
  files: readonly FileCoverage[];
  /** Line coverage from 0 to 1; undefined where no line of the project was instrumented. */
  lineRatio: number | undefined;
  hitLines: number;
  foundLines: number;
  /** Files of the report that are dependencies, tests or scripts. */
  excludedFiles: number;
}

/** Coverage of the project's own sources: a report counts dependencies, tests and scripts too, which decides nothing. */
export function measureCoverage(
  evidence: Evidence<CoverageReport>,
  sources: ProjectSources,
  paths: PathContext,
  exclude: readonly string[],
): ProjectCoverage {
  const all = evidence.reports.flatMap((report) => report.files);
  const isExcluded = matchesGlob(
    exclude.map((glob) => (paths.baseDirectory === "" ? glob : `${paths.baseDirectory}/${glob}`)),
  );
  const files = new Map<string, FileCoverage>();
  for (const file of selectSources(all, sources, paths).files) {
    if (!isExcluded(file.path)) files.set(file.path, better(files.get(file.path), file));
  }
  const { lines } = sumCoverage([...files.values()]);
  return {
    files: [...files.values()],
    lineRatio: toCoverageRatio(lines),
    hitLines: lines.hit,
    foundLines: lines.found,
    excludedFiles: all.length - files.size,
  };
}

/** Two reports about one file: the one that reached more of it. Their hits are not added, which would need every line. */
function better(a: FileCoverage | undefined, b: FileCoverage): FileCoverage {
  if (a === undefined) return b;
  return (toCoverageRatio(a.lines) ?? 0) >= (toCoverageRatio(b.lines) ?? 0) ? a : b;
}

export function judgeCoverage(
  evidence: Evidence<CoverageReport>,
  coverage: ProjectCoverage,
  minRatio: number,
): JudgedGate {
  const ratio = coverage.lineRatio;
  const shared = {
    name: "min_test_coverage",
    label: "Line coverage",
    threshold: minRatio,
    unit: "ratio",
    ...(ratio !== undefined && {
      actual: ratio,
      now: `${percent(ratio)} (${coverage.hitLines}/${coverage.foundLines})`,
    }),
    limit: percent(minRatio),
  };
  if (minRatio === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
    return judged({ ...shared, status: "skip", message: "No coverage is required (`min_test_coverage: 0`)." });
  }
  const problem = evidence.problems[0] ?? missingCoverage(evidence, coverage);
  if (problem !== undefined || ratio === undefined) {
    return judged({ ...shared, status: "fail", message: problem ?? "No coverage is known." });
  }
  const counts = `${coverage.hitLines} of ${coverage.foundLines} lines`;
  const message =
    ratio >= minRatio
      ? `Tests reach ${counts} (${percent(ratio)}).`
      : `Tests reach ${counts} (${percent(ratio)}); at least ${percent(minRatio)} is required. Least covered: ${leastCovered(coverage)}.`;
  return judged({ ...shared, status: ratio >= minRatio ? "pass" : "fail", message });
}

function missingCoverage({ reports }: Evidence<CoverageReport>, coverage: ProjectCoverage): string | undefined {
  if (reports.length === 0) {
    return "No coverage report was found. Run `forge coverage --report lcov --report-file reports/lcov.info` before this step, or name the file in input `coverage`.";
  }
  if (coverage.lineRatio === undefined) {
    const others =
      coverage.excludedFiles > 0 ? ` (${coverage.excludedFiles} files are dependencies, tests or scripts)` : "";
    return `The coverage report holds no line of the project's sources${others}. Check the report's paths and \`src\` in foundry.toml.`;
  }
  return undefined;
}

function leastCovered(coverage: ProjectCoverage): string {
  return [...coverage.files]
    .filter((file) => file.lines.found > file.lines.hit)
    .sort((a, b) => b.lines.found - b.lines.hit - (a.lines.found - a.lines.hit))
    .slice(0, 3)
    .map((file) => `${file.path} (${file.lines.found - file.lines.hit} lines)`)
    .join(", ");
}
