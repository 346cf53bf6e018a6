import { ServiceError } from "../errors.ts";
import { decideRetryDelayMs, isRepeatable, isTransientStatus } from "./decide-retry.ts";
import { describeFailure, describeStatus } from "./describe-failure.ts";
import { sendHops, type ExchangeLimits, type Reply } from "./exchange.ts";
import { createHostGuards, type HostGuards } from "./host-guards.ts";
import {
  DEFAULT_HTTP_POLICY,
  type HttpAttempt,
  type HttpEffects,
  type HttpPolicy,
  type HttpRequest,
  type HttpResponse,
} from "./http-types.ts";
import { prepareRequest, type PreparedRequest } from "./prepare-request.ts";
import { redactUrl } from "./redact-url.ts";
import { isRateLimitSpent } from "./retry-after.ts";
import { withTimeout } from "./with-timeout.ts";

export interface HttpClient {
  /**
   * Sends one request within its bounds and gives back an accepted answer. Throws ServiceError for everything the
   * world does wrong, without secrets; InputError for a request that cannot be sent.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpClientOptions extends Partial<HttpPolicy> {
  /** Never shown in an error, besides what the URL and the headers of a request hold. */
  readonly secrets?: readonly string[];
  /** Told about every exchange when it ends. */
  readonly onAttempt?: (attempt: HttpAttempt) => void;
}

interface Client {
  readonly policy: HttpPolicy;
  readonly guards: HostGuards;
  readonly effects: HttpEffects;
  readonly onAttempt: (attempt: HttpAttempt) => void;
}

/** One client keeps the pools, circuits and rates of all hosts; make one per run and pass it on. */
export function createHttpClient(options: HttpClientOptions, effects: HttpEffects): HttpClient {
  const { secrets = [], onAttempt = () => undefined, ...overrides } = options;
  const policy = { ...DEFAULT_HTTP_POLICY, ...overrides };
  const client = { policy, guards: createHostGuards(policy, effects), effects, onAttempt };
  return { send: async (request) => sendWithRetries(request, prepareRequest(request, secrets), client) };
}

async function sendWithRetries(request: HttpRequest, prepared: PreparedRequest, client: Client): Promise<HttpResponse> {
  const { policy, effects } = client;
  const limits: ExchangeLimits = {
    acceptStatus: request.acceptStatus ?? ((status) => status >= 200 && status <= 299),
    attemptTimeoutMs: request.attemptTimeoutMs ?? policy.attemptTimeoutMs,
    maxBodyBytes: request.maxBodyBytes ?? policy.maxBodyBytes,
    maxRedirects: policy.maxRedirects,
  };
  const timeoutMs = request.totalTimeoutMs ?? policy.totalTimeoutMs;
  const deadlineMs = effects.nowMs() + timeoutMs;
  let attempt = 1;
  let last: ServiceError | undefined;
  const onTimeout = (): Error =>
    new ServiceError("timeout", last?.message ?? `no answer within ${timeoutMs} ms`, { cause: last });
  const run = async (signal: AbortSignal): Promise<HttpResponse> => {
    for (; ; attempt++) {
      const outcome = await attemptOnce(prepared, limits, client, attempt, signal);
      if (outcome.kind === "answer") return toResponse(outcome.reply, prepared);
      last = outcome.error;
      const delayMs = outcome.isTransient
        ? nextDelay(request, prepared, client, { attempt, deadlineMs, retryAfterMs: outcome.error.retryAfterMs })
        : undefined;
      if (delayMs === undefined) throw outcome.error;
      await effects.sleep(delayMs, signal);
    }
  };
  try {
    const signal = request.signal ?? new AbortController().signal;
    return await withTimeout(effects, { timeoutMs, signal, onTimeout }, run);
  } catch (error) {
    const isAborted = request.signal?.aborted === true && !(error instanceof ServiceError);
    const failure = isAborted ? new ServiceError("aborted", "it was stopped", { cause: error }) : error;
    throw failure instanceof ServiceError ? describeFailure(failure, prepared, attempt) : failure;
  }
}

type Outcome =
  | { readonly kind: "answer"; readonly reply: Reply }
  | {
      readonly kind: "failure";
      readonly error: ServiceError;
      readonly isTransient: boolean;
    };

async function attemptOnce(
  prepared: PreparedRequest,
  limits: ExchangeLimits,
  client: Client,
  attempt: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const { effects } = client;
  try {
    const reply = await sendHops(prepared.hop, limits, { ...client, attempt, signal });
    if (limits.acceptStatus(reply.status)) return { kind: "answer", reply };
    const nowMs = effects.nowMs();
    const isTransient = isTransientStatus(reply.status) || (reply.status === 403 && isRateLimitSpent(reply.headers));
    return { kind: "failure", error: describeStatus(reply, nowMs), isTransient };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const isTransient = error.code === "network" || error.code === "timeout";
    return { kind: "failure", error, isTransient };
  }
}

function nextDelay(
  request: HttpRequest,
  { hop }: PreparedRequest,
  { policy, guards, effects }: Client,
  state: { readonly attempt: number; readonly deadlineMs: number; readonly retryAfterMs: number | undefined },
): number | undefined {
  // With the circuit open the next attempt would not leave; the failure at hand says more than that.
  if (!isRepeatable(hop.method, request.idempotent) || guards.isCircuitOpen(hop.url.host)) return undefined;
  return decideRetryDelayMs(policy, {
    attempt: state.attempt,
    retryAfterMs: state.retryAfterMs,
    remainingMs: state.deadlineMs - effects.nowMs(),
    random: effects.random(),
  });
}

function toResponse(reply: Reply, { redact }: PreparedRequest): HttpResponse {
  const { status, headers, body } = reply;
  const url = redactUrl(reply.url);
  const text = (): string => new TextDecoder().decode(body);
  const json = (): unknown => {
    try {
      return JSON.parse(text());
    } catch {
      throw new ServiceError(
        "malformed-response",
        redact(`${url} answered ${status} with something that is not JSON.`),
      );
    }
  };
  return { status, headers, body, url, text, json };
}
