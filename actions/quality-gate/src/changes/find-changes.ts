import type { Changes } from "./changed-lines.ts";
import type { Checkout } from "./checkout.ts";
import type { CommitStore } from "./commit-store.ts";
import { askComparison, type OpenGitHub } from "./github-commits.ts";
import { readComparison } from "./read-comparison.ts";
import { readDiff } from "./read-diff.ts";
import type { BaseCommit } from "./resolve-base.ts";

export interface ChangePlaces {
  checkout: Checkout | undefined;
  store: CommitStore;
  openGitHub: OpenGitHub;
}

/**
 * Which lines of the checked-out commit differ from the base commit: by git where both are here or the base can be
 * fetched, else as GitHub tells it. Never throws for missing history: then it says why the lines are not known.
 */
export async function findChanges(base: BaseCommit, places: ChangePlaces): Promise<Changes> {
  if (!base.found) return { known: false, reason: base.reason };
  if (base.doubt !== null) return { known: false, reason: base.doubt };
  const head = await places.checkout?.head;
  if (places.checkout === undefined || head === undefined)
    return { known: false, reason: "there is no checkout of a commit in the workspace" };
  const { prefix } = places.checkout;
  for await (const { git } of places.store.repositoriesWith(base.sha)) {
    const changes = await readDiff(git, base.sha, head.id, prefix);
    if (changes !== undefined) return changes;
  }
  const asked = await askComparison(places.openGitHub, base.sha, head.id);
  if (asked.known) return readComparison(asked.answer, base.sha, prefix);
  const why = asked.reason === "absent" ? "GitHub does not know both commits" : asked.reason;
  return { known: false, reason: `the base commit is not in this checkout and could not be fetched, and ${why}` };
}
