import type { TestReport } from "@chainops/reports/tests/test-report";
import type { Baseline } from "../baseline/measurements.ts";
import type { Evidence } from "../evidence.ts";
import { baseFigures, listProducers } from "../list-producers.ts";
import { doubted, grouped, judged, type JudgedGate, plural } from "./judged-gate.ts";
import { type BaseTests, NO_TESTS, totalTests } from "./judge-tests.ts";

/**
 * `tests.min_total`: a number, or `base` for as many as the baseline has of the same producers. Without it there is no
 * gate, but where every test is gone that the baseline had, by whatever producer.
 */
export function judgeTestCount(
  evidence: Evidence<TestReport>,
  baseline: Baseline,
  minTotal: number | "base" | undefined,
): readonly JudgedGate[] {
  const { tests, skipped } = totalTests(evidence);
  const had = baseline.measurements?.tests?.total ?? 0;
  const isEmptied = tests === 0 && had > 0;
  if (minTotal === undefined && !isEmptied) return [];
  const base = baseFigures(baseline, "tests", listProducers(evidence));
  const wanted = typeof minTotal === "number" ? { known: true as const, total: minTotal } : totalOf(base);
  const shared = {
    name: "min_total_tests",
    label: "Number of tests",
    unit: "tests",
    ...(evidence.reports.length > 0 && { actual: tests, now: grouped(tests) }),
    ...(wanted.known && { threshold: wanted.total, limit: `at least ${grouped(wanted.total)}` }),
    ...(base.known && { base: base.figures.total, baseShown: grouped(base.figures.total) }),
  };
  if (isEmptied) {
    const gone = `No test is left of the ${grouped(had)} in ${baseline.source}. Check the test command and its filters.`;
    return [judged({ ...shared, base: had, baseShown: grouped(had), status: "fail", message: gone })];
  }
  if (evidence.problems.length > 0) return [doubted(shared, evidence.problems)];
  if (evidence.reports.length === 0) return [doubted(shared, [NO_TESTS])];
  if (!wanted.known) {
    return [judged({ ...shared, status: "no-baseline", baseShown: "none", message: wanted.reason })];
  }
  const newlySkipped = base.known ? Math.max(0, skipped - base.figures.skipped) : 0;
  const note = newlySkipped === 0 ? "" : ` ${grouped(newlySkipped)} more are skipped than at base.`;
  const isMet = tests >= wanted.total;
  const verdict = isMet ? "" : `, fewer than the ${grouped(wanted.total)} required`;
  const message = `The reports hold ${plural(tests, "test")}${verdict}.${note}`;
  return [judged({ ...shared, status: isMet ? "pass" : "fail", warns: newlySkipped > 0, message })];
}

function totalOf(base: BaseTests): { known: true; total: number } | { known: false; reason: string } {
  return base.known ? { known: true, total: base.figures.total } : base;
}
