import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { describe, expect, test } from "vitest";
import { connect, createClient, refused, repository, writeAll } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const dispatchable = "on:\n  workflow_dispatch:\njobs: {}\n";
  const sha = double.addCommit("o/r", {
    files: { ".github/workflows/deploy.yml": dispatchable, ".github/workflows/ci.yml": "on: push\njobs: {}\n" },
  });
  return { double, sha, octokit: connect(double) };
}

describe("workflow runs", () => {
  test("are filtered by workflow, event, result and time, newest first", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const createdAt = Date.parse("2026-01-10T12:00:00Z");
    const old = double.addWorkflowRun("o/r", { headSha: sha, createdAt });
    const failed = double.addWorkflowRun("o/r", { headSha: sha, conclusion: "failure", event: "schedule" });
    double.addWorkflowRun("o/r", { headSha: sha, path: ".github/workflows/deploy.yml" });
    const list = async (filter: object) =>
      (
        await octokit.actions.listWorkflowRuns({ ...repository, workflow_id: "ci.yml", ...filter })
      ).data.workflow_runs.map((run) => run.id);
    expect(await list({})).toEqual([failed, old]);
    expect(await list({ status: "failure" })).toEqual([failed]);
    expect(await list({ event: "push" })).toEqual([old]);
    expect(await list({ created: "<=2026-01-10" })).toEqual([old]);
    expect(await list({ created: ">2026-01-10" })).toEqual([failed]);
    expect(await list({ created: "2026-01-01..2026-01-31" })).toEqual([old]);
    expect(double.violations).toEqual([]);
  });

  test("list the jobs of their latest attempt, or of all", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const run_id = double.addWorkflowRun("o/r", { headSha: sha, attempt: 2 });
    double.addJob("o/r", run_id, { name: "gate", conclusion: "failure", attempt: 1 });
    double.addJob("o/r", run_id, { name: "gate", attempt: 2 });
    const list = async (filter: "all" | "latest") =>
      (await octokit.actions.listJobsForWorkflowRun({ ...repository, run_id, filter })).data.jobs.map(
        (job) => job.conclusion,
      );
    expect(await list("latest")).toEqual(["success"]);
    expect(await list("all")).toEqual(["failure", "success"]);
  });

  test("of a deleted fork have no head repository", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const run_id = double.addWorkflowRun("o/r", { headSha: sha, headRepository: null });
    expect((await octokit.actions.getWorkflowRun({ ...repository, run_id })).data.head_repository).toBeNull();
    expect(double.violations).toEqual([]);
  });
});

describe("an artifact", () => {
  test("is downloaded from another host, without credentials", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const runId = double.addWorkflowRun("o/r", { headSha: sha });
    const artifact_id = double.addArtifact("o/r", { runId, name: "results", archive: Buffer.from("PK archive") });
    const { data } = await octokit.actions.downloadArtifact({ ...repository, artifact_id, archive_format: "zip" });
    expect(Buffer.from(data as ArrayBuffer).toString("utf8")).toBe("PK archive");
    expect(double.violations).toEqual([]);
  });

  test("is not given to who sends credentials along, or has no signed link", async () => {
    const { double, sha } = await start();
    await using _ = double;
    const runId = double.addWorkflowRun("o/r", { headSha: sha });
    const id = double.addArtifact("o/r", { runId, name: "results", archive: Buffer.from("PK") });
    const redirect = await fetch(`${double.url}/repos/o/r/actions/artifacts/${id}/zip`, { redirect: "manual" });
    const location = redirect.headers.get("location") ?? "";
    expect(new URL(location).hostname).not.toBe(new URL(double.url).hostname);
    expect((await fetch(location, { headers: { authorization: "token x" } })).status).toBe(403);
    expect(double.violations).toHaveLength(1);
    expect((await fetch(location.replace(/sig=.*/, "sig=0"))).status).toBe(403);
  });

  test("that has expired is gone", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const runId = double.addWorkflowRun("o/r", { headSha: sha });
    const artifact_id = double.addArtifact("o/r", { runId, name: "old", archive: Buffer.alloc(0), isExpired: true });
    const download = octokit.actions.downloadArtifact({ ...repository, artifact_id, archive_format: "zip" });
    expect((await refused(download)).status).toBe(410);
    const { data } = await octokit.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId });
    expect(data.artifacts.map(({ name, expired }) => [name, expired])).toEqual([["old", true]]);
  });
});

