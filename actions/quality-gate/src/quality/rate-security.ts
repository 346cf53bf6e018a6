/** SonarQube's letters A to E as equal steps from 1 to 0: what the worst open finding leaves. */
const RATINGS = { critical: 0, high: 0.25, medium: 0.5, low: 0.75 } as const;

/**
 * The worst open finding decides, as in SonarQube's security rating ("Metric definitions", Security): 1 without one (A),
 * 0.75 with a low (B), 0.5 with a medium (C), 0.25 with a high (D), 0 with a critical finding (E). One hole is enough for
 * an attacker, however much code there is around it. Null where no scan ran.
 */
export function rateSecurity(findings: Readonly<Record<keyof typeof RATINGS, number>> | null): number | null {
  if (findings === null) return null;
  const severities = ["critical", "high", "medium", "low"] as const;
  const worst = severities.find((severity) => findings[severity] > 0);
  return worst === undefined ? 1 : RATINGS[worst];
}
