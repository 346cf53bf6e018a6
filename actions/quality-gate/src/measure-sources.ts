import type { Workspace } from "@chainops/core/files/workspace";
import { matchesGlob } from "@chainops/core/files/match-glob";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { isProjectSource, type ProjectSources } from "@chainops/reports/project/project-sources";
import { describeFault } from "./find-report-files.ts";
import type { MeasuredFunction, MeasuredSources } from "./gates/judge-complexity.ts";

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

export interface SourceSurvey {
  measured: MeasuredSources;
  /** Newest project source, against which reports are held. */
  newest: { path: string; modifiedAtMs: number } | undefined;
  /** Sources that hold a function with a body, those that `complexity.exclude` names too. */
  withCode: readonly string[];
}

export interface SourceRules {
  /** Relative to the workspace. */
  workingDirectory: string;
  sources: ProjectSources;
  /** `quality_gates.complexity.exclude`. */
  exclude: readonly string[];
}

/** Reads every Solidity source among `files` once: complexity per function, and the newest file's age. */
export async function measureSources(
  workspace: Workspace,
  files: readonly string[],
  { workingDirectory, sources, exclude }: SourceRules,
): Promise<SourceSurvey> {
  const isExcluded = matchesGlob(
    exclude.map((glob) => (workingDirectory === "" ? glob : `${workingDirectory}/${glob}`)),
  );
  const functions: MeasuredFunction[] = [];
  const problems: string[] = [];
  const withCode: string[] = [];
  let newest: SourceSurvey["newest"];
  let measuredFiles = 0;
  for (const path of files) {
    if (!path.endsWith(".sol") || !isProjectSource(path, sources)) continue;
    try {
      const facts = await workspace.describe(path);
      if (facts === undefined) continue;
      if (newest === undefined || facts.modifiedAtMs > newest.modifiedAtMs) newest = facts;
      const found = measureFile(path, await workspace.readText(path, MAX_SOURCE_BYTES));
      if (found.length > 0) withCode.push(path);
      if (isExcluded(path)) continue;
      measuredFiles += 1;
      for (const one of found) functions.push(one);
    } catch (error) {
      problems.push(`${path}: ${describeFault(error)}`);
    }
  }
  return { measured: { files: measuredFiles, functions, problems }, newest, withCode };
}

function measureFile(path: string, text: string): readonly MeasuredFunction[] {
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
