import { ServiceError } from "../errors.ts";
import { chooseEndpoint, type EndpointLoad, type EndpointStrategy } from "./choose-endpoint.ts";
import { createCircuitBreaker, type CircuitBreaker, type CircuitBreakerOptions } from "./circuit-breaker.ts";

export interface Endpoint {
  /** Shown in errors, so never a URL with a key; unique in its pool. */
  readonly name: string;
  readonly url: string;
  /** Share of the calls under `weighted`; a whole number from 1, default 1. */
  readonly weight?: number;
}

export interface EndpointPoolOptions extends CircuitBreakerOptions {
  readonly strategy: EndpointStrategy;
}

export interface EndpointCall {
  /** Whether a call that failed may be sent to the next endpoint too. */
  readonly idempotent: boolean;
}

export interface EndpointPool<E extends Endpoint> {
  /**
   * Runs `call` with an endpoint in health. A failure of the endpoint moves an idempotent call to the next one, each
   * tried once; then the last error is thrown. ServiceError `circuit-open` where no endpoint is in health.
   */
  run<T>(options: EndpointCall, call: (endpoint: E) => Promise<T>): Promise<T>;
  /** Names of the endpoints that calls go to now. */
  healthy(): readonly string[];
}

interface Member<E> {
  readonly endpoint: E;
  readonly breaker: CircuitBreaker;
  readonly load: EndpointLoad;
}

/**
 * Spreads calls over endpoints that give the same answers. Consecutive failures take an endpoint out; after the
 * recovery timeout one call probes it and brings it back or not.
 */
export function createEndpointPool<E extends Endpoint>(
  endpoints: readonly E[],
  options: EndpointPoolOptions,
  nowMs: () => number,
): EndpointPool<E> {
  const members = endpoints.map((endpoint) => ({
    endpoint,
    breaker: createCircuitBreaker(options, nowMs),
    load: { weight: endpoint.weight ?? 1, active: 0, credit: 0 },
  }));
  return {
    healthy: () => members.filter(({ breaker }) => !breaker.isOpen()).map(({ endpoint }) => endpoint.name),
    run: async ({ idempotent }, call) => {
      const untried = new Set(members);
      let last: unknown;
      for (;;) {
        const candidates = [...untried].filter(({ breaker }) => !breaker.isOpen());
        const member = chooseEndpoint(options.strategy, candidates);
        if (member === undefined) throw last ?? noneHealthy(endpoints);
        untried.delete(member);
        try {
          return await runOn(member, call);
        } catch (error) {
          if (!idempotent || !isEndpointFault(error)) throw error;
          last = error;
        }
      }
    },
  };
}

async function runOn<E, T>(member: Member<E>, call: (endpoint: E) => Promise<T>): Promise<T> {
  const permit = member.breaker.admit();
  member.load.active += 1;
  try {
    const result = await call(member.endpoint);
    permit?.settle("success");
    return result;
  } catch (error) {
    permit?.settle(isEndpointFault(error) ? "failure" : isAnswer(error) ? "success" : "abandoned");
    throw error;
  } finally {
    member.load.active -= 1;
  }
}

/** The endpoint, not the request, is to blame: another one may do better. */
function isEndpointFault(error: unknown): boolean {
  if (!(error instanceof ServiceError)) return false;
  const isServerError = error.code === "http-status" && (error.status ?? 0) >= 500;
  return (
    isServerError || ["network", "timeout", "circuit-open", "rate-limited", "malformed-response"].includes(error.code)
  );
}

function isAnswer(error: unknown): boolean {
  return error instanceof ServiceError && error.code !== "aborted";
}

function noneHealthy(endpoints: readonly Endpoint[]): ServiceError {
  const names = endpoints.map(({ name }) => name).join(", ");
  return new ServiceError("circuit-open", `No endpoint is in health (${names || "none is configured"}).`);
}
