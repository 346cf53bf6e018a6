import type { Outcome } from "@chainops/core/runner/action-context";
import type { Conclusion } from "@chainops/core/result/document";
import { isBlocking } from "./bar/apply-levels.ts";
import { detailTables } from "./detail-tables.ts";
import { allReports } from "./findings/scan-report.ts";
import type { GateContext } from "./gather-evidence.ts";
import { gateMetrics } from "./gate-metrics.ts";
import { gateOutputs } from "./gate-outputs.ts";
import { gateStages } from "./gate-stages.ts";
import { renderQualityReport } from "./render-quality-report.ts";
import { FAMILIES, type Family } from "./report-families.ts";
import { joinArtifacts, joinStages } from "./stages/record-stages.ts";
import type { Verdict } from "./verdict.ts";
import { verdictNotes } from "./verdict-notes.ts";

export type OutcomeOrigin = Pick<GateContext, "event" | "environment" | "now">;

/** What leaves the action: report for people, numbers and hashes for machines. */
export function recordOutcome(verdict: Verdict, { event, environment, now }: OutcomeOrigin): Outcome {
  const { facts, judgement, bar, stages, measurements, base } = verdict;
  const { evidence } = facts;
  const report = renderQualityReport({
    conclusion: conclude(verdict),
    gates: judgement.gates,
    sha: event.subject.sha,
    repositoryUrl: `${environment.serverUrl}/${event.subject.repository}`,
    base,
    files: FAMILIES.flatMap((family) => (family === "artifacts" ? [] : evidence[family].files)),
    tables: detailTables(verdict),
    notes: verdictNotes(verdict),
    folds: stages?.blocks.filter(({ kind }) => kind === "fold") ?? [],
    notices: bar.files.length === 0 ? ["No config file: the defaults apply."] : [],
  });
  return {
    conclusion: report.conclusion,
    report,
    stages: joinStages(stages?.stages ?? [], gateStages(verdict)),
    gates: judgement.gates.map(({ gate }) => gate),
    metrics: gateMetrics(verdict, now()),
    findings: allReports(facts.findings).flatMap((scan) => scan.findings),
    artifacts: joinArtifacts(
      evidence.artifacts.reports.flatMap(({ artifact }) => (artifact === null ? [] : [artifact])),
      stages?.artifacts ?? [],
    ),
    details: {
      configFiles: bar.files,
      thresholds: judgement.rules,
      barChanges: bar.changes.slice(0, MAX_LISTED),
      base,
      baseline: { source: facts.baseline.source, reason: facts.baseline.reason },
      measurements,
      qualityVector: judgement.vector,
      reports: Object.fromEntries(FAMILIES.map((family) => [family, listFiles(verdict, family)])),
      uncountedSources: judgement.coverage.unmentioned.slice(0, MAX_LISTED),
    },
    outputs: gateOutputs(verdict),
  };
}

function conclude({ judgement, stages }: Verdict): Conclusion {
  if (judgement.gates.some(isBlocking)) return "failure";
  if (stages?.overall === "cancelled") return "cancelled";
  return stages?.overall === "paused" ? "action_required" : "success";
}

const MAX_LISTED = 100;

function listFiles({ facts: { evidence } }: Verdict, family: Family) {
  const { files } = evidence[family];
  return { count: files.length, first: files.slice(0, MAX_LISTED) };
}
