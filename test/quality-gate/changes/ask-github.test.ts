import { expect, it } from "vitest";
import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { openTestClient } from "../../core/github/open-test-client.ts";
import { openOrigin } from "./open-clone.ts";

const REPOSITORY = "octo/vault";

/** A GitHub with all commits of a git server that cannot be reached itself. */
async function openGitHubOnly() {
  const origin = await openOrigin();
  const left = await origin.commit([], { "a.sol": "1\n2\n", ".chainops.yml": "version: 1\n" });
  const moved = await origin.commit([left], { "main.sol": "m\n" });
  const head = await origin.commit([left], { "a.sol": "1\ntwo\n" });
  const merge = await origin.commit([moved, head], { "a.sol": "1\ntwo\n" });
  const double = await startGitHubDouble();
  double.addRepository(REPOSITORY);
  const directory = await origin.git("rev-parse", "--absolute-git-dir");
  await double.pushFromGit(REPOSITORY, directory, moved);
  await double.pushFromGit(REPOSITORY, directory, merge, "refs/heads/merged");
  const token = double.createToken({ permissions: { contents: "read" } });
  const openGitHub = async () => openTestClient({ double, token }, {}, REPOSITORY);
  const subject = { repository: REPOSITORY, sha: head, testedSha: merge, ref: "refs/pull/7/merge", pullRequest: 7 };
  return {
    origin,
    double,
    left,
    moved,
    head,
    merge,
    event: { subject, baseSha: moved },
    given: { fetchCommit: undefined, openGitHub },
    async [Symbol.asyncDispose]() {
      await origin[Symbol.asyncDispose]();
      await double[Symbol.asyncDispose]();
    },
  };
}

const CHANGED = { basePath: "a.sol", added: [{ start: 2, end: 2 }], removed: [{ start: 2, end: 2 }] };

it("GitHub tells the lines and the files where git cannot fetch the base", async () => {
  await using world = await openGitHubOnly();
  const { origin, merge, moved, event, given, double } = world;
  await using base = (await origin.clone(merge)).openBase(event, given);
  const changes = await base.findChanges();
  expect(changes).toMatchObject({ known: true, baseSha: moved, deleted: [] });
  expect(changes.known && [...changes.files]).toEqual([["a.sol", { path: "a.sol", ...CHANGED }]]);
  expect(await base.read("main.sol")).toEqual({ found: true, text: "m\n" });
  expect(await base.chooseRules()).toMatchObject({ from: "base", sha: moved });
  expect(double.violations).toEqual([]);
});

it("GitHub tells where a pull request's own head left the base branch", async () => {
  await using world = await openGitHubOnly();
  const { origin, head, left, event, given, double } = world;
  await using base = (await origin.clone(head)).openBase(event, given);
  // The head's only parent is not the event's base.
  expect(await base.resolve()).toEqual({ found: true, sha: left, doubt: null });
  const changes = await base.findChanges();
  expect(changes.known && [...changes.files]).toEqual([["a.sol", { path: "a.sol", ...CHANGED }]]);
  expect(double.violations).toEqual([]);
});

it("GitHub tells where a new branch left the default branch", async () => {
  await using world = await openGitHubOnly();
  const { origin, head, left, event, given } = world;
  const subject = { ...event.subject, ref: "refs/heads/topic", pullRequest: null, testedSha: head };
  const clone = await origin.clone(head);
  await using base = clone.openBase({ subject, baseSha: null }, { ...given, eventName: "push" });
  expect(await base.findChanges()).toMatchObject({ known: true, baseSha: left });
});

it("says why where GitHub does not know the commits either", async () => {
  await using world = await openGitHubOnly();
  const { origin, moved, given } = world;
  const clone = await origin.clone(moved);
  await using base = clone.openBase({ baseSha: "f".repeat(40) }, { ...given, eventName: "merge_group" });
  expect(await base.findChanges()).toEqual({
    known: false,
    reason: "the base commit is not in this checkout and could not be fetched, and GitHub does not know both commits",
  });
  expect(await base.chooseRules()).toEqual({ from: "unknown", reason: expect.stringMatching(/nor on GitHub/) });
});
