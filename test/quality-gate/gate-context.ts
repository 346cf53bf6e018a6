import type { EventSubject } from "@chainops/core/github/subject";
import { commonInputs } from "@chainops/core/runner/common-inputs";
import type { Log } from "@chainops/core/runner/log";
import { readInputs } from "@chainops/core/runner/read-inputs";
import type { GateContext } from "../../actions/quality-gate/src/gather-evidence.ts";
import { metadata } from "../../actions/quality-gate/src/metadata.ts";
import type { TestProject } from "./open-project.ts";

export const SHA = "a".repeat(40);
export const REPOSITORY_URL = "https://github.com/octo/vault";

/** What an action logged, as `level: message`. */
export interface RecordedLog extends Log {
  readonly lines: readonly string[];
}

export function recordLog(): RecordedLog {
  const lines: string[] = [];
  const record = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  return {
    lines,
    debug: record("debug"),
    info: record("info"),
    notice: record("notice"),
    warning: record("warning"),
    error: record("error"),
    untrusted: record("untrusted"),
    group: (_title, body) => body(),
  };
}

const event: EventSubject = {
  subject: { repository: "octo/vault", sha: SHA, testedSha: "b".repeat(40), ref: "refs/pull/7/merge", pullRequest: 7 },
  fromFork: false,
  baseSha: null,
  isForced: false,
  defaultBranch: "main",
  head: null,
};

/** The context of a pull-request step without a token over a test's project. */
export function gateContext(
  project: TestProject,
  given: Readonly<Record<string, string>> = {},
): GateContext & { readonly log: RecordedLog } {
  const kinds = { ...commonInputs(metadata.name, "true"), ...metadata.inputs };
  const inputs = readInputs(kinds, new Map(Object.entries({ id: metadata.name, ...given })));
  return {
    inputs,
    event,
    environment: {
      event: {},
      eventName: "pull_request",
      serverUrl: "https://github.com",
      temp: project.temp,
      workflowPath: null,
    },
    workspace: project.workspace,
    workingDirectory: inputs["working-directory"] === "." ? "" : inputs["working-directory"],
    upstream: [],
    log: recordLog(),
    git: project.reader,
    childEnv: { PATH: process.env["PATH"] ?? "" },
    fetchCommit: undefined,
    openGitHub: undefined,
    signal: new AbortController().signal,
    now: () => new Date("2026-02-03T04:05:06.789Z"),
  };
}

/** The same step of a push to the default branch, which may set its own rules. */
export function onPush<T extends GateContext>(context: T): T {
  const subject = { ...context.event.subject, ref: "refs/heads/main", pullRequest: null };
  const environment = { ...context.environment, eventName: "push" };
  return { ...context, event: { ...context.event, subject }, environment };
}
