import { isLineCovered, type LineRange, MAX_LINE } from "@chainops/reports/coverage/line-bits";
import type { Changes } from "../changes/changed-lines.ts";
import type { MeasuredFile, ProjectCoverage } from "../measure-coverage.ts";

/** Coverable lines of one source that a change adds or alters. */
export interface PatchFile {
  /** Relative to the workspace. */
  path: string;
  found: number;
  hit: number;
  /** Changed lines that no test reached, ascending; lines without code between two of them do not break a range. */
  uncovered: readonly LineRange[];
  /**
   * What is counted: the changed `lines` that coverage knows; where no report lists the file's lines (`unlisted`), those
   * in functions, as not reached; where it is not known which lines changed (`unread`), every line that is not reached.
   */
  basis: "lines" | "unlisted" | "unread";
}

/** How much of a change the tests reach, or why that is not known. */
export type PatchCoverage =
  | {
      known: true;
      /** The commit that the change was compared with. */
      baseSha: string;
      /** Those with a coverable changed line, the least covered first. */
      files: readonly PatchFile[];
      found: number;
      hit: number;
    }
  | { known: false; reason: string };

/** A function with its body, as the survey of the sources finds it. */
export interface FunctionLines {
  path: string;
  startLine: number;
  endLine: number;
}

/**
 * The changed lines of the project's sources that coverage knows. A changed source that the project's reports leave out
 * was loaded by no test: its lines inside functions count as not reached, or leaving a file out would be the easiest way
 * to pass. Where its functions are not known, all its changed lines count.
 */
export function measurePatch(
  coverage: ProjectCoverage,
  changes: Changes,
  functions: readonly FunctionLines[],
): PatchCoverage {
  if (!changes.known) return { known: false, reason: changes.reason };
  const listed = coverage.files.filter(({ lineBits }) => lineBits.length > 0);
  const unlisted = [
    ...coverage.unmentioned,
    ...coverage.files.flatMap((file) => (hasTotalsOnly(file) ? [file.path] : [])),
  ];
  const added = (path: string) => changes.files.get(path)?.added ?? [];
  const isUnread = (path: string) => changes.unknown?.has(path) === true;
  const functionsOf = Map.groupBy(functions, ({ path }) => path);
  const files = [
    ...listed.map((file) => (isUnread(file.path) ? takeUncovered(file) : measureFile(file, added(file.path)))),
    ...unlisted.map((path) => assumeUncovered(path, isUnread(path) ? EVERY_LINE : added(path), functionsOf.get(path))),
  ].filter(({ found }) => found > 0);
  return {
    known: true,
    baseSha: changes.baseSha,
    files: files.sort((a, b) => b.found - b.hit - (a.found - a.hit)),
    found: files.reduce((sum, { found }) => sum + found, 0),
    hit: files.reduce((sum, { hit }) => sum + hit, 0),
  };
}

/** From 0 to 1; undefined where the change has no coverable line, or is not known. */
export function patchRatio(patch: PatchCoverage): number | undefined {
  return patch.known && patch.found > 0 ? patch.hit / patch.found : undefined;
}

function hasTotalsOnly({ lines, lineBits }: MeasuredFile): boolean {
  return lineBits.length === 0 && lines.found > 0;
}

const EVERY_LINE: readonly LineRange[] = [{ start: 1, end: MAX_LINE }];

/** The worst that an unknown change can be: all that tests do not reach is new, and nothing that they reach. */
function takeUncovered(file: MeasuredFile): PatchFile {
  const { found, uncovered } = measureFile(file, file.uncovered);
  return { path: file.path, found, hit: 0, uncovered, basis: "unread" };
}

function measureFile({ path, lineBits }: MeasuredFile, added: readonly LineRange[]): PatchFile {
  const uncovered: LineRange[] = [];
  let [found, hit] = [0, 0];
  for (const { start, end } of added) {
    let open: { start: number; end: number } | undefined;
    // Sixteen lines for each word; a diff may say that a file is longer than its coverage knows.
    for (let line = start; line <= Math.min(end, lineBits.length * 16); line += 1) {
      const isCovered = isLineCovered(lineBits, line);
      if (isCovered === undefined) continue;
      found += 1;
      if (isCovered) {
        hit += 1;
        open = undefined;
      } else if (open !== undefined) open.end = line;
      else uncovered.push((open = { start: line, end: line }));
    }
  }
  return { path, found, hit, uncovered, basis: "lines" };
}

function assumeUncovered(
  path: string,
  added: readonly LineRange[],
  functions: readonly FunctionLines[] | undefined,
): PatchFile {
  const bodies = joinRanges((functions ?? []).map(({ startLine, endLine }) => ({ start: startLine, end: endLine })));
  const uncovered = functions === undefined ? added : intersect(added, bodies);
  const found = uncovered.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return { path, found, hit: 0, uncovered, basis: "unlisted" };
}

/** Ascending and apart: a function may hold another. */
function joinRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Both ascending and apart. */
function intersect(some: readonly LineRange[], others: readonly LineRange[]): readonly LineRange[] {
  const both: LineRange[] = [];
  let next = 0;
  for (const { start, end } of some) {
    while ((others[next]?.end ?? end) < start) next += 1;
    for (let at = next; (others[at]?.start ?? Infinity) <= end; at += 1) {
      const other = others[at] ?? { start, end };
      both.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
    }
  }
  return both;
}
