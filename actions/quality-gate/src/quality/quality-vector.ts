import type { Baseline } from "../baseline/measurements.ts";
import { rateComplexity } from "./rate-complexity.ts";
import { rateMaintainability } from "./rate-maintainability.ts";
import { ratePerformance } from "./rate-performance.ts";
import { rateReliability } from "./rate-reliability.ts";
import { rateSecurity } from "./rate-security.ts";

export const DIMENSIONS = ["complexity", "maintainability", "reliability", "security", "performance"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Each from 0 to 1, more is better; null where there is no data to tell. Never 1 for want of data. */
export type QualityVector = Readonly<Record<Dimension, number | null>>;

/** What a run measured, as plain numbers; a part that was not measured is null. */
export interface QualityFacts {
  /** Cyclomatic complexity and number of lines of each function with a body. */
  readonly functions: readonly { readonly complexity: number; readonly lines: number }[] | null;
  /** Source files with their lines of code (neither blank nor comment), Halstead volume and summed complexity. */
  readonly files:
    readonly { readonly linesOfCode: number; readonly volume: number; readonly complexity: number }[] | null;
  /** Skipped tests count in neither number. */
  readonly tests: { readonly passed: number; readonly failed: number } | null;
  /** Line coverage from 0 to 1. */
  readonly coverageRatio: number | null;
  /** Counts of all open findings by severity, of the scans that ran; null where none ran. */
  readonly findings: Readonly<Record<"critical" | "high" | "medium" | "low", number>> | null;
  /** Gas of each function that is measured now and at the base. */
  readonly gas: readonly { readonly now: number; readonly base: number }[] | null;
  /** Runtime code of each contract with its limit, in bytes. */
  readonly sizes: readonly { readonly bytes: number; readonly limit: number }[] | null;
}

/** Q = (complexity, maintainability, reliability, security, performance); each formula stands at its function. */
export function rateQuality(facts: QualityFacts): QualityVector {
  return {
    complexity: rateComplexity(facts.functions),
    maintainability: rateMaintainability(facts.files),
    reliability: rateReliability(facts.tests, facts.coverageRatio),
    security: rateSecurity(facts.findings),
    performance: ratePerformance(facts.gas, facts.sizes),
  };
}

/** "Q: complexity 0.97 · maintainability 0.81 · reliability n/a · …", rounded down to two places. */
export function renderQualityVector(vector: QualityVector): string {
  return `Q: ${DIMENSIONS.map((dimension) => `${dimension} ${showRating(vector[dimension])}`).join(" · ")}`;
}

/** Rounded down, so that what misses a floor never looks as if it met it. */
export function showRating(rating: number | null): string {
  return rating === null ? "n/a" : (Math.floor(rating * 100 + 1e-9) / 100).toFixed(2);
}

/** The vector that the baseline holds; undefined where it holds none. */
export function readVector({ measurements }: Baseline): QualityVector | undefined {
  const stored = measurements?.quality;
  if (stored === null || stored === undefined) return undefined;
  const rating = (dimension: Dimension) => (Object.hasOwn(stored, dimension) ? (stored[dimension] ?? null) : null);
  return {
    complexity: rating("complexity"),
    maintainability: rating("maintainability"),
    reliability: rating("reliability"),
    security: rating("security"),
    performance: rating("performance"),
  };
}
