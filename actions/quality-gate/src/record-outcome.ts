import type { Outcome } from "@chainops/core/runner/action-context";
import type { Metric, Stage } from "@chainops/core/result/document";
import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import { toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { findUncoveredRanges } from "@chainops/reports/coverage/line-bits";
import { detailTables } from "./detail-tables.ts";
import type { GatheredEvidence, GateContext } from "./gather-evidence.ts";
import { worstFunction } from "./gates/judge-complexity.ts";
import type { ProjectCoverage } from "./gates/judge-coverage.ts";
import { type GasComparison, increase, worstChange } from "./gates/judge-gas.ts";
import { totalTests } from "./gates/judge-tests.ts";
import type { JudgedGate } from "./gates/judged-gate.ts";
import type { SourceSurvey } from "./measure-sources.ts";
import { renderQualityReport } from "./render-quality-report.ts";
import { FAMILIES } from "./report-families.ts";

export interface Judgement {
  context: GateContext;
  gates: readonly JudgedGate[];
  evidence: GatheredEvidence;
  coverage: ProjectCoverage;
  comparison: GasComparison;
  survey: SourceSurvey;
  configFiles: readonly string[];
  rules: QualityGates;
  /** "base `a1b2c3d`". */
  base: string;
}

/** What leaves the action: report for people, numbers and hashes for machines. */
export function recordOutcome(judgement: Judgement): Outcome {
  const { context, gates, evidence, configFiles, rules, base } = judgement;
  const { subject } = context.event;
  const report = renderQualityReport({
    gates,
    sha: subject.sha,
    blobUrl: `${context.environment.serverUrl}/${subject.repository}/blob/${subject.sha}/`,
    base,
    files: FAMILIES.flatMap((family) => (family === "artifacts" ? [] : evidence[family].files)),
    tables: detailTables(judgement),
    notices: configFiles.length === 0 ? ["No config file: the defaults apply."] : [],
  });
  return {
    conclusion: report.conclusion,
    report,
    stages: stages(judgement),
    gates: gates.map(({ gate }) => gate),
    metrics: metrics(judgement),
    findings: evidence.findings.reports.flatMap((scan) => scan.findings),
    artifacts: evidence.artifacts.reports.map(({ artifact }) => artifact),
    details: {
      configFiles,
      thresholds: rules,
      reports: Object.fromEntries(
        FAMILIES.map((family) => [
          family,
          evidence[family].files.length > 100 ? evidence[family].files.length : evidence[family].files,
        ]),
      ),
    },
    outputs: outputs(judgement),
  };
}

function outputs({ gates, evidence, coverage, comparison, survey }: Judgement): Record<string, string | number> {
  const totals = totalTests(evidence.tests);
  const hasTests = evidence.tests.reports.length > 0;
  const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
  const sizes = evidence.artifacts.reports.map((contract) => contract.runtimeBytes);
  const failed = gates.filter(({ gate }) => gate.status === "fail").map(({ gate }) => gate.name);
  return {
    coverage: coverage.lineRatio ?? "",
    "tests-total": hasTests ? totals.tests : "",
    "tests-passed": hasTests ? totals.passed : "",
    "tests-failed": hasTests ? totals.failed + totals.errors : "",
    "tests-skipped": hasTests ? totals.skipped : "",
    "gas-worst": worstGas === undefined ? "" : increase(worstGas),
    "size-worst": sizes.length === 0 ? "" : sizes.reduce((worst, size) => Math.max(worst, size), 0),
    "complexity-worst": worstFunction(survey.measured.functions)?.complexity ?? "",
    "failed-gates": JSON.stringify(failed),
  };
}

/** What the reports tell of the stages that made them, under the stage metrics' documented names. */
function stages({ gates, evidence, coverage }: Judgement): readonly Stage[] {
  const totals = totalTests(evidence.tests);
  const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
  const stage = (name: string, gateName: string, hasReport: boolean, values: Record<string, number>): Stage => {
    const gate = gates.find((judged) => judged.gate.name === gateName)?.gate;
    const failed = gate?.status === "fail";
    return {
      name,
      status: failed ? "failed" : hasReport ? "success" : "skipped",
      startedAt: null,
      durationMs: null,
      error: failed ? (gate?.message ?? null) : null,
      metrics: values,
    };
  };
  return [
    stage("compilation", "max_contract_size", evidence.artifacts.reports.length > 0, {}),
    stage("unit_tests", "tests_passed", evidence.tests.reports.length > 0, {
      total_tests: totals.tests,
      passed_tests: totals.passed,
      failed_tests: totals.failed + totals.errors,
      ...(coverage.lineRatio !== undefined && { test_coverage: coverage.lineRatio }),
    }),
    stage("security_scan", "security_scan_required", evidence.findings.reports.length > 0, {
      security_vulnerabilities: findings.filter(({ severity }) => severity === "critical" || severity === "high")
        .length,
    }),
  ];
}

function metrics({ context, evidence, coverage, comparison, survey }: Judgement): readonly Metric[] {
  const timestamp = context.now().toISOString();
  const gauge = (name: string, value: number, labels: Record<string, string> = {}): Metric => ({
    name,
    type: "gauge",
    value,
    labels,
    timestamp,
  });
  const totals = totalTests(evidence.tests);
  const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
  const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
  const worst = worstFunction(survey.measured.functions);
  const uncovered = coverage.files.reduce((sum, file) => sum + findUncoveredRanges(file.lineBits).length, 0);
  return [
    ...(coverage.lineRatio === undefined ? [] : [gauge("chainops_line_coverage_ratio", coverage.lineRatio)]),
    ...coverage.files.flatMap((file) => {
      const ratio = toCoverageRatio(file.lines);
      return ratio === undefined ? [] : [gauge("chainops_file_line_coverage_ratio", ratio, { path: file.path })];
    }),
    gauge("chainops_uncovered_line_ranges", uncovered),
    ...(["passed", "failed", "errors", "skipped"] as const).map((status) =>
      gauge("chainops_tests", totals[status], { status }),
    ),
    ...(["critical", "high", "medium", "low", "info"] as const).map((severity) =>
      gauge("chainops_findings", findings.filter((finding) => finding.severity === severity).length, { severity }),
    ),
    ...(worst === undefined ? [] : [gauge("chainops_cyclomatic_complexity_max", worst.complexity)]),
    ...(worstGas === undefined ? [] : [gauge("chainops_gas_increase_max", increase(worstGas))]),
    ...evidence.artifacts.reports.flatMap((contract) => [
      gauge("chainops_contract_runtime_size_bytes", contract.runtimeBytes, { contract: contract.name }),
      gauge("chainops_contract_initcode_size_bytes", contract.initcodeBytes, { contract: contract.name }),
    ]),
  ];
}
