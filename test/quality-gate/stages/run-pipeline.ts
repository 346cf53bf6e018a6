import { loadConfig } from "@chainops/core/config/load-config";
import { onTestFinished } from "vitest";
import type { GateContext } from "../../../actions/quality-gate/src/gather-evidence.ts";
import { runStages, type StageJudges } from "../../../actions/quality-gate/src/stages/run-stages.ts";
import type { StagesOutcome } from "../../../actions/quality-gate/src/stages/stage-outcome.ts";
import { gateContext, type RecordedLog } from "../gate-context.ts";
import { openProject, type TestProject } from "../open-project.ts";

export interface PipelineRun extends StagesOutcome {
  readonly log: RecordedLog;
  readonly project: TestProject;
  /** Status by stage. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Error by stage, of those that have one. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface PipelineOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly project?: TestProject;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly judges?: StageJudges;
  readonly context?: Partial<GateContext>;
}

/** Loads a config's `pipeline` and runs its stages in a project of their own. */
export async function runPipeline(yaml: string, options: PipelineOptions = {}): Promise<PipelineRun> {
  const project = options.project ?? (await openProject(options.files));
  if (options.project === undefined) onTestFinished(() => project[Symbol.asyncDispose]());
  const bytes = new TextEncoder().encode(yaml);
  const { config } = await loadConfig({ path: ".chainops.yml", isNamed: true, readFile: async () => bytes });
  const context = gateContext(project, options.inputs);
  const log = context.log;
  const outcome = await runStages(
    { ...context, now: () => new Date(), ...options.context },
    config.pipeline,
    options.judges,
  );
  if (outcome === undefined) throw new Error("the config has no stages");
  return {
    ...outcome,
    log,
    project,
    statuses: Object.fromEntries(outcome.stages.map(({ name, status }) => [name, status])),
    errors: Object.fromEntries(outcome.stages.flatMap(({ name, error }) => (error === null ? [] : [[name, error]]))),
  };
}
