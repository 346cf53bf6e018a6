/** Where the paths of a report start. All with forward slashes, without one at the end. */
export interface PathContext {
  /** Absolute paths that mean the workspace: on the host, and in containers that mount it (`/github/workspace`). */
  readonly roots: readonly string[];
  /** What relative paths are relative to, relative to the workspace; empty for the workspace itself. */
  readonly baseDirectory: string;
}

/**
 * A path of a report, absolute or relative, as a path relative to the workspace with forward slashes; null where it
 * lies outside. Purely by text: nothing is looked up, so a link that leads outside is for the caller to see.
 */
export function toWorkspacePath(path: string, context: PathContext): string | null {
  const slashed = path.replaceAll("\\", "/");
  if (path === "" || path.includes("\0")) return null;
  if (!isAbsolute(slashed)) return normalize(`${context.baseDirectory}/${slashed}`);
  for (const root of context.roots) {
    const prefix = `${root.replaceAll("\\", "/").replace(/\/$/, "")}/`;
    if (startsWithRoot(slashed, prefix)) return normalize(slashed.slice(prefix.length));
  }
  return null;
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[a-zA-Z]:\//.test(path);
}

/** Drive letters are the same in both cases. */
function startsWithRoot(path: string, prefix: string): boolean {
  const isDrive = /^[a-zA-Z]:/.test(prefix);
  return isDrive ? path.toLowerCase().startsWith(prefix.toLowerCase()) : path.startsWith(prefix);
}

/** Without `.` and `..` segments; null where the path leaves the workspace or is the workspace itself. */
function normalize(path: string): string | null {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.length === 0 ? null : segments.join("/");
}
