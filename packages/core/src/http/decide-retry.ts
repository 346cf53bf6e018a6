import type { HttpPolicy } from "./http-types.ts";

const REPEATABLE_METHODS = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);
const TRANSIENT_STATUSES = new Set([408, 425, 429]);

/** RFC 9110 §9.2.2: whether sending the request again does no harm; what the caller says wins. */
export function isRepeatable(method: string, idempotent: boolean | undefined): boolean {
  return idempotent ?? REPEATABLE_METHODS.has(method);
}

/** Statuses that may be gone at the next attempt: 408, 425, 429 and 5xx. */
export function isTransientStatus(status: number): boolean {
  return status >= 500 || TRANSIENT_STATUSES.has(status);
}

export interface RetryQuestion {
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** What the server asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** What is left of the total time. */
  readonly remainingMs: number;
  /** From 0 to below 1. */
  readonly random: number;
}

/**
 * Wait before the next attempt in milliseconds, or undefined to give up. Exponential backoff with full jitter
 * (AWS Architecture Blog, "Exponential Backoff and Jitter"), never shorter than the server asked for.
 */
export function decideRetryDelayMs(policy: HttpPolicy, question: RetryQuestion): number | undefined {
  const { attempt, retryAfterMs = 0, remainingMs, random } = question;
  if (attempt > policy.maxRetries || retryAfterMs > policy.maxRetryAfterMs) return undefined;
  const ceilingMs = Math.min(policy.retryMaxDelayMs, policy.retryBaseDelayMs * 2 ** (attempt - 1));
  const delayMs = Math.max(retryAfterMs, random * ceilingMs);
  return delayMs < remainingMs ? delayMs : undefined;
}
