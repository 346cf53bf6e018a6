import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { operationIds } from "@chainops/dev/github-double/openapi/operation-ids";
import { repositoryOperations, userOperations } from "@chainops/dev/github-double/operations";
import { permissionsFor } from "@chainops/dev/github-double/permissions";
import { apiSubset } from "@chainops/dev/github-double/routing";
import type { Octokit } from "@octokit/rest";
import { describe, expect, test } from "vitest";
import { connect, createClient, repository } from "./connect.ts";

const subsetIds = Object.keys(apiSubset.operations);
const workflow = "name: CI\non: { workflow_dispatch: {} }\njobs: {}\n";

test("the committed subset holds exactly the listed operations", () => {
  expect(subsetIds).toEqual([...operationIds].toSorted());
});

test.each(subsetIds)("%s is implemented and its permission is known", (id) => {
  const namesRepository = apiSubset.operations[id]?.path.includes("{repo}") === true;
  expect((namesRepository ? repositoryOperations : userOperations).has(id)).toBe(true);
  expect(namesRepository ? permissionsFor(id) : []).toBeInstanceOf(Array);
});

interface Seeded {
  readonly octokit: Octokit;
  readonly person: Octokit;
  readonly baseSha: string;
  readonly headSha: string;
  readonly pull: number;
  readonly issue: number;
  readonly runId: number;
  readonly artifactId: number;
}

function seed(double: GitHubDouble): Seeded {
  double.addRepository("o/r");
  double.addRepository("fork/r", { forkOf: "o/r" });
  const files = { "src/A.sol": "a\nb\n", "src/deep/C.sol": "c\n", ".github/workflows/ci.yml": workflow };
  const baseSha = double.addCommit("o/r", { files });
  const headSha = double.addCommit("fork/r", { files: { "src/A.sol": "a\nB\n" }, branch: "topic", parents: [baseSha] });
  const pull = double.addPullRequest("o/r", { headSha, headRepository: "fork/r" });
  const issue = double.addIssue("o/r", { labels: ["bug"] });
  const runId = double.addWorkflowRun("o/r", { headSha: baseSha, pullRequests: [pull] });
  double.addJob("o/r", runId, {
    name: "gate",
    steps: [{ name: "x", status: "completed", conclusion: "success", number: 1 }],
  });
  const artifactId = double.addArtifact("o/r", { runId, name: "results", archive: Buffer.from("PK") });
  double.addEnvironment("o/r", "production", { waitTimerMinutes: 5, reviewers: ["octocat"] });
  const person = createClient(double.url, double.createToken({ login: "octocat", appId: null, permissions: {} }));
  return { octokit: connect(double), person, baseSha, headSha, pull, issue, runId, artifactId };
}

