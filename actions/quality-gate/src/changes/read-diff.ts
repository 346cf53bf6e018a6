import { posix } from "node:path";
import type { LineRange } from "@chainops/reports/coverage/line-bits";
import type { ChangedFile, Changes } from "./changed-lines.ts";
import { DiffReader, type DiffFile } from "./diff-reader.ts";
import { DiffError } from "./unquote-path.ts";

/** The part of git that reads a diff. */
export interface DiffSource {
  stream(args: readonly string[], take: (chunk: Buffer) => void): Promise<boolean>;
}

/**
 * Plumbing, since `git diff` obeys more of the repository's config; and `--text`, since a change could else hide its own
 * lines by an attribute that calls them binary.
 */
const DIFF = [
  "diff-tree",
  "-r",
  "-p",
  "-U0",
  "--inter-hunk-context=0",
  "-M",
  "--text",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--no-relative",
  "--ignore-submodules=all",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

/**
 * What changed from one commit to the other; undefined where git cannot tell. Paths start with `prefix`, the checkout's
 * place in the workspace.
 */
export async function readDiff(
  git: DiffSource,
  baseSha: string,
  headSha: string,
  prefix: string,
): Promise<Changes | undefined> {
  const reader = new DiffReader();
  try {
    const isWhole = await git.stream([...DIFF, baseSha, headSha, "--"], (chunk) => reader.push(chunk));
    return isWhole ? toChanges(baseSha, reader.end(), prefix) : undefined;
  } catch (error) {
    if (!(error instanceof DiffError)) throw error;
    return { known: false, reason: `git's diff against the base commit cannot be read: ${error.message}` };
  }
}

/** Files as paths of the workspace. Submodules are left out: they have no lines here. */
export function toChanges(
  baseSha: string,
  diff: readonly DiffFile[],
  prefix: string,
): Extract<Changes, { known: true }> {
  const files = new Map<string, ChangedFile>();
  const gone = new Map<string, readonly LineRange[]>();
  const unknown = new Map<string, string>();
  for (const file of diff) {
    if (file.isSubmodule) continue;
    const basePath = file.basePath === null ? null : posix.join(prefix, file.basePath);
    if (file.path === null) gone.set(basePath ?? "", file.removed);
    else addFile(files, { ...file, path: posix.join(prefix, file.path), basePath });
    if (file.isBinary && file.path !== null)
      unknown.set(posix.join(prefix, file.path), "git shows it as binary, without its lines");
  }
  // A file that became a link, or the reverse, is told as one that is gone and one that is new.
  for (const [path, removed] of gone) {
    const file = files.get(path);
    if (file === undefined) continue;
    files.set(path, { ...file, basePath: path, removed });
    gone.delete(path);
  }
  return { known: true, baseSha, files, deleted: [...gone.keys()], unknown };
}

/** Two names that differ only in bytes which are no text are one path here: the lines of both count. */
function addFile(files: Map<string, ChangedFile>, { path, basePath, added, removed }: ChangedFile): void {
  const other = files.get(path);
  files.set(path, {
    path,
    basePath,
    added: other === undefined ? added : joinRanges(other.added, added),
    removed: other === undefined ? removed : joinRanges(other.removed, removed),
  });
}

function joinRanges(one: readonly LineRange[], other: readonly LineRange[]): readonly LineRange[] {
  const joined: LineRange[] = [];
  for (const range of [...one, ...other].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end + 1 < range.start) joined.push(range);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return joined;
}
