import * as v from "valibot";
import type { Conclusion } from "../result/document.ts";
import type { GitHubClient } from "./github-client.ts";
import { withRefusalAsValue, type PublishOutcome } from "./publish-outcome.ts";

/** GitHub cuts or refuses longer descriptions. */
const DESCRIPTION_CHARACTERS = 140;

export type CommitState = "success" | "failure" | "error" | "pending";

const STATES: Readonly<Record<Conclusion, CommitState>> = {
  success: "success",
  // Required checks let neutral and skipped pass, so a status does too.
  neutral: "success",
  skipped: "success",
  failure: "failure",
  cancelled: "error",
  timed_out: "error",
  action_required: "pending",
};

export interface CommitStatus {
  /** Shown as `chainops/<id>`. */
  id: string;
  sha: string;
  conclusion: Conclusion;
  /** Plain text of any length. */
  title: string;
  targetUrl: string;
}

/** Posts the status; GitHub shows the newest of a context, so posting it again does no harm. */
export function publishCommitStatus(client: GitHubClient, status: CommitStatus): Promise<PublishOutcome> {
  return withRefusalAsValue<object>(async () => {
    await client.call(
      "POST /repos/{owner}/{repo}/statuses/{sha}",
      {
        sha: status.sha,
        state: commitState(status.conclusion),
        context: `chainops/${status.id}`,
        description: statusDescription(status.title),
        target_url: status.targetUrl,
      },
      v.object({ state: v.string() }),
      { afterFault: "repeat" },
    );
    return { posted: true, url: status.targetUrl };
  });
}

export function commitState(conclusion: Conclusion): CommitState {
  return STATES[conclusion];
}

/** One line of at most 140 characters, cut between code points. */
export function statusDescription(title: string): string {
  const line = title.replaceAll(/\s+/g, " ").trim().toWellFormed();
  if (line.length <= DESCRIPTION_CHARACTERS) return line;
  const cut = line.slice(0, DESCRIPTION_CHARACTERS - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
