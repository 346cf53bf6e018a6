import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { Outcome } from "@chainops/core/runner/action-context";
import { detailTables } from "./detail-tables.ts";
import type { GatheredEvidence, GateContext } from "./gather-evidence.ts";
import { gateMetrics } from "./gate-metrics.ts";
import { gateOutputs } from "./gate-outputs.ts";
import { gateStages } from "./gate-stages.ts";
import type { GasComparison } from "./gates/judge-gas.ts";
import type { LocateTest } from "./gates/judge-tests.ts";
import type { JudgedGate } from "./gates/judged-gate.ts";
import type { ProjectCoverage } from "./measure-coverage.ts";
import type { SourceSurvey } from "./measure-sources.ts";
import { renderQualityReport } from "./render-quality-report.ts";
import { FAMILIES, type Family } from "./report-families.ts";

/** What was judged, and what it was judged by. */
export interface Judgement {
  gates: readonly JudgedGate[];
  evidence: GatheredEvidence;
  coverage: ProjectCoverage;
  comparison: GasComparison;
  survey: SourceSurvey;
  locate: LocateTest;
  configFiles: readonly string[];
  rules: QualityGates;
  /** Commit, tag or branch that was compared with; null for none. */
  base: string | null;
}

/** What leaves the action: report for people, numbers and hashes for machines. */
export function recordOutcome(judgement: Judgement, { event, environment, now }: OutcomeOrigin): Outcome {
  const { gates, evidence, configFiles, rules, base } = judgement;
  const report = renderQualityReport({
    gates,
    sha: event.subject.sha,
    repositoryUrl: `${environment.serverUrl}/${event.subject.repository}`,
    base,
    files: FAMILIES.flatMap((family) => (family === "artifacts" ? [] : evidence[family].files)),
    tables: detailTables(judgement),
    notices: configFiles.length === 0 ? ["No config file: the defaults apply."] : [],
  });
  return {
    conclusion: report.conclusion,
    report,
    stages: gateStages(judgement),
    gates: gates.map(({ gate }) => gate),
    metrics: gateMetrics(judgement, now()),
    findings: evidence.findings.reports.flatMap((scan) => scan.findings),
    artifacts: evidence.artifacts.reports.flatMap(({ artifact }) => (artifact === null ? [] : [artifact])),
    details: {
      configFiles,
      thresholds: rules,
      base,
      reports: Object.fromEntries(FAMILIES.map((family) => [family, listFiles(evidence, family)])),
      uncountedSources: judgement.coverage.unmentioned.slice(0, MAX_LISTED),
    },
    outputs: gateOutputs(judgement),
  };
}

export type OutcomeOrigin = Pick<GateContext, "event" | "environment" | "now">;

const MAX_LISTED = 100;

function listFiles(evidence: GatheredEvidence, family: Family) {
  const { files } = evidence[family];
  return { count: files.length, first: files.slice(0, MAX_LISTED) };
}
