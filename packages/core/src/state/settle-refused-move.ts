import type { ServiceError } from "../errors.ts";

// GitHub's and git's words for "another writer was faster", also while that writer's lock is held.
const LOST_RACE =
  /not a fast forward|non-fast-forward|fetch first|already exists|does not exist|cannot lock ref|unable to create .*\.lock|stale info/i;

/**
 * What a refused move of a ref means: true where the ref is at `to` after all (the answer to the first try was lost),
 * false where another writer was faster. Anything else, such as a protected ref, is thrown as it is.
 */
export async function settleRefusedMove(
  refusal: ServiceError,
  move: { readonly from: string | undefined; readonly to: string },
  readHead: () => Promise<string | undefined>,
): Promise<boolean> {
  const head = await readHead();
  if (head === move.to) return true;
  if (head !== move.from || LOST_RACE.test(refusal.message)) return false;
  throw refusal;
}
