import { createExpressionEvaluator } from "../workflow/evaluate-expression.ts";
import type { ExpressionEvaluator } from "../workflow/evaluate-expression.ts";
import type { GitHubParsers } from "../workflow/github-parsers.ts";
import { hashFiles } from "../workflow/hash-files.ts";
import type { JobDefinition, WorkflowFile } from "../workflow/read-job.ts";
import type { StepHost } from "./execute-step.ts";
import type { GitHubContext } from "./github-context.ts";
import type { JobSession } from "./job-session.ts";
import type { StepOptions } from "./run-step.ts";
import { runnerValues } from "./step-environment.ts";
import { toRecord } from "./step-result.ts";
import type { StepOutcome } from "./step-result.ts";

export interface JobOptions extends Omit<StepOptions, "action" | "stage" | "inputs" | "state" | "env"> {
  readonly workflow: WorkflowFile;
  /** May be left out where the workflow has one job. */
  readonly job?: string;
  /** Folder that stands for a `uses` value; `./x` without one lies in the workspace. */
  readonly findAction?: (uses: string) => string | undefined;
  /** `owner/repo` of actions taken as done. Default: actions/checkout, as the workspace is given. */
  readonly done?: readonly string[];
  readonly vars?: Readonly<Record<string, string>>;
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** Of workflow_dispatch and workflow_call. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly needs?: Readonly<
    Record<string, { readonly result: StepOutcome; readonly outputs: Readonly<Record<string, string>> }>
  >;
}

export type JobStatus = "success" | "failure" | "cancelled";

/** What later steps see of an earlier one. `outcome` is before `continue-on-error`, `conclusion` after it. */
export interface StepRecord {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: StepOutcome;
  readonly conclusion: StepOutcome;
}

/** A job while it runs. */
export interface JobState {
  readonly parsers: GitHubParsers;
  readonly options: JobOptions;
  readonly definition: JobDefinition;
  readonly host: StepHost;
  readonly session: JobSession;
  readonly github: GitHubContext;
  readonly services: Readonly<Record<string, string>>;
  readonly steps: Map<string, StepRecord>;
  status: JobStatus;
}

/** An evaluator that sees the job as it is now; `env` is the step's own. */
export function openEvaluator(state: JobState, env: ReadonlyMap<string, string> = new Map()): ExpressionEvaluator {
  const { options, github, host, status } = state;
  const token = options.token ?? "";
  return createExpressionEvaluator(
    state.parsers,
    {
      github: { ...github, event: options.event?.payload ?? {}, workspace: host.workspace, token },
      env: toRecord(new Map([...state.session.env, ...env])),
      secrets: { ...options.secrets, GITHUB_TOKEN: token },
      runner: runnerValues(host, host.machine),
      job: { status },
      steps: Object.fromEntries(state.steps),
      vars: options.vars ?? {},
      matrix: options.matrix ?? {},
      strategy: {},
      inputs: options.inputs ?? {},
      needs: options.needs ?? {},
    },
    {
      success: () => status === "success",
      failure: () => status === "failure",
      cancelled: () => status === "cancelled",
      always: () => true,
      hashFiles: (...patterns) => hashFiles(host.workspace, patterns),
    },
  );
}
