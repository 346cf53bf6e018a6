import type { FailureFacts } from "./octokit-error.ts";

export interface RetryLimits {
  /** Total of all waits of one call. */
  maxTotalWaitMs: number;
  /** Tries after the first that a fault (no answer, 5xx) gets. */
  maxFaultRetries: number;
  /** Full jitter up to this, four times as much for each further try. */
  faultBackoffMs: number;
}

export interface CallSoFar {
  /** Whether sending it again cannot do harm after a fault that leaves its effect open. */
  mayRepeatFault: boolean;
  mayWaitForLimit: boolean;
  retries: number;
  waitedMs: number;
}

/** GitHub asks for at least a minute after a secondary limit that names no time. */
const UNNAMED_LIMIT_MS = 60_000;
const MAX_LIMIT_RETRIES = 3;

/**
 * Milliseconds to wait before the same request goes out again, or null: give up. Rate limits are waited for because a
 * refused request had no effect; other 4xx answers never change by asking again. `random` is from 0 up to 1.
 */
export function planRetry(facts: FailureFacts, call: CallSoFar, limits: RetryLimits, random: number): number | null {
  const waitMs = facts.isRateLimit ? limitWait(facts, call) : faultWait(facts, call, limits, random);
  return waitMs === null || call.waitedMs + waitMs > limits.maxTotalWaitMs ? null : waitMs;
}

function limitWait(facts: FailureFacts, call: CallSoFar): number | null {
  if (!call.mayWaitForLimit || call.retries >= MAX_LIMIT_RETRIES) return null;
  return facts.retryAfterMs ?? UNNAMED_LIMIT_MS;
}

function faultWait(facts: FailureFacts, call: CallSoFar, limits: RetryLimits, random: number): number | null {
  const isFault =
    facts.status === null ? facts.reason !== "aborted" && facts.reason !== "too-large" : facts.status >= 500;
  if (!isFault || !call.mayRepeatFault || call.retries >= limits.maxFaultRetries) return null;
  return facts.retryAfterMs ?? Math.ceil(random * limits.faultBackoffMs * 4 ** call.retries);
}
