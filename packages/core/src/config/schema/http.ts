import * as v from "valibot";
import { durationKey } from "./duration.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Stops calling a host that keeps failing. */
export const CircuitBreakerSchema = v.strictObject({
  failure_threshold: v.optional(v.pipe(count, v.description("Failures in a row that open the circuit.")), 5),
  recovery_timeout: v.optional(durationKey("Time after which one call is let through to try the host again."), 60),
});

/** Token bucket per host. */
export const RateLimitSchema = v.strictObject({
  requests_per_second: v.pipe(
    v.number(),
    v.finite(),
    v.gtValue(0),
    v.description("Requests that a host gets in a second, on average."),
  ),
  burst_size: v.optional(v.pipe(count, v.description("Requests that may go out at once.")), 1),
});

/** Connections to one host. */
export const ConnectionPoolSchema = v.pipe(
  v.strictObject({
    max_connections: v.optional(v.pipe(count, v.description("Most connections to one host.")), 10),
    min_connections: v.optional(
      v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.description("Connections that are kept open.")),
      0,
    ),
    connection_timeout: v.optional(durationKey("Longest time to connect."), 10),
    idle_timeout: v.optional(durationKey("Time after which an unused connection closes."), 60),
    max_lifetime: v.optional(durationKey("Age at which a connection is replaced."), 1800),
  }),
  v.check(
    (pool) => pool.min_connections <= pool.max_connections,
    "found min_connections above max_connections; accepted at most max_connections",
  ),
);

/** How one of several endpoints is chosen. */
export const BalancerSchema = v.picklist(["round_robin", "least_connections", "weighted"]);

const address = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//),
  v.metadata({ accepts: "an http or https address" }),
);

/** A probe that says whether an endpoint may be used. */
export const HealthCheckSchema = v.pipe(
  v.strictObject({
    health_check_type: v.optional(
      v.pipe(v.picklist(["http", "tcp", "custom"]), v.description("How the endpoint is asked.")),
      "http",
    ),
    health_url: v.optional(
      v.pipe(address, v.description("Address that answers 2xx while healthy."), v.metadata({ isSensitive: true })),
    ),
    health_check_script: v.optional(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.description("Script that exits 0 while healthy."),
        v.metadata({ accepts: "the path of a script" }),
      ),
    ),
  }),
  v.check(
    (probe) => probe.health_check_type !== "custom" || probe.health_check_script !== undefined,
    "found health_check_type custom without health_check_script; accepted both or neither",
  ),
);

/** The settings of resilient HTTP, for sections that call endpoints. */
export const HttpSchema = v.strictObject({
  circuit_breaker: v.optional(CircuitBreakerSchema, {}),
  rate_limit: v.optional(RateLimitSchema),
  connection_pool: v.optional(ConnectionPoolSchema, {}),
  load_balancer: v.optional(
    v.pipe(BalancerSchema, v.description("How one of several endpoints is chosen.")),
    "round_robin",
  ),
  health_check: v.optional(HealthCheckSchema),
});
