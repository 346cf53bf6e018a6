import { posix } from "node:path";
import { quote } from "./problem.ts";

/** Most files in a chain of `extends`. */
const MAX_FILES = 8;

type ResolvedExtends =
  { readonly target: string; readonly found?: undefined } | { readonly target?: undefined; readonly found: string };

/**
 * The file that the last of `files` extends, as a path from the root of the tree; else what is wrong with it. `written`
 * is relative to the file it stands in.
 */
export function resolveExtends(written: string, files: readonly string[]): ResolvedExtends {
  const file = files.at(-1) ?? "";
  const target = posix.normalize(posix.join(posix.dirname(file), written));
  if (posix.isAbsolute(written) || leavesRoot(target))
    return { found: `${quote(written)}, which leads out of the repository` };
  if (files.includes(target)) return { found: `a circle: ${[...files, target].map(quote).join(" → ")}` };
  if (files.length >= MAX_FILES) return { found: `a chain of more than ${MAX_FILES} files` };
  return { target };
}

/** Whether a path from the root may name something outside it. Backslashes are separators on some systems. */
export function leavesRoot(path: string): boolean {
  const normal = posix.normalize(path);
  return posix.isAbsolute(normal) || normal === ".." || normal.startsWith("../") || /[\\\0]/.test(path);
}
