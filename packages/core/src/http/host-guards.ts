import { ServiceError } from "../errors.ts";
import { createCircuitBreaker, type CircuitBreaker } from "./circuit-breaker.ts";
import { createConnectionSlots, type ConnectionSlots } from "./connection-slots.ts";
import type { HttpEffects, HttpPolicy } from "./http-types.ts";
import { createTokenBucket, type TokenBucket } from "./token-bucket.ts";
import { withTimeout } from "./with-timeout.ts";

interface HostState {
  readonly slots: ConnectionSlots;
  readonly breaker: CircuitBreaker;
  readonly bucket: TokenBucket;
}

export interface HostGuards {
  /**
   * Runs `exchange` when the host's pool, circuit and rate allow it. Throws ServiceError `circuit-open` or
   * `rate-limited` (no status) without calling it. ServiceError `network` or
   * `timeout` and a 5xx count as failures of the host.
   */
  guard<T extends { readonly status: number }>(
    host: string,
    signal: AbortSignal,
    exchange: () => Promise<T>,
  ): Promise<T>;
  isCircuitOpen(host: string): boolean;
}

/** Pool, circuit breaker and token bucket of every host, made at its first request. */
export function createHostGuards(policy: HttpPolicy, effects: HttpEffects): HostGuards {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const state = {
      slots: createConnectionSlots(policy.maxConnections),
      breaker: createCircuitBreaker(policy, effects.nowMs),
      bucket: createTokenBucket(policy, effects.nowMs),
    };
    hosts.set(host, state);
    return state;
  };
  return {
    isCircuitOpen: (host) => stateOf(host).breaker.isOpen(),
    guard: async (host, signal, exchange) => {
      const { slots, breaker, bucket } = stateOf(host);
      if (breaker.isOpen()) throw circuitOpen(host, policy);
      const release = await acquireSlot(host, slots, signal, policy, effects);
      try {
        const waitMs = bucket.reserve(policy.connectionTimeoutMs);
        if (waitMs === undefined) {
          throw new ServiceError(
            "rate-limited",
            `${policy.requestsPerSecond} requests per second to ${host} are spent`,
          );
        }
        if (waitMs > 0) await effects.sleep(waitMs, signal);
        return await admitted(host, breaker, policy, exchange);
      } finally {
        release();
      }
    },
  };
}

function acquireSlot(
  host: string,
  slots: ConnectionSlots,
  signal: AbortSignal,
  policy: HttpPolicy,
  effects: HttpEffects,
): Promise<() => void> {
  const onTimeout = (): Error =>
    new ServiceError(
      "rate-limited",
      `no connection to ${host} was free within ${policy.connectionTimeoutMs} ms (at most ${policy.maxConnections} at once)`,
    );
  return withTimeout(effects, { timeoutMs: policy.connectionTimeoutMs, signal, onTimeout }, (bounded) =>
    slots.acquire(bounded),
  );
}

async function admitted<T extends { readonly status: number }>(
  host: string,
  breaker: CircuitBreaker,
  policy: HttpPolicy,
  exchange: () => Promise<T>,
): Promise<T> {
  const permit = breaker.admit();
  if (permit === undefined) throw circuitOpen(host, policy);
  try {
    const reply = await exchange();
    permit.settle(reply.status >= 500 ? "failure" : "success");
    return reply;
  } catch (error) {
    permit.settle(judge(error));
    throw error;
  }
}

// What is no ServiceError is the caller's abort; a body too large is still an answer.
function judge(error: unknown): "success" | "failure" | "abandoned" {
  if (!(error instanceof ServiceError) || error.code === "aborted") return "abandoned";
  return error.code === "network" || error.code === "timeout" ? "failure" : "success";
}

function circuitOpen(host: string, policy: HttpPolicy): ServiceError {
  return new ServiceError(
    "circuit-open",
    `${host} failed ${policy.failureThreshold} times in a row and is left alone for ${policy.recoveryTimeoutMs / 1000} s`,
  );
}
