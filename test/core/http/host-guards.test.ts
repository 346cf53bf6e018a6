import { createCircuitBreaker } from "@chainops/core/http/circuit-breaker";
import { createHttpClient } from "@chainops/core/http/http-client";
import { createTokenBucket } from "@chainops/core/http/token-bucket";
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

describe("circuit breaker of the HTTP client", () => {
  it("opens after five failures in a row, lets one probe pass after 60 s, and closes when it succeeds", async () => {
    let healthy = false;
    await using server = await startServer((_request, response) => response.writeHead(healthy ? 200 : 500).end());
    const clock = createTestClock();
    const client = createHttpClient({ maxRetries: 0 }, clock.effects);
    const ask = () => failureOf(client.send({ url: server.url }));
    for (let i = 0; i < 5; i++) expect((await ask()).code).toBe("http-status");

    expect((await ask()).code).toBe("circuit-open");
    clock.advance(59_999);
    expect((await ask()).code).toBe("circuit-open");
    expect(server.requests).toHaveLength(5);

    clock.advance(1);
    expect((await ask()).code).toBe("http-status");
    expect((await ask()).code).toBe("circuit-open");
    expect(server.requests).toHaveLength(6);

    clock.advance(60_000);
    healthy = true;
    expect((await client.send({ url: server.url })).status).toBe(200);
    expect((await client.send({ url: server.url })).status).toBe(200);
  });

  it("stops the retries of a request with the failure that opened it", async () => {
    await using server = await startServer((_request, response) => response.writeHead(503).end());
    const client = createHttpClient({ maxRetries: 9, failureThreshold: 2 }, createTestClock().effects);
    expect((await failureOf(client.send({ url: server.url }))).status).toBe(503);
    expect(server.requests).toHaveLength(2);
  });

  it("keeps hosts apart and does not count answers below 500", async () => {
    await using broken = await startServer((_request, response) => response.writeHead(500).end());
    await using sound = await startServer((_request, response) => response.writeHead(404).end());
    const client = createHttpClient({ maxRetries: 0, failureThreshold: 1 }, createTestClock().effects);
    await failureOf(client.send({ url: broken.url }));
    expect((await failureOf(client.send({ url: broken.url }))).code).toBe("circuit-open");
    await failureOf(client.send({ url: sound.url }));
    expect((await failureOf(client.send({ url: sound.url }))).code).toBe("not-found");
  });
});

describe("createCircuitBreaker", () => {
  const options = { failureThreshold: 2, recoveryTimeoutMs: 1000 };

  it("lets only one probe pass at a time", () => {
    let now = 0;
    const breaker = createCircuitBreaker({ ...options, failureThreshold: 1 }, () => now);
    breaker.admit()?.settle("failure");
    now = 1000;
    const probe = breaker.admit();
    expect(probe).toBeDefined();
    expect(breaker.admit()).toBeUndefined();
    probe?.settle("abandoned");
    expect(breaker.admit()).toBeDefined();
  });

  it("forgets failures at a success", () => {
    const breaker = createCircuitBreaker(options, () => 0);
    for (const outcome of ["failure", "success", "failure"] as const) breaker.admit()?.settle(outcome);
    expect(breaker.isOpen()).toBe(false);
  });

  it("does not let calls from before the opening close it, prolong it or stand in for the probe", () => {
    let now = 0;
    const breaker = createCircuitBreaker(options, () => now);
    const early = [1, 2, 3].map(() => breaker.admit());
    for (let i = 0; i < 2; i++) breaker.admit()?.settle("failure");
    now = 900;
    early[0]?.settle("failure");
    early[1]?.settle("success");
    expect(breaker.isOpen()).toBe(true);
    now = 1000;
    const probe = breaker.admit();
    early[2]?.settle("failure");
    probe?.settle("success");
    expect(breaker.isOpen()).toBe(false);
  });
});

describe("rate limit of the HTTP client", () => {
  it("spaces requests beyond the burst", async () => {
    await using server = await startServer((_request, response) => response.end());
    const clock = createTestClock();
    const client = createHttpClient({ requestsPerSecond: 2, burstSize: 2 }, clock.effects);
    for (let i = 0; i < 4; i++) await client.send({ url: server.url });
    expect(clock.waitsMs).toEqual([500, 500]);
  });

  it("refuses a request whose turn would come too late", async () => {
    await using server = await startServer((_request, response) => response.end());
    const limits = { requestsPerSecond: 0.01, burstSize: 1, connectionTimeoutMs: 30_000 };
    const client = createHttpClient(limits, createTestClock().effects);
    await client.send({ url: server.url });
    expect((await failureOf(client.send({ url: server.url }))).code).toBe("rate-limited");
    expect(server.requests).toHaveLength(1);
  });
});

describe("createTokenBucket", () => {
  it("hands out a burst, then one token per interval, and takes nothing for a refusal", () => {
    let now = 0;
    const bucket = createTokenBucket({ requestsPerSecond: 10, burstSize: 2 }, () => now);
    expect([1, 2, 3, 4].map(() => bucket.reserve(1000))).toEqual([0, 0, 100, 200]);
    expect(bucket.reserve(50)).toBeUndefined();
    expect(bucket.reserve(1000)).toBe(300);
    now = 60_000;
    expect([1, 2, 3].map(() => bucket.reserve(1000))).toEqual([0, 0, 100]);
  });
});

describe("connection pool of the HTTP client", () => {
  it("sends no more at once than allowed and lets the queue follow in order", async () => {
    const held: ServerResponse[] = [];
    let most = 0;
    await using server = await startServer((_request, response) => {
      most = Math.max(most, held.push(response));
      if (held.length === 2) for (const each of held.splice(0)) each.end();
    });
    const client = createHttpClient({ maxConnections: 2 }, createTestClock().effects);
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => client.send({ url: `${server.url}/${n}` })));
    expect(most).toBe(2);
    expect(new Set(server.requests.slice(0, 2).map(({ path }) => path))).toEqual(new Set(["/1", "/2"]));
    expect(new Set(server.requests.slice(4).map(({ path }) => path))).toEqual(new Set(["/5", "/6"]));
  });

  it("refuses a request that queued too long, and frees its place", async () => {
    const clock = createTestClock();
    const started = Promise.withResolvers<ServerResponse>();
    await using server = await startServer((_request, response, count) => {
      if (count === 1) started.resolve(response);
      else response.end("next");
    });
    const bounds = { maxConnections: 1, connectionTimeoutMs: 25_000, attemptTimeoutMs: 90_000 };
    const client = createHttpClient(bounds, clock.effects);
    const first = client.send({ url: server.url });
    const response = await started.promise;
    const second = failureOf(client.send({ url: server.url }));
    clock.advance(25_000);
    const refusal = await second;
    expect(refusal.code).toBe("rate-limited");
    expect(refusal.message).toContain("within 25000 ms");
    response.end("first");
    expect((await first).text()).toBe("first");
    expect((await client.send({ url: server.url })).text()).toBe("next");
  });
});
