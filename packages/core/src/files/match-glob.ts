import picomatch from "picomatch";

/**
 * Whether a path relative to the workspace, with forward slashes, matches any of the globs. Dot files are like others,
 * and a leading `!` is a character: a list of globs that each stand for themselves has nothing to take back.
 */
export function matchesGlob(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], OPTIONS);
}

/** With `s`, `**` also takes in names that hold a line break, which could else hide a file from its gate. */
const OPTIONS: picomatch.PicomatchOptions = { dot: true, nonegate: true, flags: "s" };
