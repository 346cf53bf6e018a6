import { InputError } from "@chainops/core/errors";
import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { relativeInside } from "@chainops/core/files/workspace";
import { discoveryGlobs, type Family, mayBeTracked, SKIPPED_DIRECTORIES } from "./report-families.ts";

export interface FoundFiles {
  files: readonly FileFacts[];
  /** Whether the input names the files; a named file must be a report, a discovered one that is none is passed over. */
  isNamed: boolean;
  problems: readonly string[];
}

export interface SearchPlace {
  workspace: Workspace;
  /** Relative to the workspace; empty for the workspace itself. */
  workingDirectory: string;
  /** Files that git tracks, relative to the workspace. */
  trackedFiles: ReadonlySet<string>;
  /** Where compiled contracts lie, relative to the working directory. */
  artifactDirectories: readonly string[];
}

/** The report files of one family: those that the input names, else those that lie under a producer's usual name. */
export async function findReportFiles(
  family: Family,
  named: readonly string[],
  place: SearchPlace,
): Promise<FoundFiles> {
  return named.length > 0 ? findNamed(family, named, place) : discover(family, place);
}

async function findNamed(family: Family, lines: readonly string[], place: SearchPlace): Promise<FoundFiles> {
  const files = new Map<string, FileFacts>();
  const problems: string[] = [];
  for (const line of lines) {
    try {
      const matches = await describeAll(await matchLine(line, place), place.workspace);
      if (matches.length === 0) problems.push(`Input \`${family}\`: ${JSON.stringify(line)} matches no file.`);
      for (const match of matches) files.set(match.path, match);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems.map((problem) => `Input \`${family}\`: ${problem}`));
    }
  }
  return { files: [...files.values()], isNamed: true, problems };
}

async function matchLine(line: string, { workspace, workingDirectory }: SearchPlace): Promise<readonly string[]> {
  const pattern = relativeInside(workspace.root, `${workingDirectory === "" ? "." : workingDirectory}/${line}`);
  if (pattern === undefined) {
    throw new InputError(`${JSON.stringify(line)} leads outside the workspace; name a file inside it.`);
  }
  return workspace.find([pattern]);
}

async function discover(family: Family, place: SearchPlace): Promise<FoundFiles> {
  const prefix = place.workingDirectory === "" ? "" : `${place.workingDirectory}/`;
  const globs = discoveryGlobs(family, place.artifactDirectories).map((glob) => prefix + glob);
  try {
    const matches = await place.workspace.find(globs, { skipDirectories: SKIPPED_DIRECTORIES });
    const chosen = withoutYesterdays(family, matches, place.trackedFiles);
    return { files: await describeAll(chosen, place.workspace), isNamed: false, problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { files: [], isNamed: false, problems: error.problems };
  }
}

/** Untracked files are of this run. A tracked snapshot counts only where this run wrote no other. */
function withoutYesterdays(family: Family, files: readonly string[], tracked: ReadonlySet<string>): readonly string[] {
  const ofThisRun = files.filter((file) => !tracked.has(file));
  const isSnapshot = (file: string) => mayBeTracked(family, file);
  return ofThisRun.some(isSnapshot) ? ofThisRun : [...ofThisRun, ...files.filter((file) => tracked.has(file) && isSnapshot(file))];
}

async function describeAll(files: readonly string[], workspace: Workspace): Promise<readonly FileFacts[]> {
  const described = await Promise.all(files.map((file) => workspace.describe(file)));
  return described.filter((facts) => facts !== undefined);
}
