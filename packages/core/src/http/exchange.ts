import { ServiceError } from "../errors.ts";
import { describeThrown } from "./describe-failure.ts";
import { followRedirect, isRedirect, type Hop } from "./follow-redirect.ts";
import type { HostGuards } from "./host-guards.ts";
import type { HttpAttempt, HttpEffects } from "./http-types.ts";
import { readBody } from "./read-body.ts";
import { withTimeout } from "./with-timeout.ts";

/** Answer of one attempt, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly url: URL;
}

export interface ExchangeLimits {
  readonly attemptTimeoutMs: number;
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  readonly acceptStatus: (status: number) => boolean;
}

export interface ExchangeContext {
  readonly guards: HostGuards;
  readonly effects: HttpEffects;
  readonly onAttempt: (attempt: HttpAttempt) => void;
  /** Number of this attempt, from 1. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

/** Sends a request and follows its redirects by hand. Throws ServiceError, or the signal's reason. */
export async function sendHops(first: Hop, limits: ExchangeLimits, context: ExchangeContext): Promise<Reply> {
  let hop = first;
  for (let redirects = 0; ; redirects++) {
    const reply = await exchange(hop, limits, context);
    const location = reply.headers.get("location");
    if (location === null || !leadsOn(reply, limits)) return reply;
    if (redirects === limits.maxRedirects) {
      throw new ServiceError("http-status", `it redirects more than ${limits.maxRedirects} times`, {
        status: reply.status,
      });
    }
    hop = followRedirect(hop, reply.status, location);
  }
}

function leadsOn(reply: { readonly status: number; readonly headers: Headers }, limits: ExchangeLimits): boolean {
  return isRedirect(reply.status, reply.headers) && !limits.acceptStatus(reply.status);
}

function exchange(hop: Hop, limits: ExchangeLimits, context: ExchangeContext): Promise<Reply> {
  const { guards, effects, signal } = context;
  const { attemptTimeoutMs } = limits;
  const onTimeout = (): Error =>
    new ServiceError("timeout", `no complete answer from ${hop.url.host} within ${attemptTimeoutMs} ms`);
  return guards.guard(hop.url.host, signal, () =>
    withTimeout(effects, { timeoutMs: attemptTimeoutMs, signal, onTimeout }, (bounded) =>
      fetchReply(hop, limits, { ...context, signal: bounded }),
    ),
  );
}

async function fetchReply(hop: Hop, limits: ExchangeLimits, context: ExchangeContext): Promise<Reply> {
  const { effects, signal, attempt } = context;
  const startedAtMs = effects.nowMs();
  let status: number | undefined;
  try {
    const response = await effects.fetch(hop.url.href, {
      method: hop.method,
      headers: hop.headers,
      redirect: "manual",
      signal,
      ...(hop.body === undefined ? {} : { body: hop.body }),
    });
    ({ status } = response);
    const { headers } = response;
    const skipsBody = leadsOn({ status, headers }, limits);
    if (skipsBody) await response.body?.cancel();
    const body = skipsBody ? new Uint8Array() : await readBody(response, limits.maxBodyBytes);
    return { status, headers, body, url: hop.url };
  } catch (error) {
    throw describeThrown(error);
  } finally {
    const { host } = hop.url;
    context.onAttempt({ host, method: hop.method, attempt, status, durationMs: effects.nowMs() - startedAtMs });
  }
}
