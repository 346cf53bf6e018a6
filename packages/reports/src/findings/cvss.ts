import type { Severity } from "@chainops/core/result/document";

/** Severity of a score from 0 to 10 (CVSS 3.1 specification, section 5; GitHub's `security-severity` has the same steps). */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  if (score >= 4) return "medium";
  return score > 0 ? "low" : "info";
}

/** Weights of the base metrics (CVSS 3.1 specification, section 7.4); privileges weigh more where the scope changes. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ["AV:N", 0.85],
  ["AV:A", 0.62],
  ["AV:L", 0.55],
  ["AV:P", 0.2],
  ["AC:L", 0.77],
  ["AC:H", 0.44],
  ["PR:N", 0.85],
  ["PR:L", 0.62],
  ["PR:H", 0.27],
  ["PR:L S:C", 0.68],
  ["PR:H S:C", 0.5],
  ["UI:N", 0.85],
  ["UI:R", 0.62],
  ...["C", "I", "A"].flatMap((metric): [string, number][] => [
    [`${metric}:H`, 0.56],
    [`${metric}:L`, 0.22],
    [`${metric}:N`, 0],
  ]),
]);

const BASE_METRICS = ["AV", "AC", "PR", "UI", "C", "I", "A"] as const;
type Weights = Readonly<Record<(typeof BASE_METRICS)[number], number>>;

/**
 * Base score of a CVSS 3.0 or 3.1 vector, `CVSS:3.1/AV:N/…` (specification, section 7.1). Undefined for other versions
 * and for vectors that lack a base metric or give one twice.
 */
export function scoreOfVector(vector: string): number | undefined {
  const [version = "", ...written] = vector.slice(0, 256).split("/");
  const metrics = new Map(written.map((metric) => [metric.slice(0, metric.indexOf(":")), metric]));
  const scope = metrics.get("S");
  if (!/^CVSS:3\.[01]$/.test(version) || metrics.size !== written.length) return undefined;
  if (scope !== "S:U" && scope !== "S:C") return undefined;
  const weights = BASE_METRICS.map((name) => {
    const metric = metrics.get(name) ?? "";
    return [name, WEIGHTS.get(`${metric} ${scope}`) ?? WEIGHTS.get(metric)] as const;
  });
  if (weights.some(([, weight]) => weight === undefined)) return undefined;
  return scoreOf(Object.fromEntries(weights) as Weights, scope === "S:C");
}

function scoreOf({ AV, AC, PR, UI, C, I, A }: Weights, isScopeChanged: boolean): number {
  const subScore = 1 - (1 - C) * (1 - I) * (1 - A);
  const impact = isScopeChanged ? 7.52 * (subScore - 0.029) - 3.25 * (subScore - 0.02) ** 15 : 6.42 * subScore;
  if (impact <= 0) return 0;
  const exploitability = 8.22 * AV * AC * PR * UI;
  return roundUp(Math.min((isScopeChanged ? 1.08 : 1) * (impact + exploitability), 10));
}

/** Up to one decimal, by way of whole numbers so that 4.0000000001 stays 4.0 (Appendix A). */
function roundUp(score: number): number {
  const scaled = Math.round(score * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}
