import { readActionMetadata } from "../workflow/action-metadata.ts";
import type { ActionMetadata } from "../workflow/action-metadata.ts";
import type { JobStep } from "../workflow/read-job.ts";
import type { StepHost } from "./execute-step.ts";
import { openEvaluator } from "./job-state.ts";
import type { JobState } from "./job-state.ts";
import { resolveAction } from "./resolve-action.ts";
import type { ResolvedAction } from "./resolve-action.ts";
import { runAction } from "./run-action.ts";
import { runScript } from "./run-script.ts";
import { resultWithoutProcess, toRecord } from "./step-result.ts";
import type { StepResult } from "./step-result.ts";

/** The clean-up of an action whose main script was started. */
export interface PostStep {
  readonly step: JobStep;
  readonly action: ActionMetadata;
  readonly condition: string;
  readonly run: (host: StepHost) => Promise<StepResult>;
}

export interface JobStepRun {
  readonly result: StepResult;
  readonly post?: PostStep;
}

/** Runs a step whose condition holds. What stops it before its process, such as a bad expression, is a failed result. */
export async function runJobStep(state: JobState, step: JobStep, host: StepHost): Promise<JobStepRun> {
  try {
    const env = openEvaluator(state).mapping(step.env);
    if (step.uses !== undefined) return await runUses(state, step, step.uses, env, host);
    const evaluator = openEvaluator(state, env);
    const { shell, workingDirectory } = step;
    const shellToken = shell ?? state.definition.shell;
    const folderToken = workingDirectory ?? state.definition.workingDirectory;
    const result = await runScript(host, state.session, {
      script: step.run === undefined ? "" : evaluator.text(step.run),
      shell: shellToken === undefined ? undefined : evaluator.text(shellToken),
      workingDirectory: folderToken === undefined ? "." : evaluator.text(folderToken),
      github: { ...state.github, action: step.id },
      env: toRecord(env),
    });
    return { result };
  } catch (error) {
    return { result: failedBeforeStart(error) };
  }
}

async function runUses(
  state: JobState,
  step: JobStep,
  uses: string,
  env: ReadonlyMap<string, string>,
  host: StepHost,
): Promise<JobStepRun> {
  const { findAction, done = ["actions/checkout"] } = state.options;
  const resolved = resolveAction(uses, { workspace: host.workspace, find: findAction, done });
  if (resolved.folder === undefined) return { result: { ...resultWithoutProcess("success"), exitCode: 0 } };
  const action = await readActionMetadata(resolved.folder, state.parsers);
  const inputs = openEvaluator(state, env).mapping(step.with);
  const runStage = (
    stage: "main" | "post",
    stepState: Readonly<Record<string, string>>,
    on: StepHost,
  ): Promise<StepResult> =>
    runAction(on, state.session, {
      action,
      stage,
      inputs,
      github: contextOf(state, step, resolved),
      env: toRecord(env),
      state: new Map(Object.entries(stepState)),
      services: state.services,
      evaluator: openEvaluator(state, env),
      nodePath: state.options.nodePath ?? process.execPath,
    });
  const result = await runStage("main", {}, host);
  const { runs } = action.template;
  if (!("post" in runs) || runs.post === undefined) return { result };
  const run = (on: StepHost): Promise<StepResult> => runStage("post", result.state, on);
  return { result, post: { step, action, condition: runs.postIf ?? "always()", run } };
}

function contextOf(state: JobState, step: JobStep, { repository, ref }: ResolvedAction): JobState["github"] {
  const origin =
    repository === undefined || ref === undefined ? {} : { action_repository: repository, action_ref: ref };
  return { ...state.github, action: step.id, ...origin };
}

/** The runner shows the message and fails the step. */
export function failedBeforeStart(error: unknown): StepResult {
  return resultWithoutProcess("failure", error instanceof Error ? error.message : String(error));
}
