import type { FileCoverage } from "@chainops/reports/coverage/coverage-report";
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

/** Functions and branches cannot be told apart by their totals: those of the report that knows more of them are kept. */
function joinFiles(a: FileCoverage, b: FileCoverage): FileCoverage {
  const [more, less] = a.lines.found >= b.lines.found ? [a, b] : [b, a];
  // Totals alone cannot be joined line by line.
  if (more.lineBits.length === 0 || less.lineBits.length === 0) return more;
  const lineBits = joinBits(more.lineBits, less.lineBits);
  return { ...more, lineBits, lines: countLines(lineBits) };
}

function joinBits(a: LineBits, b: LineBits): LineBits {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const joined = longer.slice();
  for (const [index, word] of shorter.entries()) joined[index] = (joined[index] ?? 0) | word;
  return joined;
}
