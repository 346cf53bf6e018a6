import * as v from "valibot";
import { fetchUnfinishedCheckRuns, updateCheckRun, type CheckRun } from "./check-run-api.ts";
import { nullOn, REFUSED } from "./fault-kinds.ts";
import type { GitHubClient } from "./github-client.ts";

/** Whose check run it is: the action's id in one attempt of one run. */
export interface CheckRunOwner {
  id: string;
  runId: string;
  attempt: number;
}

/** `external_id` of our check runs: `chainops:<id>:<run id>:<attempt>`. */
export function renderExternalId({ id, runId, attempt }: CheckRunOwner): string {
  return `chainops:${id}:${runId}:${attempt}`;
}

/** Null where the check run is not one of ours. */
export function parseExternalId(externalId: string): CheckRunOwner | null {
  const [, id = "", runId = "", attempt = ""] =
    /^chainops:([a-z0-9][a-z0-9._-]{0,63}):(\d{1,20}):(\d{1,9})$/.exec(externalId) ?? [];
  return id === "" ? null : { id, runId, attempt: Number(attempt) };
}

const WorkflowRun = v.object({ status: v.nullable(v.string()) });

/**
 * Settles what died before it could complete its check run of this name and commit: those of runs that are over are
 * closed as cancelled; the one of this very run (an earlier attempt, or a creation whose answer was lost) is returned
 * to be used again, if it has no annotations that would then be doubled. A live run's check is never touched.
 */
export async function settleLeftovers(
  client: GitHubClient,
  check: { name: string; headSha: string; owner: CheckRunOwner; now: () => Date },
): Promise<CheckRun | null> {
  let reusable: CheckRun | null = null;
  for (const leftover of await fetchUnfinishedCheckRuns(client, check)) {
    const owner = parseExternalId(leftover.external_id ?? "");
    if (owner === null || owner.id !== check.owner.id) continue;
    const isSameRun = owner.runId === check.owner.runId && owner.attempt <= check.owner.attempt;
    if (isSameRun && reusable === null && leftover.output.annotations_count === 0) reusable = leftover;
    else if (isSameRun || (await isOver(client, owner.runId))) await closeLeftover(client, leftover, check.now());
  }
  return reusable;
}

async function isOver(client: GitHubClient, runId: string): Promise<boolean> {
  const run = await nullOn(REFUSED, () =>
    client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, WorkflowRun),
  );
  return run?.status === "completed";
}

/** Only the app that made a check run may change it; another's is left alone. */
async function closeLeftover(client: GitHubClient, leftover: CheckRun, now: Date): Promise<void> {
  const output = { title: "Cancelled", summary: "The job that began this check ended before it could complete it." };
  await nullOn(REFUSED, () =>
    updateCheckRun(client, leftover.id, {
      status: "completed",
      conclusion: "cancelled",
      completed_at: now.toISOString(),
      output,
    }),
  );
}
