import path from "node:path";
import type { BaselineHints } from "./baseline-hints.ts";
import { mayUseHints } from "./may-use-hints.ts";

export interface HintsPlaces {
  eventName: string;
  ref: string;
  /** The webhook payload. */
  event: unknown;
  /** RUNNER_TEMP. */
  temp: string;
  repository: string;
  /** Id of this action's result. */
  id: string;
  /** Told of failures, which are passed over. */
  note(message: string): void;
}

const MAX_HINT_BYTES = 32 * 1024 * 1024;

/** The Actions cache for baselines, loaded where a run may use it; undefined in every other. */
export async function openHints(places: HintsPlaces): Promise<BaselineHints | undefined> {
  const { temp, repository, id, note, ...run } = places;
  if (!mayUseHints(run)) return undefined;
  const [{ openCacheStore }, { openActionsCache }, { openBaselineHints }] = await Promise.all([
    import("@chainops/core/state/cache-store"),
    import("@chainops/core/runner/actions-cache"),
    import("./baseline-hints.ts"),
  ]);
  const store = openCacheStore(openActionsCache(), {
    directory: path.join(temp, "chainops", "cache"),
    maxBytes: MAX_HINT_BYTES,
    uniqueId: () => crypto.randomUUID(),
    onProblem: note,
  });
  return openBaselineHints(store, { repository, id });
}