describe("a dispatch", () => {
  test("of a workflow needs the file, its trigger and the ref, and starts a run", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const dispatch = (workflow_id: string, ref: string) =>
      octokit.actions.createWorkflowDispatch({ ...repository, workflow_id, ref, inputs: { network: "sepolia" } });
    expect((await refused(dispatch("none.yml", "main"))).status).toBe(404);
    expect((await refused(dispatch("ci.yml", "main"))).message).toContain("'workflow_dispatch' trigger");
    expect((await refused(dispatch("deploy.yml", "none"))).message).toContain("No ref found for: none");
    expect((await dispatch("deploy.yml", "main")).status).toBe(204);
    const inputs = { network: "sepolia" };
    expect(double.dispatches("o/r")).toEqual([
      { kind: "workflow", workflow: ".github/workflows/deploy.yml", ref: "main", inputs },
    ]);
    const runs = await octokit.actions.listWorkflowRuns({ ...repository, workflow_id: "deploy.yml" });
    expect(runs.data.workflow_runs.map(({ event, status }) => [event, status])).toEqual([
      ["workflow_dispatch", "queued"],
    ]);
  });

  test.each([
    { name: "an event type of 101 characters", body: { event_type: "x".repeat(101) } },
    {
      name: "11 payload keys",
      body: { event_type: "x", client_payload: Object.fromEntries([..."abcdefghijk"].map((key) => [key, 1])) },
    },
    { name: "a payload above 65,535 characters", body: { event_type: "x", client_payload: { a: "x".repeat(65_535) } } },
  ])("of a repository with $name is refused and noted", async ({ body }) => {
    const { double, octokit } = await start();
    await using _ = double;
    expect((await refused(octokit.repos.createDispatchEvent({ ...repository, ...body }))).status).toBe(422);
    expect([double.violations.length, double.dispatches("o/r").length]).toEqual([1, 0]);
  });
});

describe("issues", () => {
  test("are listed by state and label, pull requests among them", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const { number } = (await octokit.issues.create({ ...repository, title: "Down", labels: ["incident"] })).data;
    double.addPullRequest("o/r", { headSha: sha, labels: ["incident"] });
    await octokit.issues.update({
      ...repository,
      issue_number: number,
      state: "closed",
      labels: ["incident", "resolved"],
    });
    const list = async (filter: object) =>
      (await octokit.issues.listForRepo({ ...repository, ...filter })).data.map((issue) => [
        issue.number,
        issue.state_reason ?? null,
        issue.pull_request !== undefined,
      ]);
    expect(await list({ labels: "incident" })).toEqual([[2, null, true]]);
    expect(await list({ labels: "incident,resolved", state: "all" })).toEqual([[1, "completed", false]]);
  });

  test.each([
    { name: "a title of 257 characters", body: { title: "x".repeat(257) } },
    { name: "a body of 65,537 characters", body: { title: "x", body: "x".repeat(65_537) } },
  ])("with $name are refused and noted", async ({ body }) => {
    const { double, octokit } = await start();
    await using _ = double;
    expect((await refused(octokit.issues.create({ ...repository, ...body }))).status).toBe(422);
    expect([double.violations.length, double.issues("o/r").length]).toEqual([1, 0]);
  });
});

test("a person's token has a user, in GitHub's shape", async () => {
  const { double } = await start();
  await using _ = double;
  const token = double.createToken({ login: "octocat", appId: null, permissions: writeAll });
  expect(token).toMatch(/^ghp_/);
  const client = createClient(double.url, token);
  expect((await client.users.getAuthenticated()).data.login).toBe("octocat");
  expect((await refused(client.users.getByUsername({ username: "nobody" }))).status).toBe(404);
});
