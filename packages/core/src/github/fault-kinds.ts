import { ServiceError, type ServiceErrorCode } from "../errors.ts";

/** GitHub said that this token may not (401, 403) or sees nothing there (404, 410). */
export const REFUSED = ["forbidden", "not-found"] as const;

/** Whether the request may have had its effect although it failed: no answer, half an answer, or 5xx. */
export function isOutcomeUnknown(error: unknown): error is ServiceError {
  if (!(error instanceof ServiceError)) return false;
  const isLost = error.code === "network" || error.code === "timeout" || error.code === "malformed-response";
  return isLost || (error.code === "http-status" && (error.status ?? 0) >= 500);
}

/** The answer, or null where GitHub failed the request with one of `codes`. */
export async function nullOn<T>(codes: readonly ServiceErrorCode[], request: () => Promise<T>): Promise<T | null> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof ServiceError && codes.includes(error.code)) return null;
    throw error;
  }
}
