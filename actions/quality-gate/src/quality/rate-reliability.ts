/**
 * Share of tests that passed, times line coverage: the estimate of input-domain models (Nelson 1978), R = 1 - failures /
 * runs, holds only for what the runs reach, and coverage is the part they reach. Null unless both are known and a test
 * ran; tests that were skipped have said nothing and do not count.
 */
export function rateReliability(
  tests: { readonly passed: number; readonly failed: number } | null,
  coverageRatio: number | null,
): number | null {
  if (tests === null || coverageRatio === null) return null;
  const ran = tests.passed + tests.failed;
  return ran === 0 ? null : (tests.passed / ran) * Math.min(1, Math.max(0, coverageRatio));
}
