import { ServiceError, type ServiceErrorCode } from "../errors.ts";

const MESSAGE_CHARACTERS = 300;

/** What matters of a failed attempt; `status` is null where GitHub gave no answer. */
export interface FailureFacts {
  status: number | null;
  message: string;
  requestId: string;
  /** Permissions that would do, from `x-accepted-github-permissions`: `checks=write`. */
  acceptedPermissions: string;
  isRateLimit: boolean;
  retryAfterMs: number | null;
  reason: "answer" | "timeout" | "aborted" | "too-large" | "network";
}

/**
 * Reads an Octokit error (RequestError, or what fetch threw). A 403 is a rate limit where GitHub says so: it sends
 * `retry-after`, `x-ratelimit-remaining: 0`, or the words "secondary rate limit". Source: GitHub docs, "Best practices
 * for using the REST API", "Handle rate limit errors appropriately".
 */
export function readFailure(error: unknown, nowMs: number): FailureFacts {
  const response = property(error, "response");
  const headers = property(response, "headers");
  const header = (name: string): string => String(property(headers, name) ?? "");
  const status = response === undefined ? null : Number(property(error, "status"));
  const message = oneLine(property(property(response, "data"), "message") ?? property(error, "message"));
  const isRateLimit =
    status === 429 ||
    (status === 403 &&
      (header("retry-after") !== "" ||
        header("x-ratelimit-remaining") === "0" ||
        /secondary rate limit|abuse detection/i.test(message)));
  return {
    status,
    message,
    requestId: /^[\w:.-]{1,80}$/.exec(header("x-github-request-id"))?.[0] ?? "",
    acceptedPermissions: /^[\w=;, ]{1,200}$/.exec(header("x-accepted-github-permissions"))?.[0] ?? "",
    isRateLimit,
    retryAfterMs: readRetryAfter(header, nowMs),
    reason: status === null ? readReason(error) : "answer",
  };
}

/** A ServiceError with code, status and request id; without headers, token and query. */
export function toServiceError(error: unknown, route: string, nowMs: number): ServiceError {
  const facts = readFailure(error, nowMs);
  const said = facts.status === null ? facts.message : `${facts.status} ${facts.message}`;
  const needs = facts.acceptedPermissions === "" ? "" : ` The token needs one of: ${facts.acceptedPermissions}.`;
  const id = facts.requestId === "" ? "" : ` (request id ${facts.requestId})`;
  return new ServiceError(serviceErrorCode(facts), `GitHub did not accept ${route}: ${said}${id}.${needs}`, {
    ...(facts.status === null ? {} : { status: facts.status }),
    ...(facts.retryAfterMs === null ? {} : { retryAfterMs: facts.retryAfterMs }),
    ...(facts.status === null ? { cause: property(error, "cause") } : {}),
  });
}

const CODES: ReadonlyMap<number, ServiceErrorCode> = new Map([
  [401, "forbidden"],
  [403, "forbidden"],
  [404, "not-found"],
  [409, "conflict"],
  [410, "not-found"],
]);

function serviceErrorCode(facts: FailureFacts): ServiceErrorCode {
  if (facts.isRateLimit) return "rate-limited";
  if (facts.status !== null) return CODES.get(facts.status) ?? "http-status";
  if (facts.reason === "too-large") return "body-too-large";
  return facts.reason === "answer" ? "network" : facts.reason;
}

function readReason(error: unknown): FailureFacts["reason"] {
  const names = new Set([property(error, "name"), property(property(error, "cause"), "name")]);
  if (names.has("TimeoutError")) return "timeout";
  if (names.has("AbortError")) return "aborted";
  return names.has("AnswerTooLargeError") ? "too-large" : "network";
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), else until the reset of an exhausted primary limit. */
function readRetryAfter(header: (name: string) => string, nowMs: number): number | null {
  const value = header("retry-after");
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const dateMs = value === "" ? Number.NaN : Date.parse(value);
  if (Number.isFinite(dateMs)) return Math.max(0, dateMs - nowMs);
  const reset = header("x-ratelimit-reset");
  if (header("x-ratelimit-remaining") !== "0" || !/^\d{1,12}$/.test(reset)) return null;
  return Math.max(0, Number(reset) * 1_000 + 1_000 - nowMs);
}

function oneLine(text: unknown): string {
  const clean = typeof text === "string" ? text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim() : "";
  return clean.length > MESSAGE_CHARACTERS ? `${clean.slice(0, MESSAGE_CHARACTERS)}…` : clean || "no reason given";
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
