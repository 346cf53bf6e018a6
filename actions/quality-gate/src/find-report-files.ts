import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { type FileFacts, relativeInside, type Workspace } from "@chainops/core/files/workspace";
import { type Family, familyNames, isWholeSnapshot, mayBeTracked } from "./report-families.ts";

export interface FoundFile extends FileFacts {
  /** Whether a file that is no report of the family is a broken one. Others are passed over. */
  mustBeReport: boolean;
}

export interface FoundFiles {
  files: readonly FoundFile[];
  /** Files under a report's name that do not count, since git tracks them. */
  passedOver: readonly string[];
  problems: readonly string[];
}

export interface SearchPlace {
  workspace: Workspace;
  /** Relative to the workspace; empty for the workspace itself. */
  workingDirectory: string;
  /** What `listProjectFiles` found. */
  projectFiles: readonly string[];
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

/** A named file must be a report, whatever its name. */
async function findNamed(family: Family, lines: readonly string[], place: SearchPlace): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const line of lines) {
    const input = `Input \`${family}\`: ${JSON.stringify(line)}`;
    try {
      const matches = await matchLine(line, place);
      if (matches.length === 0) {
        problems.push(
          `${input} matches no file. Check the path and that the step which writes it ran before this one.`,
        );
      }
      for (const match of matches) files.set(match.path, { ...match, mustBeReport: true });
    } catch (error) {
      problems.push(`${input}: ${describeFault(error)}`);
    }
  }
  return { files: [...files.values()], passedOver: [], problems };
}

/** A file of just this name is meant before a glob is; `[a].xml` may be either. */
async function matchLine(line: string, { workspace, workingDirectory }: SearchPlace): Promise<readonly FileFacts[]> {
  const pattern = relativeInside(workspace.root, path.resolve(workspace.root, workingDirectory, line));
  if (pattern === undefined) throw new InputError("It leads outside the workspace; name a file inside it.");
  if (pattern === "") return [];
  const exact = await workspace.describe(pattern);
  if (exact !== undefined) return [exact];
  const described: FileFacts[] = [];
  for (const file of await workspace.find([pattern])) {
    const facts = await workspace.describe(file);
    if (facts !== undefined) described.push(facts);
  }
  return described;
}

async function discover(family: Family, place: SearchPlace): Promise<FoundFiles> {
  const { workspace, workingDirectory } = place;
  const names = familyNames(family, place.artifactDirectories);
  const fromHere = relativeTo(workingDirectory);
  const candidates = place.projectFiles.filter((file) => names.isCandidate(fromHere(file)));
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  const believed = new Set(withoutYesterdays(family, candidates, place.trackedFiles));
  for (const file of believed) {
    try {
      const facts = await workspace.describe(file);
      // A link and its target are one file.
      if (facts !== undefined) files.set(facts.path, { ...facts, mustBeReport: names.mustBeReport(fromHere(file)) });
    } catch (error) {
      problems.push(`${file}: ${describeFault(error)}`);
    }
  }
  return { files: [...files.values()], passedOver: candidates.filter((file) => !believed.has(file)), problems };
}

function relativeTo(directory: string): (file: string) => string {
  const prefix = directory === "" ? "" : `${directory}/`;
  return (file) => (file.startsWith(prefix) ? file.slice(prefix.length) : path.posix.relative(directory, file));
}

/** Untracked files are of this run. A tracked `.gas-snapshot` counts only where this run wrote no other. */
function withoutYesterdays(family: Family, files: readonly string[], tracked: ReadonlySet<string>): readonly string[] {
  const ofThisRun = files.filter((file) => !tracked.has(file));
  const isReplaced = family === "gas" && ofThisRun.some(isWholeSnapshot);
  const isBelieved = (file: string) => mayBeTracked(family, file) && !(isReplaced && isWholeSnapshot(file));
  return [...ofThisRun, ...files.filter((file) => tracked.has(file) && isBelieved(file))];
}

/** A fault of the input or of the file system in one sentence; all else is a bug and goes on its way. */
export function describeFault(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && "code" in error) return `The file cannot be read (${String(error.code)}).`;
  throw error;
}
