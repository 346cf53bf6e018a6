import type { HitCount } from "@chainops/reports/coverage/coverage-report";
import { isLineCovered, type LineBits, type LineRange } from "@chainops/reports/coverage/line-bits";
import type { Measurements } from "../baseline/measurements.ts";
import type { ChangedFile, Changes } from "../changes/changed-lines.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";

type BaseCounts = Pick<NonNullable<Measurements["coverage"]>, "lines" | "files">;

/** The base's lines without those that the change removes, and how many covered ones these are. */
export interface AdjustedBase {
  lines: HitCount;
  removed: number;
}

/**
 * Takes the lines that a change removes out of the base, as Codecov's `adjust_base` does
 * (https://docs.codecov.com/docs/removed-code-behavior): (hit − h) / (found − h − m), where h covered and m uncovered
 * lines are gone; where that is higher than the base, the base stays. The baseline keeps hit and found of each file, not
 * its lines, so h and m follow from the lines that still stand unchanged:
 * - a deleted file loses all it had;
 * - a changed file loses as many coverable lines as it had more than stand today, at most as many as the diff removes; m
 *   of these are the uncovered lines that it had more than stand today.
 * Exact where no unchanged line lost its cover. One that did is hidden only behind an uncovered line that is removed from
 * the same file. A file whose lines no report lists today loses none.
 */
export function adjustBase({ lines, files }: BaseCounts, coverage: ProjectCoverage, changes: Changes): AdjustedBase {
  const unchanged = { lines, removed: 0 };
  if (!changes.known) return unchanged;
  const before = new Map(Object.entries(files));
  const now = new Map(coverage.files.map((file) => [file.path, file]));
  const gone = { hit: 0, found: 0 };
  const take = ({ hit, found }: HitCount) => {
    gone.hit += hit;
    gone.found += found;
  };
  for (const path of changes.deleted) take(before.get(path) ?? { hit: 0, found: 0 });
  for (const file of changes.files.values()) {
    const old = file.basePath === null ? undefined : before.get(file.basePath);
    const lineBits = now.get(file.path)?.lineBits;
    if (old !== undefined && lineBits !== undefined && lineBits.length > 0) take(removedLines(old, lineBits, file));
  }
  const left = { hit: lines.hit - gone.hit, found: lines.found - gone.found };
  const isConsistent = left.hit >= 0 && left.found >= left.hit && lines.found >= lines.hit;
  const isLower = left.hit * lines.found < lines.hit * left.found;
  return isConsistent && (isLower || left.found === 0) ? { lines: left, removed: gone.hit } : unchanged;
}

function removedLines(old: HitCount, lineBits: LineBits, { added, removed }: ChangedFile): HitCount {
  const standing = countUnchanged(lineBits, added);
  const inDiff = removed.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const found = Math.min(Math.max(0, old.found - standing.found), inDiff);
  const uncovered = old.found - old.hit - (standing.found - standing.hit);
  return { hit: Math.min(found - Math.min(Math.max(0, uncovered), found), old.hit), found };
}

/** Coverable lines outside of what the change adds. */
function countUnchanged(lineBits: LineBits, added: readonly LineRange[]): HitCount {
  let [hit, found, next] = [0, 0, 0];
  for (let line = 1; line <= lineBits.length * 16; line += 1) {
    while ((added[next]?.end ?? Infinity) < line) next += 1;
    const isCovered = isLineCovered(lineBits, line);
    if (isCovered === undefined || (added[next]?.start ?? Infinity) <= line) continue;
    found += 1;
    if (isCovered) hit += 1;
  }
  return { hit, found };
}
