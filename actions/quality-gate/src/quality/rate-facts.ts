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
  evidence: Pick<GatheredEvidence, "tests">;
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
  const hasScan =
    findings.findings.reports.some(({ kind }) => kind === "scan") && findings.findings.problems.length === 0;
  return rateQuality({
    functions: measured.functions.map(({ complexity, startLine, endLine }) => ({
      complexity,
      lines: endLine - startLine + 1,
    })),
    files: rateFiles(survey, measured),
    tests:
      evidence.tests.reports.length === 0 || evidence.tests.problems.length > 0
        ? null
        : { passed: totals.passed, failed: totals.failed + totals.errors },
    coverageRatio: coverage.lineRatio ?? null,
    findings: hasScan ? countOpen(judgement.weighed) : null,
    linesOfCode: survey.files.reduce((sum, { linesOfCode }) => sum + linesOfCode, 0),
    gas: comparison.changes?.map(({ nowGas, baseGas }) => ({ now: nowGas, base: baseGas })) ?? null,
    sizes: sizes.reports.map(({ runtimeBytes }) => ({ bytes: runtimeBytes, limit: rules.max_contract_size })),
  });
}

function rateFiles({ files }: RatedFacts["survey"], { functions }: MeasuredSources): QualityFacts["files"] {
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
