/** Upper ends of the severity bands of CVSS 3.1 (section 5), in tenths of the scale: what a finding may weigh at worst. */
const WEIGHTS = { critical: 10, high: 8.9, medium: 6.9, low: 3.9 } as const;

/** Weight per thousand lines of code at which the score is down to 1/e: that of one critical finding. */
const UNIT_DENSITY = 10;

/**
 * exp(-D / 10), where D is the sum of the findings' CVSS weights per 1,000 lines of code: 1 without a finding, 0.37 with one
 * critical finding in a thousand lines. The sum is by CVSS 3.1's bands, the form is that of a Poisson model of fault
 * density: the probability that a thousand lines hold no fault of full weight. Fewer than 1,000 lines count as 1,000, so
 * that a small project is not damned by one finding. Null where no scan ran or no code is known.
 */
export function rateSecurity(
  findings: Readonly<Record<keyof typeof WEIGHTS, number>> | null,
  linesOfCode: number | null,
): number | null {
  if (findings === null || linesOfCode === null || linesOfCode <= 0) return null;
  const severities = ["critical", "high", "medium", "low"] as const;
  const weight = severities.reduce((sum, severity) => sum + findings[severity] * WEIGHTS[severity], 0);
  const thousands = Math.max(1, linesOfCode / 1000);
  return Math.exp(-weight / thousands / UNIT_DENSITY);
}
