import { asArray } from "../json-value.ts";
import { asLine, isHitNumber } from "./hit-text.ts";

/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]` of a JSON export; older ones have no last field. */
export interface Segment {
  readonly line: number;
  readonly isHit: boolean;
  readonly hasCount: boolean;
  readonly isEntry: boolean;
  readonly isGap: boolean;
}

/** The segments of one file in the order of their lines; undefined where one cannot be read. */
export function parseSegments(value: unknown): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (const entry of asArray(value) ?? [undefined]) {
    const [line, , count, hasCount, isEntry, isGap] = asArray(entry) ?? [];
    const number = asLine(line);
    const isHit = isHitNumber(count);
    if (number === undefined || isHit === undefined || number < (segments.at(-1)?.line ?? 0)) return undefined;
    segments.push({ line: number, isHit, hasCount: isTrue(hasCount), isEntry: isTrue(isEntry), isGap: isTrue(isGap) });
  }
  return segments;
}

/** Very old exports write 0 and 1. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1;
}

/**
 * The lines with code and whether they ran, as llvm-cov's LineCoverageStats has it (llvm/lib/ProfileData/Coverage/
 * CoverageMapping.cpp): the region that goes on from an earlier line, and the ones that start on this one.
 */
export function toLines(segments: readonly Segment[], add: (line: number, isHit: boolean) => void): void {
  let wrapped: Segment | undefined;
  let next = 0;
  const last = segments.at(-1)?.line ?? -1;
  for (let line = segments[0]?.line ?? 0; line <= last; line += 1) {
    const first = next;
    while (segments[next]?.line === line) next += 1;
    const own = segments.slice(first, next);
    const isHit = lineHit(own, wrapped);
    if (isHit !== undefined) add(line, isHit);
    wrapped = own.at(-1) ?? wrapped;
  }
}

/** Undefined where the line has no code. */
function lineHit(own: readonly Segment[], wrapped: Segment | undefined): boolean | undefined {
  const entries = own.filter(({ isEntry, hasCount }) => isEntry && hasCount);
  const isSkipped = own[0] !== undefined && !own[0].hasCount && own[0].isEntry;
  const isMapped = (!isSkipped && wrapped?.hasCount === true) || entries.length > 0;
  if (!isMapped) return undefined;
  return wrapped?.isHit === true || entries.some(({ isGap, isHit }) => !isGap && isHit);
}
