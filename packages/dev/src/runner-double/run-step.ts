import { readActionMetadata } from "../workflow/action-metadata.ts";
import { createExpressionEvaluator } from "../workflow/evaluate-expression.ts";
import { openGitHubParsers } from "../workflow/github-parsers.ts";
import { writeEvent } from "./execute-step.ts";
import { createGitHubContext } from "./github-context.ts";
import type { GitHubContext, WorkflowEvent } from "./github-context.ts";
import { createJobSession } from "./job-session.ts";
import { runAction } from "./run-action.ts";
import { runnerTiming } from "./run-process.ts";
import type { ProcessTiming } from "./run-process.ts";
import { runnerValues } from "./step-environment.ts";
import type { StepResult } from "./step-result.ts";

export interface StepOptions {
  /** Folder that holds action.yml. */
  readonly action: string;
  readonly stage?: "main" | "post";
  /** `with`; defaults come from action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: WorkflowEvent;
  readonly github?: Partial<GitHubContext>;
  readonly workspace: string;
  /** RUNNER_TEMP; must exist. */
  readonly temp: string;
  /** `github.token`; masked. */
  readonly token?: string;
  /** The `secrets` context; masked. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** `env` of workflow, job and step. */
  readonly env?: Readonly<Record<string, string>>;
  /** ACTIONS_* variables, such as those of the cache double. The runtime token is masked. */
  readonly services?: Readonly<Record<string, string>>;
  /** STATE_* for a post stage. */
  readonly state?: Readonly<Record<string, string>>;
  /** Default: the Node that runs this. */
  readonly nodePath?: string;
  readonly debug?: boolean;
  /** Cancels the step: SIGINT, SIGTERM, SIGKILL. */
  readonly signal?: AbortSignal;
  readonly timing?: Partial<ProcessTiming>;
  /** Gets each masked log line as it comes. */
  readonly onLog?: (line: string) => void;
  /** Default: of this process; only PATH, HOME and LANG are taken from it. */
  readonly machine?: Readonly<Record<string, string | undefined>>;
}

/** Runs one JavaScript action step as GitHub's runner does. A mistake in action.yml throws an InputError. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const parsers = await openGitHubParsers();
  const action = await readActionMetadata(options.action, parsers);
  const {
    event = { name: "workflow_dispatch", payload: {} },
    token = "",
    secrets = {},
    services = {},
    env = {},
  } = options;
  const { workspace, temp, debug = false, machine = process.env } = options;
  const github = createGitHubContext(event, { action: "__self", ...options.github });
  const runner = runnerValues({ workspace, temp, debug }, machine);
  const evaluator = createExpressionEvaluator(parsers, {
    github: { ...github, event: event.payload, workspace, token },
    env,
    secrets: { ...secrets, GITHUB_TOKEN: token },
    runner,
    job: { status: "success" },
    strategy: {},
    matrix: {},
  });
  await writeEvent(temp, event);
  const job = createJobSession(secretValues({ ...secrets, token }, services));
  const timing = { ...runnerTiming, ...options.timing };
  return runAction(
    { workspace, temp, debug, timing, machine, signal: options.signal, onLog: options.onLog, endLeftovers: true },
    job,
    {
      action,
      stage: options.stage ?? "main",
      inputs: new Map(Object.entries(options.inputs ?? {})),
      github,
      env,
      state: new Map(Object.entries(options.state ?? {})),
      services,
      evaluator,
      nodePath: options.nodePath ?? process.execPath,
    },
  );
}

/** Everything that must never show up in a log. */
export function secretValues(
  secrets: Readonly<Record<string, string>>,
  services: Readonly<Record<string, string>>,
): string[] {
  const tokens = ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"].map((name) => services[name] ?? "");
  return [...Object.values(secrets), ...tokens];
}
