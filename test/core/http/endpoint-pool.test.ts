import { ServiceError } from "@chainops/core/errors";
import { createEndpointPool, type EndpointPoolOptions } from "@chainops/core/http/endpoint-pool";
import { createHttpClient } from "@chainops/core/http/http-client";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

const endpoint = (name: string, weight = 1) => ({ name, url: `https://${name}.example`, weight });
const down = new ServiceError("network", "down");
const withoutA = async ({ name }: { name: string }) => (name === "a" ? Promise.reject(down) : name);
const read = { idempotent: true };

function poolOf(names: readonly ReturnType<typeof endpoint>[], options: Partial<EndpointPoolOptions> = {}) {
  const clock = createTestClock();
  const defaults = { strategy: "round_robin", failureThreshold: 2, recoveryTimeoutMs: 60_000 } as const;
  return { clock, pool: createEndpointPool(names, { ...defaults, ...options }, clock.effects.nowMs) };
}

describe("createEndpointPool", () => {
  it("takes turns under round_robin, whatever the weights", async () => {
    const { pool } = poolOf([endpoint("a", 5), endpoint("b"), endpoint("c")]);
    const calls = await Promise.all(Array.from({ length: 6 }, () => pool.run(read, async ({ name }) => name)));
    expect(calls.join("")).toBe("abcabc");
  });

  it("spreads calls by weight and evenly in time under weighted", async () => {
    const { pool } = poolOf([endpoint("a", 5), endpoint("b"), endpoint("c")], { strategy: "weighted" });
    const calls = await Promise.all(Array.from({ length: 7 }, () => pool.run(read, async ({ name }) => name)));
    expect(calls.join("")).toBe("aabacaa");
  });

  it("prefers the endpoint with the fewest calls under way under least_connections", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")], { strategy: "least_connections" });
    const hanging = Promise.withResolvers<string>();
    const first = pool.run(read, async ({ name }) => {
      await hanging.promise;
      return name;
    });
    const next = [];
    for (let i = 0; i < 3; i++) next.push(await pool.run(read, async ({ name }) => name));
    hanging.resolve("");
    expect([await first, ...next]).toEqual(["a", "b", "b", "b"]);
  });

  it("moves an idempotent call to the next endpoint", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")]);
    expect(await pool.run(read, async ({ name }) => (name === "a" ? Promise.reject(down) : name))).toBe("b");
  });

  it("does not send a call twice that is not idempotent", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")]);
    const asked: string[] = [];
    const call = async ({ name }: { name: string }) => {
      asked.push(name);
      throw down;
    };
    expect(await failureOf(pool.run({ idempotent: false }, call))).toBe(down);
    expect(asked).toEqual(["a"]);
  });

  it("asks each endpoint once for one call", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")], { failureThreshold: 9 });
    const asked: string[] = [];
    await failureOf(pool.run(read, ({ name }) => Promise.reject((asked.push(name), down))));
    expect(asked).toEqual(["a", "b"]);
  });

  it("does not ask another endpoint about a request that is itself wrong", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")]);
    const refused = new ServiceError("not-found", "no such block", { status: 404 });
    expect(await failureOf(pool.run(read, () => Promise.reject(refused)))).toBe(refused);
    expect(pool.healthy()).toEqual(["a", "b"]);
  });

  it("takes a failing endpoint out and brings it back after a probe", async () => {
    const { pool, clock } = poolOf([endpoint("a"), endpoint("b")]);
    for (let i = 0; i < 4; i++) expect(await pool.run(read, withoutA)).toBe("b");
    expect(pool.healthy()).toEqual(["b"]);
    clock.advance(60_000);
    const served = new Set([
      await pool.run(read, async ({ name }) => name),
      await pool.run(read, async ({ name }) => name),
    ]);
    expect(served).toEqual(new Set(["a", "b"]));
    expect(pool.healthy()).toEqual(["a", "b"]);
  });

  it("throws what the last endpoint said, then that none is in health", async () => {
    const { pool } = poolOf([endpoint("a"), endpoint("b")], { failureThreshold: 1 });
    expect(await failureOf(pool.run(read, () => Promise.reject(down)))).toBe(down);
    const error = await failureOf(pool.run(read, async () => "unreachable"));
    expect(error.code).toBe("circuit-open");
    expect(error.message).toContain("a, b");
  });

  it("fails over between real servers", async () => {
    await using broken = await startServer((_request, response) => response.writeHead(502).end());
    await using sound = await startServer((_request, response) => response.end("sound"));
    const clock = createTestClock();
    const client = createHttpClient({ maxRetries: 0 }, clock.effects);
    const { pool } = poolOf([
      { name: "broken", url: broken.url, weight: 1 },
      { name: "sound", url: sound.url, weight: 1 },
    ]);
    const response = await pool.run(read, ({ url }) => client.send({ url }));
    expect(response.text()).toBe("sound");
    expect(broken.requests).toHaveLength(1);
  });
});
