import type { FileCoverage, HitCount } from "@chainops/reports/coverage/coverage-report";
import { joinKeys } from "@chainops/reports/coverage/hit-keys";
import { countLines, type LineBits } from "@chainops/reports/coverage/line-bits";

/** What one report says of a source, with the format that it is written in. */
export type ReportedFile = FileCoverage & { readonly producer?: string };

/**
 * One entry for each path. A line that any report reached is covered, and one that any report knows counts; so is it with
 * functions and branches of reports of one producer, which names them alike.
 */
export function joinCoverage(files: readonly ReportedFile[]): readonly FileCoverage[] {
  return [...Map.groupBy(files, ({ path }) => path).values()].map((same) =>
    [...Map.groupBy(same, ({ producer }) => producer).values()].map(joinAlike).reduce(joinFiles),
  );
}

/** Reports of one producer. */
function joinAlike(files: readonly FileCoverage[]): FileCoverage {
  return files.reduce((a, b) => {
    const functions = joinListed(a.functionKeys, b.functionKeys);
    const branches = joinListed(a.branchKeys, b.branchKeys);
    return {
      ...joinFiles(a, b),
      ...(functions !== undefined && { functions: functions.count, functionKeys: functions.keys }),
      ...(branches !== undefined && { branches: branches.count, branchKeys: branches.keys }),
    };
  });
}

function joinListed(a: Uint32Array | undefined, b: Uint32Array | undefined) {
  return a === undefined || b === undefined ? undefined : joinKeys(a, b);
}

/**
 * A report with lines decides where another gives totals only. Functions and branches of different producers cannot be
 * told apart: those of the report that knows more of them are kept.
 */
function joinFiles(a: FileCoverage, b: FileCoverage): FileCoverage {
  const shared = { ...keepFunctions(a, b), ...keepBranches(a, b) };
  if (hasLines(a) !== hasLines(b)) {
    const { path, lines, lineBits } = hasLines(a) ? a : b;
    return { path, lines, lineBits, ...shared };
  }
  const { path } = a;
  if (!hasLines(a)) return { path, lines: larger(a.lines, b.lines), lineBits: a.lineBits, ...shared };
  const lineBits = joinBits(a.lineBits, b.lineBits);
  return { path, lines: countLines(lineBits), lineBits, ...shared };
}

function keepFunctions(a: FileCoverage, b: FileCoverage) {
  const { functions, functionKeys } = larger(a.functions, b.functions) === a.functions ? a : b;
  return { functions, ...(functionKeys !== undefined && { functionKeys }) };
}

function keepBranches(a: FileCoverage, b: FileCoverage) {
  const { branches, branchKeys } = larger(a.branches, b.branches) === a.branches ? a : b;
  return { branches, ...(branchKeys !== undefined && { branchKeys }) };
}

function hasLines({ lineBits }: FileCoverage): boolean {
  return lineBits.length > 0;
}

/** Of two that know as many, what one reached was reached. */
function larger(a: HitCount, b: HitCount): HitCount {
  if (a.found !== b.found) return a.found > b.found ? a : b;
  return a.hit >= b.hit ? a : b;
}

function joinBits(a: LineBits, b: LineBits): LineBits {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const joined = longer.slice();
  for (const [index, word] of shorter.entries()) joined[index] = (joined[index] ?? 0) | word;
  return joined;
}
