import { createHttpClient } from "@chainops/core/http/http-client";
import type { HttpAttempt } from "@chainops/core/http/http-types";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer, type Answer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

const failingFirst =
  (times: number, status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response, count) => {
    response.writeHead(count <= times ? status : 200, count <= times ? headers : {}).end(`answer ${count}`);
  };

describe("retries of the HTTP client", () => {
  it("gives back the first accepted answer", async () => {
    await using server = await startServer(failingFirst(0, 500));
    const clock = createTestClock();
    const response = await createHttpClient({}, clock.effects).send({ url: `${server.url}/path` });
    expect(response).toMatchObject({ status: 200, url: `${server.url}/path` });
    expect(response.text()).toBe("answer 1");
    expect(clock.waitsMs).toEqual([]);
  });

  it.each([408, 425, 429, 500, 502, 503, 504])("repeats a GET after %d with growing waits", async (status) => {
    await using server = await startServer(failingFirst(2, status));
    const clock = createTestClock();
    const response = await createHttpClient({}, clock.effects).send({ url: server.url });
    expect(response.text()).toBe("answer 3");
    expect(clock.waitsMs).toEqual([250, 500]);
  });

  it("gives up after the last retry and says how often it tried", async () => {
    await using server = await startServer(failingFirst(9, 503));
    const error = await failureOf(createHttpClient({}, createTestClock().effects).send({ url: server.url }));
    expect(error).toMatchObject({ code: "http-status", status: 503 });
    expect(error.message).toContain("4 attempts");
    expect(server.requests).toHaveLength(4);
  });

  const waits = [
    { name: "Retry-After in seconds", headers: { "retry-after": "7" }, waitMs: 7000 },
    { name: "Retry-After as a date", headers: { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" }, waitMs: 9000 },
    { name: "Retry-After in the past", headers: { "retry-after": "Wed, 31 Dec 2025 23:00:00 GMT" }, waitMs: 250 },
    {
      name: "x-ratelimit-reset with no request left",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.UTC(2026, 0, 1) / 1000 + 5) },
      waitMs: 5000,
    },
    {
      name: "x-ratelimit-reset with requests left",
      headers: { "x-ratelimit-remaining": "3", "x-ratelimit-reset": String(Date.UTC(2026, 0, 1) / 1000 + 5) },
      waitMs: 250,
    },
    { name: "a Retry-After that means nothing", headers: { "retry-after": "soon" }, waitMs: 250 },
  ];
  it.each(waits)("waits $waitMs ms after 429 with $name", async ({ headers, waitMs }) => {
    await using server = await startServer(failingFirst(1, 429, headers));
    const clock = createTestClock();
    await createHttpClient({}, clock.effects).send({ url: server.url });
    expect(clock.waitsMs).toEqual([waitMs]);
  });

  it("gives up at once when the server asks for a longer pause than allowed", async () => {
    await using server = await startServer(failingFirst(1, 429, { "retry-after": "3600" }));
    const error = await failureOf(createHttpClient({}, createTestClock().effects).send({ url: server.url }));
    expect(error).toMatchObject({ code: "rate-limited", status: 429, retryAfterMs: 3_600_000 });
    expect(error.message).toContain("3600 s");
    expect(server.requests).toHaveLength(1);
  });

  it("gives up at once when the pause is beyond its own bound, though time is left", async () => {
    await using server = await startServer(failingFirst(1, 503, { "retry-after": "10" }));
    const client = createHttpClient({ maxRetryAfterMs: 9_999 }, createTestClock().effects);
    expect((await failureOf(client.send({ url: server.url }))).retryAfterMs).toBe(10_000);
    expect(server.requests).toHaveLength(1);
  });

  it("gives up when the pause would end after the total time", async () => {
    await using server = await startServer(failingFirst(1, 503, { "retry-after": "30" }));
    const client = createHttpClient({ totalTimeoutMs: 25_000 }, createTestClock().effects);
    expect((await failureOf(client.send({ url: server.url }))).status).toBe(503);
    expect(server.requests).toHaveLength(1);
  });

  const methods = [
    { method: "GET", sent: 2 },
    { method: "HEAD", sent: 2 },
    { method: "PUT", sent: 2 },
    { method: "DELETE", sent: 2 },
    { method: "OPTIONS", sent: 2 },
    { method: "POST", sent: 1 },
    { method: "PATCH", sent: 1 },
    { method: "POST", idempotent: true, sent: 2 },
    { method: "PUT", idempotent: false, sent: 1 },
  ];
  it.each(methods)(
    "sends $method (idempotent: $idempotent) $sent times when it fails",
    async ({ sent, ...request }) => {
      await using server = await startServer(failingFirst(9, 500));
      const client = createHttpClient({ maxRetries: 1 }, createTestClock().effects);
      await failureOf(client.send({ url: server.url, ...request }));
      expect(server.requests).toHaveLength(sent);
    },
  );

  const final = [
    { status: 400, code: "http-status" },
    { status: 401, code: "forbidden" },
    { status: 403, code: "forbidden" },
    { status: 404, code: "not-found" },
    { status: 409, code: "conflict" },
    { status: 422, code: "http-status" },
  ];
  it.each(final)("does not repeat after $status and calls it $code", async ({ status, code }) => {
    await using server = await startServer(failingFirst(9, status));
    const error = await failureOf(createHttpClient({}, createTestClock().effects).send({ url: server.url }));
    expect(error).toMatchObject({ code, status });
    expect(server.requests).toHaveLength(1);
  });

  it("repeats after a connection that was reset", async () => {
    await using server = await startServer((_request, response, count) => {
      if (count === 1) response.socket?.resetAndDestroy();
      else response.end("there");
    });
    const response = await createHttpClient({}, createTestClock().effects).send({ url: server.url });
    expect(response.text()).toBe("there");
  });

  it("says why nobody could be reached", async () => {
    const gone = await startServer(() => undefined);
    await gone[Symbol.asyncDispose]();
    const error = await failureOf(createHttpClient({}, createTestClock().effects).send({ url: gone.url }));
    expect(error.code).toBe("network");
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("takes any status as an answer that the caller accepts, without a retry", async () => {
    await using server = await startServer(failingFirst(9, 503));
    const client = createHttpClient({}, createTestClock().effects);
    const response = await client.send({ url: server.url, acceptStatus: (status) => status === 503 });
    expect(response.status).toBe(503);
    expect(server.requests).toHaveLength(1);
  });

  it("tells the hook about every exchange", async () => {
    await using server = await startServer(failingFirst(1, 500));
    const attempts: HttpAttempt[] = [];
    const client = createHttpClient({ onAttempt: (attempt) => attempts.push(attempt) }, createTestClock().effects);
    await client.send({ url: server.url });
    const host = `127.0.0.1:${server.port}`;
    expect(attempts).toEqual([
      { host, method: "GET", attempt: 1, status: 500, durationMs: 0 },
      { host, method: "GET", attempt: 2, status: 200, durationMs: 0 },
    ]);
  });

  it("reads JSON and says so where there is none", async () => {
    await using server = await startServer((request, response) => {
      response.end(request.url === "/good" ? '{"a":1}' : "<html>");
    });
    const client = createHttpClient({}, createTestClock().effects);
    expect((await client.send({ url: `${server.url}/good` })).json()).toEqual({ a: 1 });
    const page = await client.send({ url: `${server.url}/page` });
    expect(() => page.json()).toThrow(expect.objectContaining({ code: "malformed-response" }));
  });
});
