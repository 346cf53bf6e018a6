/**
 * Loss of a function by the four risk bands of cyclomatic complexity (McCabe 1976; NIST SP 500-235 section 2.5 and the
 * table of SEI's C4 guide, 1997): up to 10 simple, to 20 moderate, to 50 complex, above 50 untestable.
 */
const BANDS = [
  { upTo: 10, score: 1 },
  { upTo: 20, score: 2 / 3 },
  { upTo: 50, score: 1 / 3 },
  { upTo: Infinity, score: 0 },
];

/**
 * Mean of the functions' band scores (1, 2/3, 1/3, 0), weighted by their lines: the share of the code that lies in simple
 * functions, and in part in others. Weighting follows Heitlager, Kuipers and Visser 2007 (SIG model), by which many
 * one-line getters cannot hide a large function. Null without a function.
 */
export function rateComplexity(
  functions: readonly { readonly complexity: number; readonly lines: number }[] | null,
): number | null {
  if (functions === null) return null;
  let lines = 0;
  let sum = 0;
  for (const one of functions) {
    const weight = Math.max(1, one.lines);
    lines += weight;
    sum += weight * (BANDS.find(({ upTo }) => one.complexity <= upTo)?.score ?? 0);
  }
  return lines === 0 ? null : sum / lines;
}
