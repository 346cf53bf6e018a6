import picomatch from "picomatch";

/** Whether a path relative to the workspace, with forward slashes, matches any of the globs; dot files are like others. */
export function matchesGlob(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
