import { matchesGlob } from "@chainops/core/files/match-glob";
import {
  type CoverageReport,
  type FileCoverage,
  type HitCount,
  sumCoverage,
  toCoverageRatio,
} from "@chainops/reports/coverage/coverage-report";
import { findUncoveredRanges, type LineRange } from "@chainops/reports/coverage/line-bits";
import { selectSources } from "@chainops/reports/project/project-sources";
import type { PathContext } from "@chainops/reports/workspace-path";
import type { Project } from "./project.ts";
import { joinCoverage } from "./join-coverage.ts";

/** A source file with what tests did not reach of it. */
export type MeasuredFile = FileCoverage & { readonly uncovered: readonly LineRange[] };

export interface ProjectCoverage {
  /** Files of the project, one entry each. */
  files: readonly MeasuredFile[];
  /** Line coverage from 0 to 1; undefined where no line of the project was instrumented. */
  lineRatio: number | undefined;
  hitLines: number;
  foundLines: number;
  /** 0 of 0 where the reports hold none. */
  branches: HitCount;
  functions: HitCount;
  /** Files of the reports that are dependencies, tests, scripts, or not in the tree. */
  excludedFiles: number;
  /** Sources with functions that no report mentions: no test loaded them. They count neither as covered nor as not. */
  unmentioned: readonly string[];
}

export interface CoverageRules {
  project: Project;
  paths: PathContext;
  /** `quality_gates.coverage.exclude`, relative to the working directory. */
  exclude: readonly string[];
  /** Sources of the project that hold functions, relative to the workspace. */
  sourcesWithCode: readonly string[];
  /** Files of the reports that are not in the tree, relative to the workspace. */
  absentSources: ReadonlySet<string>;
}

/** Coverage of the project's own sources: a report counts dependencies, tests and scripts too, which decides nothing. */
export function measureCoverage(reports: readonly CoverageReport[], rules: CoverageRules): ProjectCoverage {
  const { project, paths, exclude, sourcesWithCode, absentSources } = rules;
  const isExcluded = matchesGlob(
    exclude.map((glob) => (paths.baseDirectory === "" ? glob : `${paths.baseDirectory}/${glob}`)),
  );
  const counts = (path: string) => !isExcluded(path) && isJudged(path, project);
  const own = reports.flatMap(({ files: reported, producer }) =>
    selectSources(reported, project.sources, paths)
      .files.filter(({ path }) => counts(path) && !absentSources.has(path))
      .map((file) => ({ ...file, producer })),
  );
  const files = joinCoverage(own);
  const { lines, branches, functions } = sumCoverage(files);
  const mentioned = new Set(files.map((file) => file.path));
  return {
    files: files.map((file) => ({ ...file, uncovered: findUncoveredRanges(file.lineBits) })),
    lineRatio: toCoverageRatio(lines),
    hitLines: lines.hit,
    foundLines: lines.found,
    branches,
    functions,
    excludedFiles: reports.reduce((sum, report) => sum + report.files.length, 0) - own.length,
    unmentioned: sourcesWithCode.filter((path) => counts(path) && !mentioned.has(path)),
  };
}

/** A web page below the `src` of a Foundry project is covered by other tests than its contracts. */
function isJudged(path: string, { kind, hasCrates }: Project): boolean {
  if (kind !== "foundry" && kind !== "hardhat") return true;
  return path.endsWith(".sol") || (hasCrates && path.endsWith(".rs"));
}
