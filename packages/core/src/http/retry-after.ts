const SECONDS = /^\d{1,9}(?:\.\d{1,9})?$/;
// A smaller number counts seconds from now, a larger one is a time since the epoch.
const OLDEST_EPOCH_SECONDS = 1_000_000_000;
const HTTP_DATE = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long the server asks to wait, in milliseconds from `nowMs`: `Retry-After` in seconds or as HTTP-date (RFC 9110
 * §10.2.3), else `x-ratelimit-reset` or `ratelimit-reset` where no request is left. undefined where it does not ask.
 */
export function readRetryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const retryAfter = headers.get("retry-after")?.trim() ?? "";
  if (SECONDS.test(retryAfter)) return Math.ceil(Number(retryAfter) * 1000);
  const date = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(date) ? readRateLimitReset(headers, nowMs) : Math.max(0, date - nowMs);
}

/** Whether the headers say that this client has no request left. */
export function isRateLimitSpent(headers: Headers): boolean {
  return headers.get("x-ratelimit-remaining")?.trim() === "0" || headers.get("ratelimit-remaining")?.trim() === "0";
}

function readRateLimitReset(headers: Headers, nowMs: number): number | undefined {
  const reset = (headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? "").trim();
  if (!isRateLimitSpent(headers) || !/^\d{1,11}(?:\.\d{1,9})?$/.test(reset)) return undefined;
  const seconds = Number(reset);
  return Math.max(0, Math.ceil(seconds < OLDEST_EPOCH_SECONDS ? seconds * 1000 : seconds * 1000 - nowMs));
}
