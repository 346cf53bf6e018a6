import * as v from "valibot";
import { InputError } from "../errors.ts";
import type { Subject } from "../result/document.ts";

/** What the runner says about the event; `event` is the webhook payload and hostile. */
export interface EventFacts {
  eventName: string;
  event: unknown;
  /** GITHUB_SHA: what actions/checkout takes when it is told nothing. */
  sha: string;
  ref: string;
  repository: string;
}

export interface EventSubject {
  subject: Subject;
  /** Whether the commit comes from another repository, or from one that is gone. Such a run gets a read-only token. */
  fromFork: boolean;
  /** Commit to compare with; null where the event names none. */
  baseSha: string | null;
  /** Whether a push threw away commits that the branch had before: `baseSha` is then none of its ancestors. */
  isForced: boolean;
  /** Null where the event does not say. */
  defaultBranch: string | null;
  /** Where the commit was pushed; null where the event does not say or the fork was deleted. */
  head: { owner: string; branch: string } | null;
}

const sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "expected 40 or 64 lower-case hex digits"));
const repository = v.object({ id: v.number(), owner: v.object({ login: v.string() }) });

const pullRequestEvent = v.object({
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    head: v.object({ sha, ref: v.string(), repo: v.nullish(repository, null) }),
    base: v.object({ sha, repo: repository }),
  }),
});
const mergeGroupEvent = v.object({ merge_group: v.object({ head_sha: sha, base_sha: sha }) });
const workflowRunEvent = v.object({
  repository: v.object({ id: v.number() }),
  workflow_run: v.object({
    head_sha: sha,
    head_branch: v.nullish(v.string(), null),
    head_repository: v.nullish(repository, null),
  }),
});
const pushEvent = v.object({ before: v.optional(sha), forced: v.optional(v.boolean(), false) });
const anyEvent = v.object({ repository: v.object({ default_branch: v.pipe(v.string(), v.minLength(1)) }) });

type Reading = Omit<EventSubject, "isForced" | "defaultBranch"> & { isForced?: boolean };

const readers: ReadonlyMap<string, (facts: EventFacts) => Reading> = new Map([
  ["pull_request", readPullRequest],
  ["pull_request_target", readPullRequest],
  ["pull_request_review", readPullRequest],
  ["pull_request_review_comment", readPullRequest],
  ["merge_group", readMergeGroup],
  ["workflow_run", readWorkflowRun],
  ["push", readPush],
]);

/**
 * The commit that people see for this event, and the one that was checked out. A `workflow_run` has no pull request
 * number here: its payload is empty for forks, so ask `findPullRequest`. Throws an InputError on a malformed payload.
 * Source: GitHub docs, "Events that trigger workflows".
 */
export function readEventSubject(facts: EventFacts): EventSubject {
  const payload = v.safeParse(anyEvent, facts.event);
  const defaultBranch = payload.success ? payload.output.repository.default_branch : null;
  return { isForced: false, defaultBranch, ...(readers.get(facts.eventName) ?? readOther)(facts) };
}

function readPullRequest(facts: EventFacts): Reading {
  const { number, head, base } = parsePayload(pullRequestEvent, facts).pull_request;
  return {
    subject: subjectOf(facts, head.sha, number),
    fromFork: head.repo?.id !== base.repo.id,
    baseSha: base.sha,
    head: head.repo === null ? null : { owner: head.repo.owner.login, branch: head.ref },
  };
}

function readMergeGroup(facts: EventFacts): Reading {
  const group = parsePayload(mergeGroupEvent, facts).merge_group;
  return { subject: subjectOf(facts, group.head_sha, null), fromFork: false, baseSha: group.base_sha, head: null };
}

function readWorkflowRun(facts: EventFacts): Reading {
  const payload = parsePayload(workflowRunEvent, facts);
  const { head_sha, head_branch, head_repository } = payload.workflow_run;
  return {
    subject: subjectOf(facts, head_sha, null),
    fromFork: head_repository?.id !== payload.repository.id,
    baseSha: null,
    head: head_repository && head_branch ? { owner: head_repository.owner.login, branch: head_branch } : null,
  };
}

function readPush(facts: EventFacts): Reading {
  const { before, forced } = parsePayload(pushEvent, facts);
  // A new branch has no parent push: GitHub sends zeros.
  const baseSha = before === undefined || /^0+$/.test(before) ? null : before;
  return { ...readOther(facts), baseSha, isForced: forced };
}

function readOther(facts: EventFacts): Reading {
  return { subject: subjectOf(facts, facts.sha, null), fromFork: false, baseSha: null, head: null };
}

function subjectOf(facts: EventFacts, headSha: string, pullRequest: number | null): Subject {
  return { repository: facts.repository, sha: headSha, testedSha: facts.sha, ref: facts.ref, pullRequest };
}

function parsePayload<T>(schema: v.GenericSchema<unknown, T>, facts: EventFacts): T {
  const parsed = v.safeParse(schema, facts.event);
  if (parsed.success) return parsed.output;
  throw new InputError(
    parsed.issues.map(
      (issue) =>
        `The payload of the ${facts.eventName} event is malformed at ${v.getDotPath(issue) ?? "its root"}: ${issue.message}. Is GITHUB_EVENT_PATH the runner's own file?`,
    ),
  );
}
