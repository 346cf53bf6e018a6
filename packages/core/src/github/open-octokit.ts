import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { Log } from "../runner/log.ts";
import type { CallOptions, OctokitRequest } from "./github-client.ts";
import { withBounds } from "./bounded-fetch.ts";
import { readFailure } from "./octokit-error.ts";
import { planRetry, type CallSoFar, type RetryLimits } from "./plan-retry.ts";

export interface CallLimits extends RetryLimits {
  /** One attempt, from sending to the last byte. */
  requestTimeoutMs: number;
  maxAnswerBytes: number;
  /** A second between writes and three between comments, as GitHub asks; off only against a test server. */
  pacesWrites: boolean;
}

export const CALL_LIMITS: CallLimits = {
  maxTotalWaitMs: 60_000,
  maxFaultRetries: 2,
  faultBackoffMs: 1_000,
  requestTimeoutMs: 15_000,
  maxAnswerBytes: 32 * 1024 * 1024,
  pacesWrites: true,
};

export interface OctokitOptions {
  token: string;
  /** GITHUB_API_URL as it is, so that GHES works. */
  apiUrl: string;
  /** Proxy-aware `fetch`; default the global one. */
  request?: { fetch?: typeof globalThis.fetch };
  log: Pick<Log, "debug">;
  userAgent: string;
  throttleLimits?: Partial<CallLimits>;
  signal?: AbortSignal;
}

/**
 * An Octokit whose every call ends: attempts time out, faults are repeated where that is safe, rate limits are waited
 * for within `maxTotalWaitMs`. `request: { afterFault, afterLimit }` of a call says otherwise (see `CallOptions`); with
 * `afterLimit: "report"` it does not stand in the queue of writes either, for what was read before would grow old.
 */
export function openOctokit(options: OctokitOptions): OctokitRequest {
  const limits = { ...CALL_LIMITS, ...options.throttleLimits };
  const queued = createOctokit(options, limits, { enabled: limits.pacesWrites });
  const prompt = createOctokit(options, limits, { enabled: false });
  return {
    request(route, parameters) {
      const { afterLimit }: CallOptions = parameters?.["request"] ?? {};
      return (afterLimit === "report" ? prompt : queued).request(route, parameters);
    },
  };
}

function createOctokit(options: OctokitOptions, limits: CallLimits, { enabled }: { enabled: boolean }): Octokit {
  const { requestTimeoutMs: timeoutMs, maxAnswerBytes } = limits;
  const fetch = options.request?.fetch ?? globalThis.fetch;
  // Hooks of earlier plugins run closer to the request: the plan must be made before plugin-retry looks for it.
  const PlannedOctokit = Octokit.plugin((octokit) => planRetries(octokit, limits), retry, throttling);
  return new PlannedOctokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    log: debugLog(options.log),
    request: { fetch: withBounds(fetch, { timeoutMs, maxAnswerBytes, signal: options.signal }) },
    // plugin-retry keeps the time and plugin-throttling the queue; whether to try again is planRetry's decision alone.
    retry: { doNotRetry: ERROR_STATUSES, retryAfterBaseValue: 1 },
    throttle: { enabled, onRateLimit: refuse, onSecondaryRateLimit: refuse },
  });
}

const ERROR_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index);
const refuse = (): boolean => false;

type PluginHost = Parameters<typeof retry>[0];

function planRetries(octokit: PluginHost, limits: CallLimits): Record<string, never> {
  const calls = new WeakMap<object, { retries: number; waitedMs: number }>();
  octokit.hook.error("request", (error, options) => {
    const soFar = calls.get(options) ?? { retries: 0, waitedMs: 0 };
    const call = { ...soFar, ...readCallOptions(options) };
    const waitMs = planRetry(readFailure(error, Date.now()), call, limits, Math.random());
    if (waitMs === null || !("request" in error)) throw error;
    octokit.log.debug(`Asking again in ${waitMs} ms: ${error.message}`);
    calls.set(options, { retries: soFar.retries + 1, waitedMs: soFar.waitedMs + waitMs });
    throw (octokit as PluginHost & ReturnType<typeof retry>).retry.retryRequest(error, soFar.retries + 1, waitMs);
  });
  return {};
}

function readCallOptions(options: {
  method: string;
  request: object;
}): Pick<CallSoFar, "mayRepeatFault" | "mayWaitForLimit"> {
  const { afterFault, afterLimit }: CallOptions = options.request;
  const mayRepeatFault = (afterFault ?? (options.method === "POST" ? "report" : "repeat")) === "repeat";
  return { mayRepeatFault, mayWaitForLimit: afterLimit !== "report" };
}

/** Octokit tells of every request; that belongs into debug logs, and never the options it hands along. */
function debugLog(log: Pick<Log, "debug">): Record<"debug" | "info" | "warn" | "error", (message: string) => void> {
  const debug = (message: string): void => {
    if (message !== "request") log.debug(`GitHub: ${message}`);
  };
  return { debug, info: debug, warn: debug, error: debug };
}
