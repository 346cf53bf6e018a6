import { readdir } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../errors.ts";

/** A tree larger than this is refused rather than walked for minutes. */
const MAX_WALKED_FILES = 500_000;

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
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const entries = await readDirectory(root, directory);
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

async function readDirectory(root: string, directory: string) {
  try {
    return await readdir(path.join(root, directory), { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw new InputError(
      `Directory ${JSON.stringify(directory)} cannot be read (${String(error.code)}); make it readable or remove it before this step.`,
      { cause: error },
    );
  }
}
