import { cutToCharacters } from "@chainops/core/report/cut-text";
import type { Artifact, Stage } from "@chainops/core/result/document";
import type { FinishedStage } from "./stage-outcome.ts";
import type { StageRun } from "./stage-run.ts";

const MAX_ERROR_CHARACTERS = 4096;

/** A stage for the result document: metrics in base units, and the names that the stages had from the first. */
export function recordStage({ stage, run }: FinishedStage): Stage {
  return {
    name: cutToCharacters(stage.id, 256),
    status: run.status,
    startedAt: run.startedAt?.toISOString() ?? null,
    durationMs: run.durationMs,
    error: run.error === "" ? null : cutToCharacters(run.error, MAX_ERROR_CHARACTERS),
    metrics: metricsOf(stage.id, run),
  };
}

function metricsOf(name: string, { durationMs, attempts, usage }: StageRun): Stage["metrics"] {
  if (durationMs === null) return {};
  const seconds = durationMs / 1000;
  return {
    ...(name === "compilation" && { compile_time_seconds: seconds }),
    stage_duration_seconds: seconds,
    stage_attempts_total: attempts.length,
    ...(usage.userSeconds !== null && { stage_cpu_user_seconds: usage.userSeconds }),
    ...(usage.systemSeconds !== null && { stage_cpu_system_seconds: usage.systemSeconds }),
    ...(usage.peakMemoryBytes !== null && { stage_peak_memory_bytes: usage.peakMemoryBytes }),
  };
}

/**
 * The stages that ran or were reported, with what the reports tell of them (`gateStages`): metrics are joined, and a
 * stage that succeeded is failed by the error that its reports show. A stage that nothing else knows of takes the reports' word.
 */
export function joinStages(finished: readonly Stage[], reported: readonly Stage[]): readonly Stage[] {
  const told = new Map(reported.map((stage) => [stage.name, stage]));
  const joined = finished.map((stage) => {
    const other = told.get(stage.name);
    told.delete(stage.name);
    return other === undefined ? stage : joinStage(stage, other);
  });
  return [...joined, ...told.values()];
}

function joinStage(stage: Stage, reported: Stage): Stage {
  const metrics = { ...reported.metrics, ...stage.metrics };
  const isUnknown = stage.status === "skipped" && stage.durationMs === null && stage.error === null;
  if (isUnknown) return { ...reported, metrics };
  const isFailedByReport = stage.status === "success" && reported.status === "failed";
  return isFailedByReport ? { ...stage, status: "failed", error: reported.error, metrics } : { ...stage, metrics };
}

/** The compiled contracts with their hashes, and the stages' files beside them; a file that both name is the contract. */
export function joinArtifacts(contracts: readonly Artifact[], left: readonly Artifact[]): readonly Artifact[] {
  const known = new Set(contracts.map(({ path }) => path));
  const own = new Map(left.map((artifact) => [artifact.path, artifact]));
  return [...contracts, ...[...own.values()].filter(({ path }) => !known.has(path))];
}
