import { commitState, publishCommitStatus, statusDescription } from "@chainops/core/github/commit-status";
import { findPullRequest } from "@chainops/core/github/find-pull-request";
import { fetchTokenLogin } from "@chainops/core/github/token-login";
import { CONCLUSIONS } from "@chainops/core/result/document";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestClient, REPOSITORY, startWorld, stopWorld, type World } from "./open-test-client.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => stopWorld(world));

const status = () => ({
  id: "quality-gate",
  sha: world.sha,
  conclusion: "failure" as const,
  title: `2 of 9 gates failed ${"x".repeat(200)}`,
  targetUrl: "https://github.com/octo/vault/actions/runs/700",
});

describe("a commit status", () => {
  it("is posted with state, context, a short description and its address", async () => {
    expect(await publishCommitStatus(openTestClient(world), status())).toMatchObject({ posted: true });
    const [posted] = world.double.statuses(REPOSITORY, world.sha);
    expect(posted).toMatchObject({
      state: "failure",
      context: "chainops/quality-gate",
      targetUrl: "https://github.com/octo/vault/actions/runs/700",
      description: expect.stringMatching(/^2 of 9 gates failed x+…$/),
    });
    expect(posted?.description).toHaveLength(140);
  });

  it("is posted again after a lost answer: the newest counts", async () => {
    world.double.fault({ operationId: "repos/create-commit-status", reset: true, when: "after" });
    expect(await publishCommitStatus(openTestClient(world), status())).toMatchObject({ posted: true });
  });

  it("is a value where the token may not write it", async () => {
    const token = world.double.createToken({ permissions: { statuses: "read" } });
    const client = openTestClient({ double: world.double, token });
    expect(await publishCommitStatus(client, status())).toMatchObject({ posted: false, reason: "forbidden" });
  });

  it("is green only for what a required check lets pass", () => {
    const green = CONCLUSIONS.filter((conclusion) => commitState(conclusion) === "success");
    expect(green).toEqual(["success", "neutral", "skipped"]);
    expect(commitState("action_required")).toBe("pending");
  });

  it.each([
    { name: "short text as it is", text: "14 of 14 gates", expected: "14 of 14 gates" },
    { name: "lines as one", text: " a\n\tb ", expected: "a b" },
    { name: "140 characters as they are", text: "x".repeat(140), expected: "x".repeat(140) },
    { name: "no half of a character", text: `${"x".repeat(138)}🚀🚀`, expected: `${"x".repeat(138)}…` },
  ])("describes $name", ({ text, expected }) => {
    expect(statusDescription(text)).toBe(expected);
  });
});

const find = (sha = world.sha) => findPullRequest(openTestClient(world), { owner: "octo", branch: "topic", sha });

describe("the pull request of a commit", () => {
  it("is the open one whose head it is", async () => {
    expect(await find()).toBe(world.pullRequest);
  });

  it("is found in a fork", async () => {
    world.double.addRepository("mallory/vault", { forkOf: REPOSITORY });
    const sha = world.double.addCommit("mallory/vault", { branch: "patch", message: "From outside" });
    const number = world.double.addPullRequest(REPOSITORY, {
      headSha: sha,
      headRef: "patch",
      headRepository: "mallory/vault",
    });
    const head = { owner: "mallory", branch: "patch", sha };
    expect(await findPullRequest(openTestClient(world), head)).toBe(number);
  });

  it("is none when its head has moved on", async () => {
    const moved = world.double.addCommit(REPOSITORY, { branch: "topic", message: "Move on" });
    world.double.movePullRequestHead(REPOSITORY, world.pullRequest, moved);
    expect(await find()).toBeNull();
  });

  it("is none when two share the commit", async () => {
    world.double.addPullRequest(REPOSITORY, { headSha: world.sha });
    expect(await find()).toBeNull();
  });
});

describe("whom a token writes as", () => {
  it("is the person of a personal token", async () => {
    const token = world.double.createToken({ login: "octocat", appId: null, permissions: {} });
    expect(await fetchTokenLogin(openTestClient({ double: world.double, token }))).toBe("octocat");
  });

  it("is GitHub Actions where the token may not ask", async () => {
    expect(await fetchTokenLogin(openTestClient(world))).toBe("github-actions[bot]");
  });
});
