import { ServiceError } from "@chainops/core/errors";

/**
 * What a source says to one question. `missing` is its answer that there is no such thing; `failed` is no answer at
 * all (5xx, timeout, malformed, refused): nothing follows from it, so what was asked for counts as not verified.
 */
export type Answer<T> =
  | { readonly status: "found"; readonly value: T }
  | { readonly status: "missing"; readonly reason: string }
  | { readonly status: "failed"; readonly error: ServiceError };

export function found<T>(value: T): Answer<T> {
  return { status: "found", value };
}

export function missing(reason: string): Answer<never> {
  return { status: "missing", reason };
}

/** An answer where the world fails: a ServiceError becomes `failed`. A stop by the caller and bugs are thrown on. */
export async function answerOf<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServiceError && error.code !== "aborted") return { status: "failed", error };
    throw error;
  }
}

/** The answer with its value read further; `missing` and `failed` stay as they are. */
export function mapAnswer<T, U>(answer: Answer<T>, read: (value: T) => U): Answer<U> {
  return answer.status === "found" ? found(read(answer.value)) : answer;
}
