import type { EventSubject } from "@chainops/core/github/subject";
import { InputError } from "@chainops/core/errors";
import type { Checkout } from "./checkout.ts";
import type { CommitStore } from "./commit-store.ts";
import { askCommit, askComparison, type OpenGitHub } from "./github-commits.ts";
import { planBase, type BasePlan } from "./plan-base.ts";

/**
 * The commit that is compared with. `doubt` says why the difference to it is not the change alone: then its files are
 * good for comparing, but the changed lines are not known.
 */
export type BaseCommit = { found: true; sha: string; doubt: string | null } | { found: false; reason: string };

export interface ResolvePlaces {
  event: EventSubject;
  eventName: string;
  checkout: Checkout | undefined;
  store: CommitStore;
  openGitHub: OpenGitHub;
}

/** The commit that the event compares with; see `planBase`. Asks GitHub only where the checkout cannot tell. */
export async function resolveEventBase(places: ResolvePlaces): Promise<BaseCommit> {
  const head = await places.checkout?.head;
  const plan = planBase(places.event, places.eventName, head);
  if (plan.kind === "none") return { found: false, reason: plan.reason };
  if (plan.kind === "commit") return { found: true, sha: plan.sha, doubt: null };
  if (head === undefined) return orEvent(plan, "there is no checkout of a commit in the workspace");
  const local = await findMergeBase(plan, head.id, places);
  if (local !== undefined) return { found: true, sha: local, doubt: null };
  const asked = await askComparison(places.openGitHub, plan.tip, head.id);
  if (asked.known) return { found: true, sha: asked.answer.merge_base_commit.sha, doubt: null };
  const why = asked.reason === "absent" ? "GitHub knows none either" : asked.reason;
  return orEvent(plan, `this checkout's history does not reach back to where it left ${plan.tip}, and ${why}`);
}

function orEvent({ eventSha }: BasePlan & { kind: "merge-base" }, doubt: string): BaseCommit {
  return eventSha === null ? { found: false, reason: doubt } : { found: true, sha: eventSha, doubt };
}

/** In cut history git may find an older commit than the true one, so it is believed only where history is whole. */
async function findMergeBase(
  { tip, isBranch }: BasePlan & { kind: "merge-base" },
  head: string,
  { checkout, store }: ResolvePlaces,
): Promise<string | undefined> {
  const sha = await store.find(isBranch ? `refs/remotes/origin/${tip}` : tip);
  if (checkout === undefined || sha === undefined) return undefined;
  const isShallow = await checkout.git.read(["rev-parse", "--is-shallow-repository"]);
  if (isShallow?.trim() !== "false") return undefined;
  return (await checkout.git.read(["merge-base", sha, head]))?.trim();
}

/** The commit that input `base` names. One that is nowhere is an InputError: it would turn the comparison off for good. */
export async function resolveNamedBase(wanted: string, { store, openGitHub }: ResolvePlaces): Promise<BaseCommit> {
  const sha = await store.find(wanted);
  if (sha !== undefined) return { found: true, sha, doubt: null };
  const asked = await askCommit(openGitHub, wanted);
  if (asked.known) return { found: true, sha: asked.answer.sha, doubt: null };
  if (asked.reason !== "absent" && openGitHub !== undefined) {
    const reason = `the base commit ${JSON.stringify(wanted)} could not be read from GitHub (${asked.reason})`;
    return { found: false, reason };
  }
  const nowhere = openGitHub === undefined ? `and ${asked.reason}` : "nor on GitHub";
  throw new InputError(
    `Input \`base\`: found ${JSON.stringify(wanted)}, which is no commit, tag or branch of this checkout, ${nowhere}. Correct it, or check out more (\`fetch-depth: 0\`).`,
  );
}
