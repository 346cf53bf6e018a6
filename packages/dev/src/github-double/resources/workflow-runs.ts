import type { RepositoryCall, RepositoryOperation } from "../call.ts";
import { replyWithCountedPage } from "../pagination.ts";
import { notFound } from "../refusal.ts";
import { presentJob, presentWorkflowRun } from "./present-run.ts";
import type { WorkflowRun } from "./run-records.ts";
import { isWorkflow } from "./workflow-files.ts";

export const workflowRunOperations: Readonly<Record<string, RepositoryOperation>> = {
  "actions/get-workflow-run": (call) => ({ status: 200, body: presentWorkflowRun(call, requireRun(call)) }),

  "actions/list-workflow-runs-for-repo": (call) => replyWithRuns(call, [...call.repository.runs.values()]),

  "actions/list-workflow-runs": (call) => {
    const workflow = call.params.text("workflow_id");
    const runs = [...call.repository.runs.values()].filter((run) => isWorkflow(run.path, workflow));
    return replyWithRuns(call, runs);
  },

  "actions/list-jobs-for-workflow-run": (call) => {
    const run = requireRun(call);
    const wantsAll = call.params.optionalText("filter") === "all";
    const jobs = [...call.repository.jobs.values()].filter(
      (job) => job.runId === run.id && (wantsAll || job.runAttempt === run.attempt),
    );
    return replyWithCountedPage(call, "jobs", jobs, (job) => presentJob(call, run, job));
  },
};

/** The run that `run_id` names, or 404. */
export function requireRun(call: RepositoryCall): WorkflowRun {
  const run = call.repository.runs.get(call.params.integer("run_id"));
  if (run === undefined) throw notFound();
  return run;
}

function replyWithRuns(call: RepositoryCall, runs: readonly WorkflowRun[]) {
  const wanted = runs.filter((run) => isWanted(call, run)).toReversed();
  return replyWithCountedPage(call, "workflow_runs", wanted, (run) => presentWorkflowRun(call, run));
}

/** `status` takes statuses and conclusions; `created` the search syntax for dates (one comparison). */
function isWanted({ params }: RepositoryCall, run: WorkflowRun): boolean {
  const { actor, branch, event, status, sha, created } = {
    actor: params.optionalText("actor"),
    branch: params.optionalText("branch"),
    event: params.optionalText("event"),
    status: params.optionalText("status"),
    sha: params.optionalText("head_sha"),
    created: params.optionalText("created"),
  };
  return (
    (actor === undefined || run.actor === actor) &&
    (branch === undefined || run.headBranch === branch) &&
    (event === undefined || run.event === event) &&
    (status === undefined || run.status === status || run.conclusion === status) &&
    (sha === undefined || run.headSha === sha) &&
    (created === undefined || isCreatedIn(created, run.createdAt))
  );
}

function isCreatedIn(range: string, timeMs: number): boolean {
  const [from = "", to] = range.split("..");
  if (to !== undefined) return timeMs >= lowest(from) && timeMs <= highest(to);
  const [, operator = "", date = ""] = /^(>=|<=|>|<|)(.*)$/.exec(range) ?? [];
  if (operator === ">=") return timeMs >= lowest(date);
  if (operator === ">") return timeMs > highest(date);
  if (operator === "<=") return timeMs <= highest(date);
  if (operator === "<") return timeMs < lowest(date);
  return timeMs >= lowest(date) && timeMs <= highest(date);
}

// A date without a time is the whole day.
const lowest = (date: string): number => (date === "*" ? -Infinity : Date.parse(date));
const highest = (date: string): number => {
  if (date === "*") return Infinity;
  return /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T23:59:59.999Z`) : Date.parse(date);
};
