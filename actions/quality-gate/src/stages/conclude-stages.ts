import type { Pipeline } from "@chainops/core/config/schema/pipeline";
import type { Dag } from "@chainops/core/pipeline/dag";
import { renderStageLine, renderStages, type ShownStage } from "@chainops/core/pipeline/render-stages";
import { type StepTime, summarizeRun } from "@chainops/core/pipeline/summarize-run";
import type { PlannedStage } from "./plan-stages.ts";
import { recordStage } from "./record-stages.ts";
import { type FinishedStage, findDoubts, overallStatus, type StagesOutcome } from "./stage-outcome.ts";
import type { StageRun } from "./stage-run.ts";

/** Joins how the stages went into what the verdict, the document and people get. */
export function concludeStages(
  dag: Dag<PlannedStage>,
  finished: readonly FinishedStage[],
  pipeline: Pick<Pipeline, "pipeline_id" | "project_name">,
  { maxParallel, signal }: { maxParallel: number; signal: AbortSignal },
): StagesOutcome {
  const shown = new Map(finished.map((entry) => [entry.stage.id, shownStage(entry)]));
  const levels = dag.levels.map((level) => level.flatMap(({ id }) => shown.get(id) ?? []));
  const summary = summarizeRun(dag, timesOf(finished), { weightOf: ({ weight }) => weight, maxParallel });
  const title = pipeline.pipeline_id ?? pipeline.project_name ?? "";
  return {
    overall: overallStatus(finished, signal.aborted),
    finished,
    stages: finished.map(recordStage),
    blocks: renderStages(title, levels, summary),
    line: renderStageLine(levels),
    artifacts: finished.flatMap(({ run }) => run.artifacts),
    problems: finished.flatMap(({ stage, run }) => (isProblem(run) ? [`Stage \`${stage.id}\`: ${run.error}`] : [])),
    doubts: findDoubts(finished),
  };
}

function isProblem({ status, error }: StageRun): boolean {
  return error !== "" && (status === "failed" || status === "cancelled" || status === "skipped");
}

function shownStage({ stage, run }: FinishedStage): ShownStage {
  const { status, durationMs, attempts, error, tail } = run;
  return { name: stage.id, status, durationMs, attempts: attempts.length, gates: stage.gates, error, tail };
}

function timesOf(finished: readonly FinishedStage[]): ReadonlyMap<string, StepTime> {
  return new Map(
    finished.flatMap(({ stage, run }) =>
      run.startedAt === null || run.durationMs === null
        ? []
        : [[stage.id, { startMs: run.startedAt.getTime(), durationMs: run.durationMs }] as const],
    ),
  );
}
