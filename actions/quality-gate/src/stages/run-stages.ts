import type { Pipeline } from "@chainops/core/config/schema/pipeline";
import { findCriticalPath } from "@chainops/core/pipeline/critical-path";
import type { Dag } from "@chainops/core/pipeline/dag";
import { formatElapsed } from "@chainops/core/pipeline/render-stages";
import { type DagOutcome, runDag } from "@chainops/core/pipeline/run-dag";
import { countCores } from "@chainops/core/runner/exec-tools";
import type { GateContext } from "../gather-evidence.ts";
import { concludeStages } from "./conclude-stages.ts";
import { type PlannedStage, planStages } from "./plan-stages.ts";
import { runStage } from "./run-stage.ts";
import { selectStages, type StageSelection } from "./select-stages.ts";
import { clearReports } from "./stage-commands.ts";
import { foldStageName, readStageEndings } from "./stage-endings.ts";
import { gatesToJudge, KNOWN_GATES } from "./stage-gates.ts";
import { openStageLog } from "./stage-log.ts";
import type { FinishedStage, StagesOutcome } from "./stage-outcome.ts";
import { notRun, type StageRun } from "./stage-run.ts";
import { isEventTree, refuseForeignStages, runsOwnCode } from "./trust-stages.ts";

export interface StageJudges {
  /**
   * Judges right after a stage: the message of the gate that fails, or undefined. `gates` names single gates, those that
   * no stage still to come can make pass.
   */
  readonly checkStage?: (stage: PlannedStage) => Promise<string | undefined>;
  /** Mean of the quality vector as it is right after a stage; undefined where it is not known. */
  readonly measureQuality?: (stage: PlannedStage) => Promise<number | undefined>;
  /** Whether the config was read from the default branch, which events that carry secrets ask for. */
  readonly isConfigOfDefaultBranch?: boolean;
}

type WrittenPipeline = Omit<Pipeline, "quality_gates">;

/**
 * Runs the stages of the config that input `stages` selects, as far as their needs, gates and the event allow, and tells
 * of the others what input `outcome` tells. Undefined where the config has no stages. Throws an InputError for a pipeline
 * that cannot be run as it is written, and for stages of a foreign tree on an event that carries secrets.
 */
export async function runStages(
  context: GateContext,
  pipeline: WrittenPipeline | undefined,
  judges: StageJudges = {},
): Promise<StagesOutcome | undefined> {
  if (pipeline === undefined || pipeline.stages.length === 0) {
    selectStages(context.inputs.stages, []);
    return undefined;
  }
  const dag = planStages(pipeline, { knownGates: KNOWN_GATES, platform: process.platform });
  const selection = selectStages(context.inputs.stages, dag.order);
  if (selection.runs.size > 0) await refuseUntrusted(context, judges);
  const selected = context.inputs["dry-run"] ? [] : dag.order.filter(({ id }) => selection.runs.has(id));
  for (const stage of selected) await clearReports(stage, context);
  const maxParallel = pipeline.max_parallel ?? countCores();
  const unfinished = new Set(selected);
  const finished = await runAll(dag, { context, selection, maxParallel, judges, unfinished });
  return concludeStages(dag, finished, pipeline, { maxParallel, signal: context.signal });
}

async function refuseUntrusted({ environment, git, event }: GateContext, judges: StageJudges): Promise<void> {
  if (runsOwnCode(environment.eventName)) return;
  refuseForeignStages(environment.eventName, {
    isConfigOfDefaultBranch: judges.isConfigOfDefaultBranch ?? false,
    isTreeOfDefaultBranch: await isEventTree(git, event.subject.testedSha),
  });
}

interface Running {
  readonly context: GateContext;
  readonly selection: StageSelection;
  readonly maxParallel: number;
  readonly judges: StageJudges;
  /** Stages that run here and whose commands have not ended yet. */
  readonly unfinished: Set<PlannedStage>;
}

