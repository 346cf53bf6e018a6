import { startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { describe, expect, test } from "vitest";
import { connect, refused, repository } from "./connect.ts";

async function start() {
  const double = await startGitHubDouble();
  double.addRepository("o/r");
  const sha = double.addCommit("o/r");
  return { double, sha, octokit: connect(double) };
}

describe("a commit status", () => {
  test.each([
    { name: "a description of 141 characters", body: { description: "é".repeat(141) } },
    { name: "a link that is not for the web", body: { target_url: "javascript:alert(1)" } },
    { name: "a state GitHub does not know", body: { state: "passed" } },
  ])("with $name is refused and noted", async ({ body }) => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const status = { ...repository, sha, state: "success", ...body };
    const create = octokit.request(
      "POST /repos/{owner}/{repo}/statuses/{sha}",
      status as typeof status & { state: "success" },
    );
    expect((await refused(create)).status).toBe(422);
    expect(double.violations).toHaveLength(1);
    expect(double.statuses("o/r", sha)).toEqual([]);
  });

  test("is combined with the newest of each context", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    const set = (context: string, state: "failure" | "pending" | "success") =>
      octokit.repos.createCommitStatus({ ...repository, sha, context, state, description: "é".repeat(140) });
    const combined = async () => (await octokit.repos.getCombinedStatusForRef({ ...repository, ref: sha })).data.state;
    expect(await combined()).toBe("pending");
    await set("a", "failure");
    await set("b", "success");
    expect(await combined()).toBe("failure");
    await set("a", "pending");
    expect(await combined()).toBe("pending");
    await set("a", "success");
    expect(await combined()).toBe("success");
    const listed = await octokit.repos.listCommitStatusesForRef({ ...repository, ref: "main" });
    expect(listed.data.map(({ context, state }) => `${context} ${state}`)).toEqual([
      "a success",
      "a pending",
      "b success",
      "a failure",
    ]);
  });
});

describe("a deployment", () => {
  test("waits for statuses and check runs unless told not to", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    await octokit.checks.create({ ...repository, head_sha: sha, name: "deploy job", status: "in_progress" });
    const error = await refused(octokit.repos.createDeployment({ ...repository, ref: "main" }));
    expect([error.status, error.message]).toEqual([409, expect.stringContaining("Commit status checks failed")]);
    const made = await octokit.repos.createDeployment({ ...repository, ref: "main", required_contexts: [] });
    expect(made.status).toBe(201);
    expect(double.violations).toEqual([]);
  });

  test("of a branch that lags behind merges the default branch first", async () => {
    const { double, sha, octokit } = await start();
    await using _ = double;
    double.addCommit("o/r", { branch: "topic", parents: [sha], files: { t: "t" } });
    const main = double.addCommit("o/r", { files: { m: "m" } });
    const merged = await octokit.repos.createDeployment({ ...repository, ref: "topic" });
    expect(merged.status).toBe(202);
    const tip = await octokit.git.getCommit({ ...repository, commit_sha: double.ref("o/r", "refs/heads/topic") ?? "" });
    expect(tip.data.parents[1]?.sha).toBe(main);
    expect(double.deployments("o/r")).toEqual([]);
    expect((await octokit.repos.createDeployment({ ...repository, ref: "topic" })).status).toBe(201);
  });

  test("makes earlier successful ones of a passing environment inactive", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const deploy = async (environment: string) => {
      const made = await octokit.repos.createDeployment({ ...repository, ref: "main", environment });
      const deployment_id = "id" in made.data ? made.data.id : 0;
      await octokit.repos.createDeploymentStatus({ ...repository, deployment_id, state: "success" });
    };
    for (const environment of ["staging", "staging", "production", "production"]) await deploy(environment);
    const last = double.deployments("o/r").map((deployment) => deployment.statuses.at(-1)?.state);
    expect(last).toEqual(["inactive", "success", "success", "success"]);
  });

  test("of an unknown ref, or with a status of 141 characters, is refused", async () => {
    const { double, octokit } = await start();
    await using _ = double;
    const unknown = await refused(octokit.repos.createDeployment({ ...repository, ref: "none" }));
    expect(unknown.message).toContain("No ref found for: none");
    const made = await octokit.repos.createDeployment({ ...repository, ref: "main" });
    const deployment_id = "id" in made.data ? made.data.id : 0;
    const status = { ...repository, deployment_id, state: "success" as const, description: "x".repeat(141) };
    expect((await refused(octokit.repos.createDeploymentStatus(status))).status).toBe(422);
  });
});
