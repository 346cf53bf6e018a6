import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { openGitHubParsers } from "../workflow/github-parsers.ts";
import { readJob } from "../workflow/read-job.ts";
import type { JobStep } from "../workflow/read-job.ts";
import { writeEvent } from "./execute-step.ts";
import type { StepHost } from "./execute-step.ts";
import { createGitHubContext } from "./github-context.ts";
import { createJobSession } from "./job-session.ts";
import { openEvaluator } from "./job-state.ts";
import type { JobOptions, JobState, JobStatus } from "./job-state.ts";
import { killQuietly } from "./leftover-processes.ts";
import { failedBeforeStart, runJobStep } from "./run-job-step.ts";
import type { PostStep } from "./run-job-step.ts";
import { runnerTiming } from "./run-process.ts";
import { secretValues } from "./run-step.ts";
import { resultWithoutProcess, toRecord } from "./step-result.ts";
import type { StepOutcome, StepResult } from "./step-result.ts";

export interface JobStepResult {
  readonly id: string;
  readonly name: string;
  readonly stage: "main" | "post";
  /** `result.outcome` after `continue-on-error`. */
  readonly conclusion: StepOutcome;
  readonly result: StepResult;
}

export interface JobResult {
  readonly status: JobStatus | "skipped";
  /** The job's own `outputs`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** In the order they were reached, post steps last. */
  readonly steps: readonly JobStepResult[];
}

/**
 * Runs one job of a workflow: its steps in order with carried environment, PATH, outputs and masks, then the post
 * scripts of its actions in reverse order. Processes that steps left behind are ended when the job ends.
 */
export async function runJob(options: JobOptions): Promise<JobResult> {
  const state = await openJob(options);
  if (!isWanted(state)) return { status: "skipped", outputs: toRecord(new Map()), steps: [] };
  const results: JobStepResult[] = [];
  const posts: PostStep[] = [];
  for (const step of state.definition.steps) {
    const main = await runWhere(state, step.condition, async (host) => {
      const run = await runJobStep(state, step, host);
      if (run.post !== undefined) posts.unshift(run.post);
      return run.result;
    });
    results.push(conclude(state, step, "main", main));
  }
  for (const { step, condition, run } of posts) {
    results.push(conclude(state, step, "post", await runWhere(state, condition, run)));
  }
  for (const { pid } of results.flatMap(({ result }) => result.orphanedProcesses)) killQuietly(pid, "SIGKILL");
  const outputs = toRecord(openEvaluator(state).mapping(state.definition.outputs));
  return { status: state.status, outputs, steps: results };
}

async function openJob(options: JobOptions): Promise<JobState> {
  const parsers = await openGitHubParsers();
  const definition = await readJob(options.workflow, options.job, parsers);
  const { event = { name: "workflow_dispatch", payload: {} }, token = "", secrets = {}, services = {} } = options;
  const { workspace, temp, debug = false, machine = process.env } = options;
  const given = { workflow: definition.workflowName, job: definition.id, ...options.github };
  const state: JobState = {
    parsers,
    options,
    definition,
    services,
    host: {
      workspace,
      temp,
      debug,
      machine,
      timing: { ...runnerTiming, ...options.timing },
      onLog: options.onLog,
      endLeftovers: false,
    },
    session: createJobSession(secretValues({ ...secrets, token }, services)),
    github: createGitHubContext(event, given),
    steps: new Map(),
    status: "success",
  };
  await writeEvent(temp, event);
  for (const level of definition.env) {
    for (const [name, value] of openEvaluator(state).mapping(level)) state.session.env.set(name, value);
  }
  return state;
}

/** The job's `if`, in which success() and failure() speak of the jobs it needs. */
function isWanted(state: JobState): boolean {
  const results = new Set(Object.values(state.options.needs ?? {}).map(({ result }) => result));
  const status = results.has("failure") ? "failure" : results.has("cancelled") ? "cancelled" : "success";
  if (status === "success" && results.has("skipped")) return false;
  return openEvaluator({ ...state, status }).condition(state.definition.condition);
}

/**
 * Runs what the condition lets through. A step that runs while the job is cancelled goes on if its condition still
 * holds then, as `always()` does, and gets the signals if not.
 */
async function runWhere(
  state: JobState,
  condition: string,
  run: (host: StepHost) => Promise<StepResult>,
): Promise<StepResult> {
  const holds = (): boolean => openEvaluator(state).condition(condition);
  const cancelStep = new AbortController();
  const onCancel = (): void => {
    state.status = "cancelled";
    if (!holds()) cancelStep.abort();
  };
  const { signal } = state.options;
  if (signal?.aborted === true) state.status = "cancelled";
  try {
    if (!holds()) return resultWithoutProcess("skipped");
    signal?.addEventListener("abort", onCancel, { once: true });
    return await run({ ...state.host, signal: cancelStep.signal });
  } catch (error) {
    return failedBeforeStart(error);
  } finally {
    signal?.removeEventListener("abort", onCancel);
  }
}

function conclude(state: JobState, step: JobStep, stage: "main" | "post", result: StepResult): JobStepResult {
  const evaluator = openEvaluator(state);
  const forgiven =
    typeof step.continueOnError === "boolean" ? step.continueOnError : evaluator.text(step.continueOnError) === "true";
  const conclusion = result.outcome === "failure" && forgiven ? "success" : result.outcome;
  if (conclusion === "failure" && state.status === "success") state.status = "failure";
  if (stage === "main") state.steps.set(step.id, { outputs: result.outputs, outcome: result.outcome, conclusion });
  return { id: step.id, name: nameOf(step, stage, state), stage, conclusion, result };
}

function nameOf(step: JobStep, stage: "main" | "post", state: JobState): string {
  const run = step.run?.toString().trim().split("\n")[0] ?? "";
  const name = step.name === undefined ? `Run ${step.uses ?? run}` : evaluatedName(step.name, state);
  return stage === "main" ? name : `Post ${name}`;
}

/** A name that cannot be evaluated is shown as it was written; it fails nothing. */
function evaluatedName(name: TemplateToken, state: JobState): string {
  try {
    return openEvaluator(state).text(name);
  } catch {
    return name.toString();
  }
}
