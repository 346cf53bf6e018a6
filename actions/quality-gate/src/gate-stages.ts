import type { Stage } from "@chainops/core/result/document";
import { totalTests } from "./gates/judge-tests.ts";
import type { Evidence } from "./evidence.ts";
import type { Verdict } from "./verdict.ts";

/** What the reports tell of the stages that made them, under the stage metrics' documented names. */
export function gateStages({
  facts: { evidence, findings },
  judgement: { gates, coverage },
}: Verdict): readonly Stage[] {
  const errorOf = (name: string) => {
    const gate = gates.find((judged) => judged.gate.name === name)?.gate;
    return gate?.status === "fail" ? gate.message : null;
  };
  const totals = totalTests(evidence.tests);
  const scans = findings.findings.reports.filter(({ kind }) => kind === "scan");
  const blocking = findings.findings.reports
    .flatMap((scan) => scan.findings)
    .filter(({ severity }) => severity === "critical" || severity === "high");
  return [
    // A contract that is too large was compiled all the same.
    stage("compilation", evidence.artifacts, evidence.artifacts.problems[0] ?? null, {}),
    stage("unit_tests", evidence.tests, errorOf("tests_passed"), {
      total_tests: totals.tests,
      passed_tests: totals.passed,
      failed_tests: totals.failed + totals.errors,
      ...(coverage.lineRatio !== undefined && { test_coverage: coverage.lineRatio }),
    }),
    stage("security_scan", { ...findings.findings, reports: scans }, errorOf("security_scan_required"), {
      security_vulnerabilities: blocking.length,
    }),
  ];
}

/** Without a report nothing is known of a stage, least of all that it had no failures. */
function stage(
  name: string,
  { reports }: Evidence<unknown>,
  error: string | null,
  values: Record<string, number>,
): Stage {
  const isKnown = reports.length > 0;
  return {
    name,
    status: error !== null ? "failed" : isKnown ? "success" : "skipped",
    startedAt: null,
    durationMs: null,
    error,
    metrics: isKnown ? values : {},
  };
}
