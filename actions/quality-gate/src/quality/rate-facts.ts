import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { FindingsEvidence } from "../findings/scan-report.ts";
import type { WeighedFindings } from "../findings/weigh-findings.ts";
import type { MeasuredSources } from "../gates/judge-complexity.ts";
import type { GasComparison } from "../gates/judge-gas.ts";
import type { SizeEvidence } from "../gates/judge-size.ts";
import { totalTests } from "../gates/judge-tests.ts";
import type { GatheredEvidence } from "../gather-evidence.ts";
import type { ProjectCoverage } from "../measure-coverage.ts";
import type { SourceSurvey } from "../measure-sources.ts";
import { type QualityFacts, type QualityVector, rateQuality } from "./quality-vector.ts";

export interface RatedFacts {
  evidence: Pick<GatheredEvidence, "tests" | "coverage" | "gas">;
  findings: FindingsEvidence;
  survey: Pick<SourceSurvey, "files">;
}

export interface RatedJudgement {
  rules: Pick<QualityGates, "max_contract_size">;
  measured: MeasuredSources;
  coverage: ProjectCoverage;
  weighed: WeighedFindings;
  comparison: GasComparison;
  sizes: SizeEvidence;
}

/** The quality vector of what a run measured. Evidence in doubt rates nothing. */
export function rateFacts({ evidence, findings, survey }: RatedFacts, judgement: RatedJudgement): QualityVector {
  const { measured, coverage, comparison, sizes, rules } = judgement;
  const totals = totalTests(evidence.tests);
  const hasTests = evidence.tests.reports.length > 0;
  const hasScan = findings.findings.reports.some(({ kind }) => kind === "scan");
  return rateQuality({
    functions: believed(measured, measured.functions.map(toRated)),
    files: believed(measured, rateFiles(survey, measured)),
    tests: hasTests ? believed(evidence.tests, { passed: totals.passed, failed: totals.failed + totals.errors }) : null,
    coverageRatio: believed(evidence.coverage, coverage.lineRatio ?? null),
    findings: hasScan ? believed(findings.findings, countOpen(judgement.weighed)) : null,
    gas: believed(
      evidence.gas,
      comparison.changes?.map(({ nowGas, baseGas }) => ({ now: nowGas, base: baseGas })) ?? null,
    ),
    sizes: believed(
      sizes,
      sizes.reports.map(({ runtimeBytes }) => ({ bytes: runtimeBytes, limit: rules.max_contract_size })),
    ),
  });
}

function believed<T>({ problems }: { readonly problems: readonly string[] }, figure: T): T | null {
  return problems.length > 0 ? null : figure;
}

function toRated({ complexity, startLine, endLine }: MeasuredSources["functions"][number]) {
  return { complexity, lines: endLine - startLine + 1 };
}

function rateFiles(
  { files }: RatedFacts["survey"],
  { functions }: MeasuredSources,
): NonNullable<QualityFacts["files"]> {
  const byPath = Map.groupBy(functions, ({ path }) => path);
  return files.map(({ path, linesOfCode, volume }) => ({
    linesOfCode,
    volume,
    complexity: (byPath.get(path) ?? []).reduce((sum, { complexity }) => sum + complexity, 0),
  }));
}

function countOpen({ findings }: WeighedFindings): NonNullable<QualityFacts["findings"]> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { finding, isIgnored, waiver, tool } of findings) {
    if (isIgnored || waiver !== undefined || tool.kind === "audit" || finding.severity === "info") continue;
    counts[finding.severity] += 1;
  }
  return counts;
}
