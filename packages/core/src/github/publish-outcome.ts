import { ServiceError } from "../errors.ts";
import { REFUSED } from "./fault-kinds.ts";

/**
 * What became of something shown on GitHub. A token that may not write is a fact to tell, not an error: forks get
 * read-only tokens, and the job's exit code is the verdict. `message` is one line without secrets.
 */
export type PublishOutcome<Extra extends object = object> =
  | ({ posted: true; url: string } & Extra)
  | { posted: false; reason: "forbidden" | "not-found" | "stale" | "no-room"; message: string };

/** Turns GitHub's "may not" (401, 403) and "there is no such thing for you" (404, 410) into values. */
export async function withRefusalAsValue<T extends object>(
  publish: () => Promise<PublishOutcome<T>>,
): Promise<PublishOutcome<T>> {
  try {
    return await publish();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const reason = REFUSED.find((code) => code === error.code);
    if (reason === undefined) throw error;
    return { posted: false, reason, message: error.message };
  }
}
