import { matchesGlob } from "@chainops/core/files/match-glob";
import type { Workspace } from "@chainops/core/files/workspace";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { measureSourceVolume, type SourceVolume } from "@chainops/reports/complexity/source-volume";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { describeFault } from "./find-report-files.ts";
import type { MeasuredFunction, MeasuredSources } from "./gates/judge-complexity.ts";
import type { Project } from "./project.ts";

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

export interface SourceSurvey {
  /** Sources that were read, relative to the workspace, with their size in the terms of Halstead. */
  files: readonly ({ path: string } & SourceVolume)[];
  /** Functions with a body, tests left out. */
  functions: readonly MeasuredFunction[];
  /** Sources that could not be read, one sentence each. */
  problems: readonly string[];
  /** Newest project source, against which reports are held. */
  newest: { path: string; modifiedAtMs: number } | undefined;
  /** Sources that hold a function with a body. */
  withCode: readonly string[];
}

/**
 * Reads every source of the project among `files` once. Solidity always counts, Rust in a Cargo project, TypeScript and
 * JavaScript in a Node project without contracts: elsewhere they are scripts and tests.
 */
export async function measureSources(
  workspace: Workspace,
  files: readonly string[],
  project: Project,
): Promise<SourceSurvey> {
  const isSource = sourcePattern(project);
  const measure = await openMeasure(project);
  const survey = { files: [] as SourceSurvey["files"][number][], functions: [] as MeasuredFunction[] };
  const problems: string[] = [];
  const withCode: string[] = [];
  let newest: SourceSurvey["newest"];
  for (const path of files) {
    if (!isSource.test(path) || !isProjectSource(path, project.sources)) continue;
    try {
      const facts = await workspace.describe(path);
      if (facts === undefined) continue;
      if (newest === undefined || facts.modifiedAtMs > newest.modifiedAtMs) newest = facts;
      const text = await workspace.readText(path, MAX_SOURCE_BYTES);
      const found = measure(path, text);
      if (found.length > 0) withCode.push(path);
      survey.files.push({ path, ...measureSourceVolume(text) });
      for (const one of found) survey.functions.push(one);
    } catch (error) {
      problems.push(`${path}: ${describeFault(error)}`);
    }
  }
  return { ...survey, problems, newest, withCode };
}

/** What `complexity.exclude` leaves; its globs are relative to the working directory. */
export function selectMeasured(
  { files, functions, problems }: SourceSurvey,
  exclude: readonly string[],
  workingDirectory: string,
): MeasuredSources {
  const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
  const isExcluded = matchesGlob(exclude.map((glob) => `${prefix}${glob}`));
  return {
    files: files.filter(({ path }) => !isExcluded(path)).length,
    functions: functions.filter(({ path }) => !isExcluded(path)),
    problems,
  };
}

function sourcePattern({ kind, hasCrates }: Project): RegExp {
  if (kind === "node") return /\.(sol|[cm]?[jt]s|[jt]sx)$/;
  return hasCrates ? /\.(sol|rs)$/ : /\.sol$/;
}

type Measure = (path: string, text: string) => readonly MeasuredFunction[];

/** The readers of the other languages are loaded where such a project is judged. */
async function openMeasure({ kind, hasCrates }: Project): Promise<Measure> {
  if (kind !== "node" && !hasCrates) return measureSolidity;
  const { measureComplexity } = await import("@chainops/reports/complexity/measure-complexity");
  return (path, text) =>
    (measureComplexity(path, text) ?? [])
      .filter(({ hasBody, isTest }) => hasBody && !isTest)
      .map(({ qualifiedName, complexity, startLine, endLine }) => ({
        path,
        name: qualifiedName,
        complexity,
        startLine,
        endLine,
      }));
}

function measureSolidity(path: string, text: string): readonly MeasuredFunction[] {
  return measureSolidityComplexity(text)
    .filter((found) => found.hasBody)
    .map((found) => ({
      path,
      name: found.contract === null ? found.name : `${found.contract}.${found.name}`,
      complexity: found.complexity,
      startLine: found.startLine,
      endLine: found.endLine,
    }));
}
