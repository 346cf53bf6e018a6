import { ServiceError } from "@chainops/core/errors";

/** The ServiceError a promise rejects with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ServiceError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error("It was expected to fail.");
}

/** All an error shows to anyone who prints it: messages and stacks of the whole chain of causes. */
export function everythingIn(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) parts.push(at.message, at.stack ?? "");
  return parts.join("\n");
}
