import { type Metric, SEVERITIES } from "@chainops/core/result/document";
import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { preferArtifacts } from "./judged-artifact.ts";
import { worstFunction } from "./gates/judge-complexity.ts";
import { increase, worstChange } from "./gates/judge-gas.ts";
import { totalTests } from "./gates/judge-tests.ts";
import { allReports } from "./findings/scan-report.ts";
import { patchRatio } from "./coverage/measure-patch.ts";
import type { Verdict } from "./verdict.ts";

type Gauge = (name: string, value: number, labels?: Record<string, string>) => Metric;

/** Gauges in base units. What no report tells has none: a zero would look like a clean result. */
export function gateMetrics(verdict: Verdict, now: Date): readonly Metric[] {
  const timestamp = now.toISOString();
  const gauge: Gauge = (name, value, labels = {}) => ({ name, type: "gauge", value, labels, timestamp });
  return [
    ...gateStatuses(verdict, gauge),
    ...testCounts(verdict, gauge),
    ...findingCounts(verdict, gauge),
    ...worstFigures(verdict, gauge),
    ...projectCoverage(verdict, gauge),
    ...contractSizes(verdict, gauge),
    ...fileCoverage(verdict, gauge),
  ];
}

function gateStatuses({ judgement: { gates } }: Verdict, gauge: Gauge): Metric[] {
  return gates.map(({ gate }) =>
    gauge("chainops_gate_failed", gate.status === "fail" ? 1 : 0, {
      gate: gate.name,
      ...(gate.scope !== undefined && { scope: gate.scope }),
    }),
  );
}

function testCounts({ facts: { evidence } }: Verdict, gauge: Gauge): Metric[] {
  if (evidence.tests.reports.length === 0) return [];
  const totals = totalTests(evidence.tests);
  const statuses = ["passed", "failed", "errors", "skipped", "flaky"] as const;
  return statuses.map((status) => gauge("chainops_tests", totals[status], { status }));
}

function findingCounts({ facts }: Verdict, gauge: Gauge): Metric[] {
  const reports = allReports(facts.findings);
  if (reports.length === 0) return [];
  const findings = reports.flatMap((scan) => scan.findings);
  return SEVERITIES.map((severity) =>
    gauge("chainops_findings", findings.filter((finding) => finding.severity === severity).length, { severity }),
  );
}

function worstFigures({ judgement: { comparison, measured, vector, patch } }: Verdict, gauge: Gauge): Metric[] {
  const gas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
  const changed = patchRatio(patch);
  const complex = worstFunction(measured.functions);
  return [
    ...(complex === undefined ? [] : [gauge("chainops_cyclomatic_complexity_max", complex.complexity)]),
    ...(gas === undefined ? [] : [gauge("chainops_gas_increase_max", increase(gas))]),
    ...(changed === undefined ? [] : [gauge("chainops_patch_line_coverage_ratio", changed)]),
    ...Object.entries(vector).flatMap(([dimension, rating]) =>
      rating === null ? [] : [gauge("chainops_quality_ratio", rating, { dimension })],
    ),
  ];
}

function projectCoverage({ judgement: { coverage } }: Verdict, gauge: Gauge): Metric[] {
  if (coverage.lineRatio === undefined) return [];
  const ranges = coverage.files.reduce((sum, file) => sum + file.uncovered.length, 0);
  return [
    gauge("chainops_line_coverage_ratio", coverage.lineRatio),
    gauge("chainops_uncovered_line_ranges", ranges),
    gauge("chainops_uncounted_source_files", coverage.unmentioned.length),
  ];
}

function contractSizes({ facts: { evidence } }: Verdict, gauge: Gauge): Metric[] {
  return preferArtifacts(evidence.artifacts, evidence.sizes).reports.flatMap(
    ({ name, runtimeBytes, initcodeBytes }) => [
      gauge("chainops_contract_runtime_size_bytes", runtimeBytes, { contract: name }),
      gauge("chainops_contract_initcode_size_bytes", initcodeBytes, { contract: name }),
    ],
  );
}

function fileCoverage({ judgement: { coverage } }: Verdict, gauge: Gauge): Metric[] {
  return coverage.files.flatMap((file) => {
    const ratio = toCoverageRatio(file.lines);
    return ratio === undefined ? [] : [gauge("chainops_file_line_coverage_ratio", ratio, { path: file.path })];
  });
}
