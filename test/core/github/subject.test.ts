import { readEventSubject, type EventFacts } from "@chainops/core/github/subject";
import { InputError } from "@chainops/core/errors";
import { describe, expect, it } from "vitest";

const MERGE = "a".repeat(40);
const HEAD = "b".repeat(40);
const BASE = "c".repeat(40);
const ours = { id: 1, owner: { login: "octo" } };
const fork = { id: 2, owner: { login: "mallory" } };

const facts = (eventName: string, event: unknown, ref = "refs/heads/main"): EventFacts => ({
  eventName,
  event,
  sha: MERGE,
  ref,
  repository: "octo/vault",
});
const pullRequest = (repo: unknown, number: unknown = 7, sha: unknown = HEAD) => ({
  pull_request: { number, head: { sha, ref: "topic", repo }, base: { sha: BASE, repo: ours } },
});
const subject = { repository: "octo/vault", testedSha: MERGE, ref: "refs/heads/main", pullRequest: null };

describe("the subject of an event", () => {
  it.each([
    {
      name: "a pull request shows its head and tests the merge commit",
      facts: facts("pull_request", pullRequest(ours), "refs/pull/7/merge"),
      expected: {
        subject: { ...subject, sha: HEAD, ref: "refs/pull/7/merge", pullRequest: 7 },
        fromFork: false,
        baseSha: BASE,
        head: { owner: "octo", branch: "topic" },
      },
    },
    {
      name: "a pull request of a fork",
      facts: facts("pull_request", pullRequest(fork)),
      expected: { fromFork: true, head: { owner: "mallory", branch: "topic" } },
    },
    {
      name: "a pull request whose fork was deleted counts as a fork",
      facts: facts("pull_request", pullRequest(null)),
      expected: { fromFork: true, head: null, subject: { ...subject, sha: HEAD, pullRequest: 7 } },
    },
    {
      name: "pull_request_target shows the head although the base is checked out",
      facts: facts("pull_request_target", pullRequest(fork)),
      expected: { subject: { ...subject, sha: HEAD, pullRequest: 7 }, fromFork: true },
    },
    {
      name: "a merge group shows its own head",
      facts: facts("merge_group", { merge_group: { head_sha: MERGE, base_sha: BASE } }),
      expected: { subject: { ...subject, sha: MERGE }, fromFork: false, baseSha: BASE },
    },
    {
      name: "workflow_run shows the commit of the run that ended and names no pull request",
      facts: facts("workflow_run", {
        repository: ours,
        workflow_run: { head_sha: HEAD, head_branch: "topic", head_repository: fork, pull_requests: [{ number: 1 }] },
      }),
      expected: {
        subject: { ...subject, sha: HEAD },
        fromFork: true,
        head: { owner: "mallory", branch: "topic" },
      },
    },
    {
      name: "a push compares with what was there before",
      facts: facts("push", { before: BASE }),
      expected: {
        subject: { ...subject, sha: MERGE },
        baseSha: BASE,
        fromFork: false,
        head: null,
        isForced: false,
        defaultBranch: null,
      },
    },
    {
      name: "a forced push says so, and which branch is the default",
      facts: facts("push", { before: BASE, forced: true, repository: { default_branch: "main" } }),
      expected: { baseSha: BASE, isForced: true, defaultBranch: "main" },
    },
    {
      name: "the first push of a branch has nothing to compare with",
      facts: facts("push", { before: "0".repeat(40) }),
      expected: { baseSha: null },
    },
    {
      name: "a schedule",
      facts: facts("schedule", { schedule: "7 * * * *" }),
      expected: { subject: { ...subject, sha: MERGE } },
    },
    { name: "a dispatch", facts: facts("workflow_dispatch", {}), expected: { subject: { ...subject, sha: MERGE } } },
    {
      name: "an event nobody knows yet",
      facts: facts("tomorrow", null),
      expected: { subject: { ...subject, sha: MERGE } },
    },
  ])("$name", ({ facts: given, expected }) => {
    expect(readEventSubject(given)).toMatchObject(expected);
  });

  it.each([
    { name: "no payload", facts: facts("pull_request", null), where: "its root" },
    { name: "a list", facts: facts("pull_request", []), where: "pull_request" },
    {
      name: "a head that is no commit",
      facts: facts("pull_request", pullRequest(ours, 7, "main; rm -rf")),
      where: "pull_request.head.sha",
    },
    {
      name: "a number that is none",
      facts: facts("pull_request", pullRequest(ours, "7")),
      where: "pull_request.number",
    },
    {
      name: "a merge group without head",
      facts: facts("merge_group", { merge_group: { base_sha: BASE } }),
      where: "merge_group.head_sha",
    },
    {
      name: "a workflow run without commit",
      facts: facts("workflow_run", { repository: ours, workflow_run: {} }),
      where: "workflow_run.head_sha",
    },
  ])("refuses a malformed payload: $name", ({ facts: given, where }) => {
    expect(() => readEventSubject(given)).toThrow(InputError);
    expect(() => readEventSubject(given)).toThrow(`malformed at ${where}`);
  });
});
