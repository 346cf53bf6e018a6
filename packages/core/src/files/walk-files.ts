import { readdirSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { InputError } from "../errors.ts";

/** A tree larger than this is refused rather than walked for minutes. */
const MAX_WALKED_FILES = 500_000;
/** Directories that are read at a stretch. Read through the thread pool each would take several times as long. */
const STRETCH = 64;

export interface WalkedFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly isLink: boolean;
}

/**
 * Files and links below `start`, which is relative to `root`, in no order. `enter` is asked for each directory, relative
 * to the root. Links are not followed: one to a directory can make the tree infinite or lead out of it.
 */
export async function walkFiles(
  root: string,
  start: string,
  enter: (directory: string) => boolean,
): Promise<WalkedFile[]> {
  const found: WalkedFile[] = [];
  const pending = [start];
  let walked = 0;
  let directories = 0;
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    // A signal and what git answers are heard in between.
    if (++directories % STRETCH === 0) await setImmediate();
    const entries = readDirectory(root, directory);
    walked += entries.length;
    if (walked > MAX_WALKED_FILES) {
      throw new InputError(
        `The workspace holds over ${MAX_WALKED_FILES} files; set \`working-directory\` to a smaller tree.`,
      );
    }
    for (const entry of entries) {
      const relative = directory === "" ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory()) {
        if (enter(relative)) pending.push(relative);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        found.push({ path: relative, isLink: entry.isSymbolicLink() });
      }
    }
  }
  return found;
}

function readDirectory(root: string, directory: string) {
  try {
    return readdirSync(path.join(root, directory), { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw new InputError(
      `Directory ${JSON.stringify(directory)} cannot be read (${String(error.code)}); make it readable or remove it before this step.`,
      { cause: error },
    );
  }
}
