/** Of the Maintainability Index without comments, whose best value is 171. */
const BEST = 171;

/**
 * The Maintainability Index of Oman and Hagemeister in the form of Coleman et al. 1994 ("Using Metrics to Evaluate
 * Software System Maintainability", without the term for comments), MI = 171 - 5.2 ln V - 0.23 G - 16.2 ln LOC, per
 * file, divided by 171 and held between 0 and 1 as Visual Studio does; then the mean weighted by lines of code. V is
 * Halstead's volume, G the summed cyclomatic complexity of the file's functions. Null without a line of code.
 */
export function rateMaintainability(
  files: readonly { readonly linesOfCode: number; readonly volume: number; readonly complexity: number }[] | null,
): number | null {
  if (files === null) return null;
  let lines = 0;
  let sum = 0;
  for (const file of files) {
    if (file.linesOfCode <= 0) continue;
    lines += file.linesOfCode;
    sum += file.linesOfCode * rateFile(file);
  }
  return lines === 0 ? null : sum / lines;
}

/** An empty file has volume 0, whose logarithm is held at that of 1. */
function rateFile(file: { linesOfCode: number; volume: number; complexity: number }): number {
  const index =
    BEST - 5.2 * Math.log(Math.max(1, file.volume)) - 0.23 * file.complexity - 16.2 * Math.log(file.linesOfCode);
  return Math.min(1, Math.max(0, index / BEST));
}
