import type { Workspace } from "@chainops/core/files/workspace";
import { matchesGlob } from "@chainops/core/files/match-glob";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { isProjectSource, type ProjectSources } from "@chainops/reports/project/project-sources";
import type { MeasuredFunction, MeasuredSources } from "./gates/judge-complexity.ts";
import { SKIPPED_DIRECTORIES } from "./report-families.ts";

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

export interface SourceSurvey {
  measured: MeasuredSources;
  /** Newest project source, against which reports are held. */
  newest: { path: string; modifiedAtMs: number } | undefined;
}

/** Reads every Solidity source of the project once: complexity per function, and the newest file's age. */
export async function measureSources(
  workspace: Workspace,
  workingDirectory: string,
  sources: ProjectSources,
  exclude: readonly string[],
): Promise<SourceSurvey> {
  const pattern = workingDirectory === "" ? "**/*.sol" : `${workingDirectory}/**/*.sol`;
  const found = await workspace.find([pattern], { skipDirectories: SKIPPED_DIRECTORIES });
  const paths = found.filter((path) => isProjectSource(path, sources));
  const excluded = matchesGlob(exclude.map((glob) => (workingDirectory === "" ? glob : `${workingDirectory}/${glob}`)));
  const functions: MeasuredFunction[] = [];
  const problems: string[] = [];
  let newest: SourceSurvey["newest"];
  let files = 0;
  for (const path of paths) {
    const facts = await workspace.describe(path);
    if (facts === undefined) continue;
    if (newest === undefined || facts.modifiedAtMs > newest.modifiedAtMs) newest = facts;
    if (excluded(path)) continue;
    if (facts.sizeBytes > MAX_SOURCE_BYTES) {
      problems.push(`${path} has ${facts.sizeBytes} bytes; sources up to ${MAX_SOURCE_BYTES} bytes are measured.`);
      continue;
    }
    files += 1;
    functions.push(...measureFile(path, await workspace.readText(path, MAX_SOURCE_BYTES)));
  }
  return { measured: { files, functions, problems }, newest };
}

function measureFile(path: string, text: string): readonly MeasuredFunction[] {
  return measureSolidityComplexity(text).map((found) => ({
    path,
    name: found.contract === null ? found.name : `${found.contract}.${found.name}`,
    complexity: found.complexity,
    startLine: found.startLine,
    endLine: found.endLine,
  }));
}
