import type { SourceLookup } from "./findings-report.ts";

/** The line, counted from 1, of an offset in UTF-8 bytes or UTF-16 units; undefined where the source is not known. */
export type LineFinder = (path: string, unit: "byte" | "char", offset: number) => number | undefined;

/** Finds lines by offset, reading and measuring each source once. */
export function createLineFinder(readSource: SourceLookup): LineFinder {
  const newlines = new Map<string, readonly number[] | undefined>();
  return (path, unit, offset) => {
    const key = `${unit}:${path}`;
    if (!newlines.has(key)) newlines.set(key, findNewlines(readSource(path), unit));
    const offsets = newlines.get(key);
    return offsets === undefined ? undefined : countBelow(offsets, offset) + 1;
  };
}

function findNewlines(text: string | undefined, unit: "byte" | "char"): number[] | undefined {
  if (text === undefined) return undefined;
  const units = unit === "byte" ? Buffer.from(text) : Buffer.from(text, "utf16le");
  const width = unit === "byte" ? 1 : 2;
  const found: number[] = [];
  for (let at = 0; at < units.length; at += width) {
    if (units[at] === 10 && (width === 1 || units[at + 1] === 0)) found.push(at / width);
  }
  return found;
}

/** How many of the sorted offsets lie below `offset`, by bisection. */
function countBelow(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
