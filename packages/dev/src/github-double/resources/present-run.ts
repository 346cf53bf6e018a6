import type { RepositoryCall } from "../call.ts";
import { readCommit } from "../git/commit.ts";
import { renderTime } from "../world.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { presentPullMinimal } from "./present-pull-minimal.ts";
import { presentMinimalRepository } from "./present-repository.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";
import type { Job, WorkflowRun } from "./run-records.ts";
import { computeWorkflowId } from "./workflow-files.ts";

/** `workflow-run` of the API. */
export function presentWorkflowRun(call: RepositoryCall, run: WorkflowRun): Record<string, unknown> {
  const { links, repository, world } = call;
  const actor = world.users.get(run.actor.toLowerCase());
  const headRepository = world.repositories.get(run.headRepository?.toLowerCase() ?? "");
  const presentedActor = actor === undefined ? null : presentUser(links, actor);
  const workflowId = computeWorkflowId(run.path);
  const created = renderTime(run.createdAt);
  return {
    ...presentRunUrls(call, run),
    id: run.id,
    node_id: nodeId("WorkflowRun", run.id),
    name: run.name,
    display_title: run.name,
    path: run.path,
    event: run.event,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId,
    workflow_url: `${apiUrl(links, repository)}/actions/workflows/${workflowId}`,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: presentHeadCommit(call, run.headSha),
    repository: presentMinimalRepository(links, repository),
    head_repository: headRepository === undefined ? null : presentMinimalRepository(links, headRepository),
    pull_requests: run.pullRequests.flatMap((number) => presentPullMinimal(call, number)),
    actor: presentedActor,
    triggering_actor: presentedActor,
    created_at: created,
    updated_at: created,
    run_started_at: created,
  };
}

/** `job` of the API. */
export function presentJob({ links, repository }: RepositoryCall, run: WorkflowRun, job: Job): Record<string, unknown> {
  const api = apiUrl(links, repository);
  const started = renderTime(job.startedAt);
  const completed = job.completedAt === null ? null : renderTime(job.completedAt);
  return {
    id: job.id,
    node_id: nodeId("CheckRun", job.id),
    run_id: job.runId,
    run_attempt: job.runAttempt,
    run_url: `${api}/actions/runs/${job.runId}`,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${webUrl(links, repository)}/actions/runs/${job.runId}/job/${job.id}`,
    check_run_url: `${api}/check-runs/${job.id}`,
    name: job.name,
    workflow_name: run.name,
    status: job.status,
    conclusion: job.conclusion,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    created_at: started,
    started_at: started,
    completed_at: completed,
    steps: job.steps.map((step) => ({ ...step, started_at: started, completed_at: completed })),
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "GitHub Actions 1",
    runner_group_id: 0,
    runner_group_name: "GitHub Actions",
  };
}

function presentRunUrls({ links, repository }: RepositoryCall, run: WorkflowRun): Record<string, unknown> {
  const url = `${apiUrl(links, repository)}/actions/runs/${run.id}`;
  return {
    url,
    html_url: `${webUrl(links, repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    check_suite_url: `${apiUrl(links, repository)}/check-suites/${run.id}`,
    previous_attempt_url: null,
  };
}

function presentHeadCommit({ repository }: RepositoryCall, sha: string): Record<string, unknown> | null {
  const commit = readCommit(repository.objects, sha);
  if (commit === undefined) return null;
  const { author, committer } = commit;
  return {
    id: commit.id,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: renderTime(committer.timeSeconds * 1000),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}