const at = repository;
const calls: Record<string, (seeded: Seeded) => Promise<unknown>> = {
  "actions/create-workflow-dispatch": ({ octokit }) =>
    octokit.actions.createWorkflowDispatch({ ...at, workflow_id: "ci.yml", ref: "main", inputs: { a: "b" } }),
  "actions/download-artifact": ({ octokit, artifactId }) =>
    octokit.actions.downloadArtifact({ ...at, artifact_id: artifactId, archive_format: "zip" }),
  "actions/get-artifact": ({ octokit, artifactId }) => octokit.actions.getArtifact({ ...at, artifact_id: artifactId }),
  "actions/get-workflow-run": ({ octokit, runId }) => octokit.actions.getWorkflowRun({ ...at, run_id: runId }),
  "actions/list-artifacts-for-repo": ({ octokit }) => octokit.actions.listArtifactsForRepo({ ...at, name: "results" }),
  "actions/list-jobs-for-workflow-run": ({ octokit, runId }) =>
    octokit.actions.listJobsForWorkflowRun({ ...at, run_id: runId }),
  "actions/list-workflow-run-artifacts": ({ octokit, runId }) =>
    octokit.actions.listWorkflowRunArtifacts({ ...at, run_id: runId }),
  "actions/list-workflow-runs": ({ octokit }) =>
    octokit.actions.listWorkflowRuns({ ...at, workflow_id: "ci.yml", created: ">=2020-01-01", status: "success" }),
  "actions/list-workflow-runs-for-repo": ({ octokit }) => octokit.actions.listWorkflowRunsForRepo(at),
  "checks/create": ({ octokit, headSha }) => createCheck(octokit, headSha),
  "checks/get": async ({ octokit, headSha }) =>
    octokit.checks.get({ ...at, check_run_id: await createCheck(octokit, headSha) }),
  "checks/list-annotations": async ({ octokit, headSha }) =>
    octokit.checks.listAnnotations({ ...at, check_run_id: await createCheck(octokit, headSha) }),
  "checks/list-for-ref": ({ octokit }) => octokit.checks.listForRef({ ...at, ref: "heads/main" }),
  "checks/update": async ({ octokit, headSha }) =>
    octokit.checks.update({ ...at, check_run_id: await createCheck(octokit, headSha), conclusion: "success" }),
  "git/create-blob": ({ octokit }) => octokit.git.createBlob({ ...at, content: "x" }),
  "git/create-commit": ({ octokit, baseSha }) => createCommit(octokit, baseSha),
  "git/create-ref": ({ octokit, baseSha }) =>
    octokit.git.createRef({ ...at, ref: "refs/chainops/state", sha: baseSha }),
  "git/create-tree": ({ octokit }) => createTree(octokit),
  "git/delete-ref": ({ octokit }) => octokit.git.deleteRef({ ...at, ref: "pull/1/head" }),
  "git/get-blob": async ({ octokit }) => {
    const blob = await octokit.git.createBlob({ ...at, content: "x" });
    return octokit.git.getBlob({ ...at, file_sha: blob.data.sha });
  },
  "git/get-commit": ({ octokit, baseSha }) => octokit.git.getCommit({ ...at, commit_sha: baseSha }),
  "git/get-ref": ({ octokit }) => octokit.git.getRef({ ...at, ref: "heads/main" }),
  "git/get-tree": ({ octokit }) => octokit.git.getTree({ ...at, tree_sha: "main", recursive: "1" }),
  "git/list-matching-refs": ({ octokit }) => octokit.git.listMatchingRefs({ ...at, ref: "pull/" }),
  "git/update-ref": async ({ octokit, baseSha }) =>
    octokit.git.updateRef({ ...at, ref: "heads/main", sha: await createCommit(octokit, baseSha) }),
  "issues/create": ({ octokit }) =>
    octokit.issues.create({ ...at, title: "Down", labels: ["incident"], assignees: ["o"] }),
  "issues/create-comment": (seeded) => createComment(seeded),
  "issues/delete-comment": async (seeded) =>
    seeded.octokit.issues.deleteComment({ ...at, comment_id: await createComment(seeded) }),
  "issues/get": ({ octokit, pull }) => octokit.issues.get({ ...at, issue_number: pull }),
  "issues/get-comment": async (seeded) =>
    seeded.octokit.issues.getComment({ ...at, comment_id: await createComment(seeded) }),
  "issues/list-comments": async (seeded) => {
    await createComment(seeded);
    return seeded.octokit.issues.listComments({ ...at, issue_number: seeded.pull });
  },
  "issues/list-for-repo": ({ octokit }) => octokit.issues.listForRepo({ ...at, labels: "bug" }),
  "issues/update": ({ octokit, issue }) =>
    octokit.issues.update({ ...at, issue_number: issue, state: "closed", state_reason: "not_planned" }),
  "issues/update-comment": async (seeded) =>
    seeded.octokit.issues.updateComment({ ...at, comment_id: await createComment(seeded), body: "new" }),
  "pulls/get": ({ octokit, pull }) => octokit.pulls.get({ ...at, pull_number: pull }),
  "pulls/list": ({ octokit }) => octokit.pulls.list({ ...at, head: "fork:topic" }),
  "pulls/list-commits": ({ octokit, pull }) => octokit.pulls.listCommits({ ...at, pull_number: pull }),
  "pulls/list-files": ({ octokit, pull }) => octokit.pulls.listFiles({ ...at, pull_number: pull }),
  "repos/compare-commits-with-basehead": ({ octokit }) =>
    octokit.repos.compareCommitsWithBasehead({ ...at, basehead: "main...fork:topic" }),
  "repos/create-commit-status": ({ octokit, headSha }) => createStatus(octokit, headSha),
  "repos/create-deployment": ({ octokit }) => createDeployment(octokit),
  "repos/create-deployment-status": async ({ octokit }) =>
    octokit.repos.createDeploymentStatus({
      ...at,
      deployment_id: await createDeployment(octokit),
      state: "in_progress",
    }),
  "repos/create-dispatch-event": ({ octokit }) => octokit.repos.createDispatchEvent({ ...at, event_type: "alert" }),
  "repos/get": ({ octokit }) => octokit.repos.get({ owner: "fork", repo: "r" }),
  "repos/get-combined-status-for-ref": async ({ octokit, headSha }) => {
    await createStatus(octokit, headSha);
    return octokit.repos.getCombinedStatusForRef({ ...at, ref: headSha });
  },
  "repos/get-commit": ({ octokit, headSha }) => octokit.repos.getCommit({ ...at, ref: headSha }),
  "repos/get-content": async ({ octokit }) => {
    await octokit.repos.getContent({ ...at, path: "src/A.sol" });
    return octokit.repos.getContent({ ...at, path: "src" });
  },
  "repos/get-deployment": async ({ octokit }) =>
    octokit.repos.getDeployment({ ...at, deployment_id: await createDeployment(octokit) }),
  "repos/get-environment": ({ octokit }) => octokit.repos.getEnvironment({ ...at, environment_name: "production" }),
  "repos/list-commit-statuses-for-ref": async ({ octokit, headSha }) => {
    await createStatus(octokit, headSha);
    return octokit.repos.listCommitStatusesForRef({ ...at, ref: headSha });
  },
  "repos/list-commits": ({ octokit }) => octokit.repos.listCommits({ ...at, path: "src" }),
  "repos/list-deployment-statuses": async ({ octokit }) =>
    octokit.repos.listDeploymentStatuses({ ...at, deployment_id: await createDeployment(octokit) }),
  "repos/list-deployments": async ({ octokit }) => {
    await createDeployment(octokit);
    return octokit.repos.listDeployments({ ...at, environment: "staging" });
  },
  "repos/list-pull-requests-associated-with-commit": ({ octokit, headSha }) =>
    octokit.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: headSha }),
  "users/get-authenticated": ({ person }) => person.users.getAuthenticated(),
  "users/get-by-username": ({ octokit }) => octokit.users.getByUsername({ username: "octocat" }),
};

