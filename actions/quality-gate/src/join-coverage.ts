import type { FileCoverage, HitCount } from "@chainops/reports/coverage/coverage-report";
import { countLines, type LineBits } from "@chainops/reports/coverage/line-bits";

/** One entry for each path. A line that any report reached is covered, and one that any report knows counts. */
export function joinCoverage(files: readonly FileCoverage[]): readonly FileCoverage[] {
  const joined = new Map<string, FileCoverage>();
  for (const file of files) {
    const known = joined.get(file.path);
    joined.set(file.path, known === undefined ? file : joinFiles(known, file));
  }
  return [...joined.values()];
}

/**
 * A report with lines decides where another gives totals only. Functions and branches cannot be told apart by their
 * totals: those of the report that knows more of them are kept.
 */
function joinFiles(a: FileCoverage, b: FileCoverage): FileCoverage {
  const functions = largerCount(a.functions, b.functions);
  const branches = largerCount(a.branches, b.branches);
  if (hasLines(a) !== hasLines(b)) return { ...(hasLines(a) ? a : b), functions, branches };
  if (!hasLines(a)) return { ...a, lines: largerCount(a.lines, b.lines), functions, branches };
  const lineBits = joinBits(a.lineBits, b.lineBits);
  return { ...a, lineBits, lines: countLines(lineBits), functions, branches };
}

function hasLines({ lineBits }: FileCoverage): boolean {
  return lineBits.length > 0;
}

/** Of two that know as many, what one reached was reached. */
function largerCount(a: HitCount, b: HitCount): HitCount {
  if (a.found !== b.found) return a.found > b.found ? a : b;
  return a.hit >= b.hit ? a : b;
}

function joinBits(a: LineBits, b: LineBits): LineBits {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const joined = longer.slice();
  for (const [index, word] of shorter.entries()) joined[index] = (joined[index] ?? 0) | word;
  return joined;
}
