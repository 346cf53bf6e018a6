import type { EventSubject } from "@chainops/core/github/subject";

/** The commit that is checked out. */
export interface HeadCommit {
  id: string;
  parents: readonly string[];
}

/** What to compare with: this very commit, or where the checked-out one left `tip` (a commit, or a branch of the remote). */
export type BasePlan =
  | { kind: "commit"; sha: string }
  | { kind: "merge-base"; tip: string; isBranch: boolean; eventSha: string | null }
  | { kind: "none"; reason: string };

/** Events that check out a trusted branch, whatever a pull request or a run of a fork set them off. */
export const TRUSTED_CHECKOUT_EVENTS: ReadonlySet<string> = new Set([
  "issue_comment",
  "pull_request_target",
  "workflow_run",
]);

/**
 * The commit that the change is judged against. On a pull request that is the first parent of GitHub's merge commit, and
 * only where the event itself names the checked-out commit as that: parents of any other commit are its author's choice,
 * unless the event names one of them as base. Source: GitHub docs, "Events that trigger workflows".
 */
export function planBase(event: EventSubject, eventName: string, head: HeadCommit | undefined): BasePlan {
  const { baseSha, subject } = event;
  if (subject.pullRequest !== null && baseSha !== null) return planPullRequest(event, baseSha, eventName, head);
  if (eventName === "push") return planPush(event);
  return baseSha === null
    ? { kind: "none", reason: "this event has no base commit to compare with" }
    : { kind: "commit", sha: baseSha };
}

function planPullRequest(
  { subject }: EventSubject,
  baseSha: string,
  eventName: string,
  head: HeadCommit | undefined,
): BasePlan {
  const mergeBase = { kind: "merge-base", tip: baseSha, isBranch: false, eventSha: baseSha } as const;
  if (head === undefined) return mergeBase;
  const [first, second, ...others] = head.parents;
  const isMergeCommit = head.id === subject.testedSha && !TRUSTED_CHECKOUT_EVENTS.has(eventName);
  if (isMergeCommit && first !== undefined && second === subject.sha && others.length === 0)
    return { kind: "commit", sha: first };
  const isRight = head.id === baseSha || head.parents.includes(baseSha);
  return isRight ? { kind: "commit", sha: baseSha } : mergeBase;
}

function planPush({ baseSha, isForced, defaultBranch, subject }: EventSubject): BasePlan {
  const branch = /^refs\/heads\/(.+)$/s.exec(subject.ref)?.[1];
  if (branch === undefined) return { kind: "none", reason: "a pushed tag has no commit before it to compare with" };
  if (baseSha !== null && !isForced) return { kind: "commit", sha: baseSha };
  if (defaultBranch !== null && branch !== defaultBranch)
    return { kind: "merge-base", tip: defaultBranch, isBranch: true, eventSha: null };
  return baseSha === null
    ? { kind: "none", reason: "this push made a new branch, and there is no other branch to compare it with" }
    : { kind: "merge-base", tip: baseSha, isBranch: false, eventSha: null };
}
