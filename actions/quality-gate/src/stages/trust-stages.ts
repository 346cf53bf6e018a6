import { InputError } from "@chainops/core/errors";
import type { Git } from "@chainops/core/runner/git";

/** Events whose run has nothing that the code of its commit may not have: a fork's pull request gets no secrets. */
const OWN_CODE: ReadonlySet<string> = new Set(["push", "pull_request", "merge_group", "schedule", "workflow_dispatch"]);

/** Where the config and the checked-out tree come from. */
export interface StageOrigin {
  readonly isConfigOfDefaultBranch: boolean;
  readonly isTreeOfDefaultBranch: boolean;
}

/** Whether an event's run may run what its own commit says. */
export function runsOwnCode(eventName: string): boolean {
  return OWN_CODE.has(eventName);
}

/**
 * Stages run commands of the tree. On events that bring secrets and a writable token to somebody else's commit
 * (`pull_request_target`, `workflow_run`, `issue_comment`, and any that is not known to be safe) they run only where both
 * config and tree are the default branch's. Throws one InputError otherwise.
 */
export function refuseForeignStages(eventName: string, origin: StageOrigin): void {
  if (runsOwnCode(eventName)) return;
  if (origin.isConfigOfDefaultBranch && origin.isTreeOfDefaultBranch) return;
  const what = origin.isTreeOfDefaultBranch ? "the config" : "the checked-out tree";
  throw new InputError(
    `\`pipeline.stages\` would run commands with this run's secrets on event ${eventName}, and ${what} is not the default branch's. ` +
      "Run stages on push, pull_request, merge_group, schedule or workflow_dispatch, or set input `stages` to `none`.",
  );
}

/**
 * Whether the checkout is the very commit of the event, untouched. On the events in question GITHUB_SHA is a commit of the
 * default branch (GitHub docs, "Events that trigger workflows").
 */
export async function isEventTree(git: Git, eventSha: string): Promise<boolean> {
  const head = await git.read(["rev-parse", "--verify", "HEAD"]);
  if (head?.trim() !== eventSha) return false;
  const changes = await git.read(["status", "--porcelain", "--untracked-files=all"]);
  return changes === "";
}
