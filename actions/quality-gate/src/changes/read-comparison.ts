import { posix } from "node:path";
import type { LineRange } from "@chainops/reports/coverage/line-bits";
import type { ChangedFile, Changes } from "./changed-lines.ts";
import type { GitHubComparison } from "./github-commits.ts";
import { HunkLines } from "./hunk-lines.ts";
import { DiffError } from "./unquote-path.ts";

/** A longer list is cut here. Source: REST API, "Compare two commits". */
const MAX_FILES = 300;
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

type ComparedFile = GitHubComparison["files"][number];

/**
 * What changed from `baseSha` on, as GitHub tells it. It leaves out the lines of large and binary files: those are
 * `unknown`. Paths start with `prefix`.
 */
export function readComparison(comparison: GitHubComparison, baseSha: string, prefix: string): Changes {
  if (comparison.merge_base_commit.sha !== baseSha)
    return { known: false, reason: "GitHub compares with an older commit than the base" };
  if (comparison.files.length >= MAX_FILES) {
    const reason = `GitHub lists the first ${MAX_FILES} changed files only; check out the base commit too (\`fetch-depth: 0\`)`;
    return { known: false, reason };
  }
  const files = new Map<string, ChangedFile>();
  const unknown = new Map<string, string>();
  const deleted: string[] = [];
  for (const file of comparison.files) {
    const path = posix.join(prefix, file.filename);
    if (file.status === "removed") {
      deleted.push(path);
      continue;
    }
    const lines = readLines(file);
    if (lines === undefined) unknown.set(path, "GitHub does not tell its changed lines: it is too large, or binary");
    files.set(path, { path, basePath: basePathOf(file, prefix), ...(lines ?? { added: [], removed: [] }) });
  }
  return { known: true, baseSha, files, deleted, unknown };
}

function basePathOf({ status, filename, previous_filename: previous }: ComparedFile, prefix: string): string | null {
  if (status === "added" || status === "copied") return null;
  return posix.join(prefix, previous ?? filename);
}

function readLines(file: ComparedFile): { added: readonly LineRange[]; removed: readonly LineRange[] } | undefined {
  // The lines of a copy are told as they differ from where it was copied from, though all of them are new.
  if (file.status === "copied") return undefined;
  if (file.patch === undefined) return file.sha === EMPTY_BLOB ? { added: [], removed: [] } : undefined;
  try {
    const { added, removed } = readPatch(file.patch);
    const isWhole = countLines(added) === file.additions && countLines(removed) === file.deletions;
    return isWhole ? { added, removed } : undefined;
  } catch (error) {
    if (!(error instanceof DiffError)) throw error;
    return undefined;
  }
}

function readPatch(patch: string): HunkLines {
  const hunks = new HunkLines();
  for (const line of patch.split("\n")) {
    if (hunks.isOpen) hunks.take(line.charAt(0));
    else if (line !== "" && !line.startsWith("\\ ")) hunks.open(line);
  }
  if (hunks.isOpen) throw new DiffError("it breaks off");
  return hunks;
}

function countLines(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}