async function createCheck(octokit: Octokit, sha: string): Promise<number> {
  const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice" as const, message: "m" };
  const output = { title: "t", summary: "s", annotations: [annotation] };
  return (await octokit.checks.create({ ...at, name: "gate", head_sha: sha, output })).data.id;
}

async function createComment({ octokit, pull }: Seeded): Promise<number> {
  return (await octokit.issues.createComment({ ...at, issue_number: pull, body: "hello" })).data.id;
}

async function createTree(octokit: Octokit): Promise<string> {
  const tree = [{ path: "a/b.json", mode: "100644" as const, type: "blob" as const, content: "{}" }];
  return (await octokit.git.createTree({ ...at, tree })).data.sha;
}

async function createCommit(octokit: Octokit, parent: string): Promise<string> {
  const tree = await createTree(octokit);
  return (await octokit.git.createCommit({ ...at, message: "m", tree, parents: [parent] })).data.sha;
}

async function createStatus(octokit: Octokit, sha: string): Promise<unknown> {
  return octokit.repos.createCommitStatus({ ...at, sha, state: "success", context: "chainops/gate" });
}

async function createDeployment(octokit: Octokit): Promise<number> {
  const made = await octokit.repos.createDeployment({ ...at, ref: "main", environment: "staging" });
  if (made.status !== 201) throw new Error("no deployment was made");
  return made.data.id;
}

describe("each operation answers the real client as GitHub's schema says", () => {
  test.each(subsetIds)("%s", async (id) => {
    await using double = await startGitHubDouble();
    const seeded = seed(double);
    const call = calls[id];
    if (call === undefined) throw new Error(`no example of ${id}`);
    await call(seeded);
    expect(double.violations).toEqual([]);
    expect(double.requests.some((request) => request.operationId === id && (request.status ?? 500) < 400)).toBe(true);
  });
});
