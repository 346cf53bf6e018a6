import type { HitCount } from "@chainops/reports/coverage/coverage-report";
import { countLines, isLineCovered, type LineRange } from "@chainops/reports/coverage/line-bits";
import type { Measurements } from "../baseline/measurements.ts";
import type { ChangedFile, Changes } from "../changes/changed-lines.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";

type BaseCounts = Pick<NonNullable<Measurements["coverage"]>, "lines" | "files">;

/** The base's lines without those that the change removes, and how many these are. */
export interface AdjustedBase {
  lines: HitCount;
  removed: number;
}

/**
 * Takes the covered lines that a change removes out of the base: (hit − r) / (found − r). The baseline keeps hit and
 * found of each file, not its lines, so r counts those only that were covered for certain:
 * - all covered lines of a deleted file;
 * - of a changed file with h of f lines covered at base, of which u lines stand unchanged and coverable today: f − u
 *   coverable lines are gone, at most as many as the diff removes, and all but f − h of these were covered.
 * After Codecov's `adjust_base` (https://docs.codecov.com/docs/removed-code-behavior), which knows the lines and takes
 * out the uncovered ones too; as there, the adjusted base is never higher than the base.
 */
export function adjustBase({ lines, files }: BaseCounts, coverage: ProjectCoverage, changes: Changes): AdjustedBase {
  if (!changes.known) return { lines, removed: 0 };
  const before = new Map(Object.entries(files));
  const now = new Map(coverage.files.map((file) => [file.path, file]));
  let removed = changes.deleted.reduce((sum, path) => sum + (before.get(path)?.hit ?? 0), 0);
  for (const file of changes.files.values()) {
    const old = file.basePath === null ? undefined : before.get(file.basePath);
    const lineBits = now.get(file.path)?.lineBits;
    if (old === undefined || lineBits === undefined || lineBits.length === 0) continue;
    const unchanged = countLines(lineBits).found - countCoverable(lineBits, file.added);
    removed += removedCovered(old, unchanged, file);
  }
  const certain = Math.min(removed, lines.hit);
  return { lines: { hit: lines.hit - certain, found: lines.found - certain }, removed: certain };
}

function removedCovered({ hit, found }: HitCount, unchanged: number, { removed }: ChangedFile): number {
  const inDiff = removed.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const gone = Math.min(Math.max(0, found - unchanged), inDiff);
  return Math.min(Math.max(0, gone - (found - hit)), hit);
}

function countCoverable(lineBits: Uint32Array, ranges: readonly LineRange[]): number {
  let count = 0;
  for (const { start, end } of ranges) {
    for (let line = start; line <= Math.min(end, lineBits.length * 16); line += 1) {
      if (isLineCovered(lineBits, line) !== undefined) count += 1;
    }
  }
  return count;
}
