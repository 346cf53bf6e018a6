import type { Finding, Artifact, Conclusion, Gate, Metric, Stage } from "../result/document.ts";
import type { GitHubClient } from "../github/github-client.ts";
import type { EventSubject } from "../github/subject.ts";
import type { UpstreamResult } from "../result/read-results.ts";
import type { Report } from "../report/report.ts";
import type { Workspace } from "../files/workspace.ts";
import type { InputKinds, InputValues } from "./action-metadata.ts";
import type { commonInputs } from "./common-inputs.ts";
import type { RunnerEnvironment } from "./environment.ts";
import type { FetchCommit } from "./fetch-commit.ts";
import type { Git } from "./git.ts";
import type { Log } from "./log.ts";

export type CommonInputValues = InputValues<ReturnType<typeof commonInputs>>;

/** What an action's body gets from `runAction`: facts that were checked, and effects that are safe to use. */
export interface ActionContext<Own extends InputKinds> {
  readonly inputs: InputValues<Own> & CommonInputValues;
  /** The commit this is about, where it comes from and what to compare it with. */
  readonly event: EventSubject;
  readonly environment: Pick<RunnerEnvironment, "event" | "eventName" | "serverUrl" | "temp" | "workflowPath">;
  /** Rooted at GITHUB_WORKSPACE. */
  readonly workspace: Workspace;
  /** Input `working-directory`, relative to the workspace; empty for the workspace itself. */
  readonly workingDirectory: string;
  /** Upstream results that passed every check of `result/`. */
  readonly upstream: readonly UpstreamResult[];
  readonly log: Log;
  readonly git: Git;
  /** What tools of the repository may see of this step's environment: no inputs, tokens or secrets. */
  readonly childEnv: Readonly<Record<string, string>>;
  /** Undefined where there is no token, or where it is for another server than GITHUB_SERVER_URL. */
  readonly fetchCommit: FetchCommit | undefined;
  /** Undefined where there is no token; the client is opened at the first call. */
  readonly openGitHub: (() => Promise<GitHubClient>) | undefined;
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  now(): Date;
}

/** What an action decided. `outputs` are its own; those every action has are set by `runAction`. */
export interface Outcome {
  readonly conclusion: Conclusion;
  readonly report: Report;
  readonly stages: readonly Stage[];
  readonly gates: readonly Gate[];
  readonly metrics: readonly Metric[];
  readonly findings: readonly Finding[];
  readonly artifacts: readonly Artifact[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, string | number>>;
}

export type ActionBody<Own extends InputKinds> = (context: ActionContext<Own>) => Promise<Outcome>;
