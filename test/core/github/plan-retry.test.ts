import type { FailureFacts } from "@chainops/core/github/octokit-error";
import { readFailure } from "@chainops/core/github/octokit-error";
import { planRetry, type CallSoFar } from "@chainops/core/github/plan-retry";
import { describe, expect, it } from "vitest";

const limits = { maxTotalWaitMs: 60_000, maxFaultRetries: 2, faultBackoffMs: 1_000 };
const answered = (status: number, more: Partial<FailureFacts> = {}): FailureFacts => ({
  status,
  message: "no",
  requestId: "",
  acceptedPermissions: "",
  isRateLimit: false,
  retryAfterMs: null,
  reason: "answer",
  ...more,
});
const call = (more: Partial<CallSoFar> = {}): CallSoFar => ({
  mayRepeatFault: true,
  mayWaitForLimit: true,
  retries: 0,
  waitedMs: 0,
  ...more,
});
const lost = (reason: FailureFacts["reason"]): FailureFacts => ({ ...answered(0), status: null, reason });
const limited = (retryAfterMs: number | null) => answered(403, { isRateLimit: true, retryAfterMs });

describe("whether and when the same request goes out again", () => {
  it.each([
    { name: "a 500 after full jitter", facts: answered(500), so: call(), expected: 500 },
    {
      name: "a second 500 after up to four times as much",
      facts: answered(500),
      so: call({ retries: 1 }),
      expected: 2_000,
    },
    { name: "a third 500 not at all", facts: answered(500), so: call({ retries: 2 }), expected: null },
    { name: "a 503 as told", facts: answered(503, { retryAfterMs: 9_000 }), so: call(), expected: 9_000 },
    {
      name: "a 500 of what must not be repeated",
      facts: answered(500),
      so: call({ mayRepeatFault: false }),
      expected: null,
    },
    { name: "a lost connection", facts: lost("network"), so: call(), expected: 500 },
    { name: "a timeout", facts: lost("timeout"), so: call(), expected: 500 },
    { name: "a cancelled step", facts: lost("aborted"), so: call(), expected: null },
    { name: "an answer too large", facts: lost("too-large"), so: call(), expected: null },
    { name: "a 422", facts: answered(422, { retryAfterMs: 1 }), so: call(), expected: null },
    {
      name: "a limit as told, also for what must not be repeated",
      facts: limited(7_000),
      so: call({ mayRepeatFault: false }),
      expected: 7_000,
    },
    { name: "a limit without a time after a minute", facts: limited(null), so: call(), expected: 60_000 },
    { name: "a limit above the total", facts: limited(40_000), so: call({ waitedMs: 30_000 }), expected: null },
    { name: "a fourth limit", facts: limited(0), so: call({ retries: 3 }), expected: null },
    {
      name: "a limit for a caller that looks again",
      facts: limited(1),
      so: call({ mayWaitForLimit: false }),
      expected: null,
    },
  ])("$name", ({ facts, so, expected }) => {
    expect(planRetry(facts, so, limits, 0.5)).toBe(expected);
  });
});

const nowMs = Date.parse("2026-11-20T10:00:00Z");
const error = (status: number, headers: Record<string, string>, message = "no") => ({
  status,
  message,
  response: { headers, data: { message } },
});

describe("what an error of Octokit says", () => {
  it.each([
    {
      name: "seconds",
      error: error(429, { "retry-after": "5" }),
      expected: { isRateLimit: true, retryAfterMs: 5_000 },
    },
    {
      name: "a date",
      error: error(503, { "retry-after": "Fri, 20 Nov 2026 10:00:30 GMT" }),
      expected: { isRateLimit: false, retryAfterMs: 30_000 },
    },
    {
      name: "a date in the past",
      error: error(429, { "retry-after": "Fri, 20 Nov 2020 10:00:30 GMT" }),
      expected: { retryAfterMs: 0 },
    },
    { name: "nonsense", error: error(429, { "retry-after": "-5 soon" }), expected: { retryAfterMs: null } },
    {
      name: "the reset of a spent primary limit",
      error: error(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(nowMs / 1_000 + 10) }),
      expected: { isRateLimit: true, retryAfterMs: 11_000 },
    },
    {
      name: "a missing permission",
      error: error(403, { "x-ratelimit-remaining": "9" }),
      expected: { isRateLimit: false },
    },
    {
      name: "the words alone",
      error: error(403, {}, "You have exceeded a secondary rate limit"),
      expected: { isRateLimit: true },
    },
    {
      name: "no answer",
      error: Object.assign(new Error("x"), { cause: new DOMException("", "TimeoutError") }),
      expected: { status: null, reason: "timeout" },
    },
    {
      name: "not even an error",
      error: null,
      expected: { status: null, reason: "network", message: "no reason given" },
    },
  ])("$name", ({ error: given, expected }) => {
    expect(readFailure(given, nowMs)).toMatchObject(expected);
  });
});
