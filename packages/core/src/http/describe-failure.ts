import { STATUS_CODES } from "node:http";
import { ServiceError, type ServiceErrorCode } from "../errors.ts";
import { isRateLimitSpent, readRetryAfterMs } from "./retry-after.ts";

const EXCERPT_CHARACTERS = 200;
const DEEPEST_CAUSE = 5;

export interface FailedReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * What a refused request shows: status, the beginning of the body on one line, and what to do where that is known;
 * `retryAfterMs` is what the server asked for.
 */
export function describeStatus(reply: FailedReply, nowMs: number): ServiceError {
  const { status, headers } = reply;
  const retryAfterMs = readRetryAfterMs(headers, nowMs);
  const code = statusCodeOf(status, headers);
  const excerpt = excerptOf(reply.body);
  const said = excerpt === "" ? "" : ` and said: ${excerpt}`;
  const message =
    `it answered ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd() + said + adviceFor(code, retryAfterMs);
  return new ServiceError(code, message, { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

/** A thrown value of fetch or a stream as ServiceError `network`; undici hides the reason in nested causes. */
export function describeThrown(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  const reason = causesOf(thrown).findLast(({ message }) => message !== "");
  return new ServiceError("network", reason?.message ?? "the connection failed", {
    cause: thrown,
  });
}

/** The error a caller sees: what was asked, what happened, after how many attempts; all of it through `redact`. */
export function describeFailure(
  error: ServiceError,
  request: { readonly label: string; readonly redact: (text: string) => string },
  attempts: number,
): ServiceError {
  const tries = attempts > 1 ? ` (${attempts} attempts)` : "";
  return new ServiceError(error.code, request.redact(`${request.label} failed${tries}: ${error.message}`), {
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    ...(error.cause === undefined ? {} : { cause: redactCause(error.cause, request.redact) }),
  });
}

function statusCodeOf(status: number, headers: Headers): ServiceErrorCode {
  if (status === 429 || (status === 403 && isRateLimitSpent(headers))) return "rate-limited";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 404 || status === 410) return "not-found";
  return status === 409 || status === 412 ? "conflict" : "http-status";
}

function adviceFor(code: ServiceErrorCode, retryAfterMs: number | undefined): string {
  if (code === "forbidden") return "; check the credentials and their permissions";
  return retryAfterMs === undefined ? "" : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
}

function excerptOf(body: Uint8Array): string {
  const text = new TextDecoder()
    .decode(body.subarray(0, EXCERPT_CHARACTERS * 4))
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text;
}

function causesOf(thrown: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && chain.length < DEEPEST_CAUSE;) {
    chain.push(error);
    error = error instanceof AggregateError ? error.errors[0] : error.cause;
  }
  return chain;
}

function redactCause(cause: unknown, redact: (text: string) => string): Error | undefined {
  return causesOf(cause).reduceRight<Error | undefined>(
    (inner, { name, message }) => new Error(redact(`${name}: ${message}`), inner === undefined ? {} : { cause: inner }),
    undefined,
  );
}
