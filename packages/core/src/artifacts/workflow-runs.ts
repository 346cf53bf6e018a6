import * as v from "valibot";
import type { GitHubClient } from "../github/github-client.ts";

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));

const WorkflowRunSchema = v.object({
  id,
  run_attempt: v.optional(id, 1),
  event: v.string(),
  path: v.string(),
  status: v.nullable(v.string()),
  conclusion: v.nullable(v.string()),
  head_sha: sha,
  repository: v.object({ id }),
  head_repository: v.nullish(v.object({ id }), null),
});

/** What the API says of a workflow run: the only word on where an artifact comes from. */
export interface WorkflowRun {
  id: number;
  attempt: number;
  event: string;
  /** `.github/workflows/ci.yml` */
  path: string;
  status: string | null;
  conclusion: string | null;
  headSha: string;
  repositoryId: number;
  /** Null where the fork is gone. */
  headRepositoryId: number | null;
}

/** Needs `actions: read`. https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run */
export async function fetchWorkflowRun(client: GitHubClient, runId: number): Promise<WorkflowRun> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
  return runFrom(await client.call(route, { run_id: runId }, WorkflowRunSchema));
}

/** The newest runs of an event on a commit, at most 30. Needs `actions: read`. */
export async function fetchRunsOfCommit(client: GitHubClient, headSha: string): Promise<readonly WorkflowRun[]> {
  const answer = await client.call(
    "GET /repos/{owner}/{repo}/actions/runs",
    { head_sha: headSha, per_page: 30 },
    v.object({ workflow_runs: v.array(WorkflowRunSchema) }),
  );
  return answer.workflow_runs.map(runFrom);
}

/** The id by which GitHub knows the repository, whatever it is named. */
export async function fetchRepositoryId(client: GitHubClient): Promise<number> {
  return (await client.call("GET /repos/{owner}/{repo}", {}, v.object({ id }))).id;
}

function runFrom(run: v.InferOutput<typeof WorkflowRunSchema>): WorkflowRun {
  return {
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    // A required workflow is named with its ref: `.github/workflows/ci.yml@refs/heads/main`.
    path: run.path.split("@")[0] ?? "",
    status: run.status,
    conclusion: run.conclusion,
    headSha: run.head_sha,
    repositoryId: run.repository.id,
    headRepositoryId: run.head_repository?.id ?? null,
  };
}