async function runAll(dag: Dag<PlannedStage>, running: Running): Promise<readonly FinishedStage[]> {
  const { context, selection, maxParallel } = running;
  const isSideBySide = maxParallel > 1 && !isChain(dag, selection.runs);
  const endings = readStageEndings(context.inputs.outcome);
  const runs = new Map<string, StageRun>();
  const outcomes = await runDag<PlannedStage, StageRun>(
    dag,
    async (stage) => {
      const run = selection.runs.has(stage.id)
        ? await runHere(stage, running, isSideBySide)
        : reportedRun(stage, endings.get(foldStageName(stage.id)));
      runs.set(stage.id, run);
      if (run.status === "cancelled" && context.signal.aborted) context.signal.throwIfAborted();
      return run;
    },
    {
      maxParallel,
      signal: context.signal,
      pauses: ({ id }) => selection.waits.has(id),
      allowsDependents: (stage, outcome) => outcome.status === "success" && allows(stage, outcome.value),
    },
  );
  return dag.order.map((stage) => {
    const run = runs.get(stage.id) ?? runOf(outcomes.get(stage.id));
    return { stage, run, isTolerated: stage.continueOnFailure && stage.gates.length === 0 };
  });
}

/** Whether each of the stages needs all others before it, so that never two of them run at once. */
function isChain(dag: Dag<PlannedStage>, ids: ReadonlySet<string>): boolean {
  return findCriticalPath(dag, ({ id }) => (ids.has(id) ? 1 : 0)).total === ids.size;
}

/** A stage that had nothing to do stops nothing; a job that GitHub skipped does. */
function allows(stage: PlannedStage, { status, attempts, error }: StageRun): boolean {
  if (status === "success" || (status === "failed" && stage.continueOnFailure)) return true;
  return status === "skipped" && (attempts.length > 0 || error === "");
}

function reportedRun({ gates }: PlannedStage, status: StageRun["status"] | undefined): StageRun {
  if (status === undefined) return notRun("skipped", "");
  if (status === "success") return notRun("success", "");
  return notRun(status, `Input \`outcome\` says so.`, gates.length > 0 && status !== "skipped");
}

function runOf(outcome: DagOutcome<StageRun> | undefined): StageRun {
  switch (outcome?.status) {
    case "success":
      return outcome.value;
    case "failed":
      throw outcome.error;
    case "skipped":
      return notRun("skipped", `Stage \`${outcome.because}\`, which it needs, did not succeed.`, true);
    case "paused":
      return notRun("pending", `Waits for a person to run \`${outcome.because}\`.`);
    default:
      return notRun("cancelled", "The run was cancelled.", true);
  }
}

async function runHere(stage: PlannedStage, running: Running, isSideBySide: boolean): Promise<StageRun> {
  const { context } = running;
  if (context.inputs["dry-run"]) {
    context.log.info(`Stage ${stage.id} would run here; input \`dry-run\` is \`true\`.`);
    return notRun("skipped", "");
  }
  const run = () => runJudged(stage, running, isSideBySide);
  return isSideBySide ? run() : context.log.group(`Stage ${stage.id}`, run);
}

async function runJudged(stage: PlannedStage, running: Running, isPrefixed: boolean): Promise<StageRun> {
  const { context, unfinished } = running;
  const stageLog = openStageLog(stage.id, context.log, isPrefixed);
  try {
    stageLog.say("running");
    const { workspace, workingDirectory, childEnv, signal } = context;
    const around = { workspace, workingDirectory, env: childEnv, signal, now: () => context.now() };
    const ran = await runStage(stage, around, stageLog);
    unfinished.delete(stage);
    const run = ran.status === "success" ? await judgeRun(stage, ran, running) : ran;
    const why = run.error === "" ? "" : `: ${run.error}`;
    stageLog.say(`${run.status} after ${formatElapsed(run.durationMs ?? 0)}${why}`);
    return run;
  } finally {
    stageLog.stop();
  }
}

/** A stage whose gates fail has failed: what needs it does not run. */
async function judgeRun(
  stage: PlannedStage,
  run: StageRun,
  { judges, unfinished }: Pick<Running, "judges" | "unfinished">,
): Promise<StageRun> {
  const gates = gatesToJudge(stage, [...unfinished]);
  const failedGate = gates.length === 0 ? undefined : await judges.checkStage?.({ ...stage, gates });
  if (failedGate !== undefined) return { ...run, status: "failed", error: failedGate };
  if (stage.minQuality === undefined) return run;
  const quality = await judges.measureQuality?.(stage);
  if (quality !== undefined && quality >= stage.minQuality) return run;
  const found = quality === undefined ? "is not known" : `is ${Math.floor(quality * 1000) / 1000}`;
  return {
    ...run,
    status: "failed",
    error: `The quality after it ${found}; \`min_quality\` asks for ${stage.minQuality}.`,
  };
}
