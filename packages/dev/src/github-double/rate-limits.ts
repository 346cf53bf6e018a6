import { Refusal } from "./refusal.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** GitHub's secondary limits; its own figures are 80 content creations and 900 points (a write counts 5) a minute. */
export interface SecondaryLimit {
  readonly contentCreationsPerMinute?: number;
  readonly pointsPerMinute?: number;
  /** Sent as `retry-after`, default 60. */
  readonly retryAfterSeconds?: number;
}

export interface RateBudget {
  readonly limit: number;
  used: number;
  resetAt: number;
  readonly secondary: SecondaryLimit;
  /** Requests of the last minute. */
  recent: { readonly at: number; readonly points: number; readonly createsContent: boolean }[];
}

export function createRateBudget(limit: number, nowMs: number, secondary: SecondaryLimit = {}): RateBudget {
  return { limit, used: 0, resetAt: nowMs + hourMs, secondary, recent: [] };
}

/** Takes one request out of the budget, or throws GitHub's 403 for the primary or the secondary limit. */
export function spendRequest(budget: RateBudget, method: string, nowMs: number): void {
  if (nowMs >= budget.resetAt) Object.assign(budget, { used: 0, resetAt: nowMs + hourMs });
  if (budget.used >= budget.limit) {
    throw new Refusal(403, "API rate limit exceeded for installation ID 1.");
  }
  budget.used += 1;
  refuseSecondary(budget, nowMs);
  budget.recent.push({ at: nowMs, points: method === "GET" ? 1 : 5, createsContent: method === "POST" });
}

/** The `x-ratelimit-*` headers every answer carries. */
export function renderRateHeaders(budget: RateBudget): Record<string, string> {
  return {
    "x-ratelimit-limit": String(budget.limit),
    "x-ratelimit-remaining": String(Math.max(0, budget.limit - budget.used)),
    "x-ratelimit-used": String(budget.used),
    "x-ratelimit-reset": String(Math.ceil(budget.resetAt / 1000)),
    "x-ratelimit-resource": "core",
  };
}

function refuseSecondary(budget: RateBudget, nowMs: number): void {
  budget.recent = budget.recent.filter(({ at }) => at > nowMs - minuteMs);
  const { contentCreationsPerMinute = Infinity, pointsPerMinute = Infinity, retryAfterSeconds = 60 } = budget.secondary;
  const points = budget.recent.reduce((sum, request) => sum + request.points, 0);
  const creations = budget.recent.filter((request) => request.createsContent).length;
  if (creations < contentCreationsPerMinute && points < pointsPerMinute) return;
  throw new Refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
    headers: { "retry-after": String(retryAfterSeconds) },
  });
}
