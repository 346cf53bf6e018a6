import { createHttpClient } from "@chainops/core/http/http-client";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

describe("time bounds of the HTTP client", () => {
  it("ends an attempt whose headers do not come and tries again", async () => {
    const clock = createTestClock();
    await using server = await startServer((_request, response, count) => {
      if (count === 1) clock.advance(30_000);
      else response.end("late but there");
    });
    const response = await createHttpClient({}, clock.effects).send({ url: server.url });
    expect(response.text()).toBe("late but there");
  });

  it("ends an attempt whose body trickles", async () => {
    const clock = createTestClock();
    await using server = await startServer((_request, response) => {
      response.write("one byte ");
      const trickle = setInterval(() => {
        response.write(".");
        clock.advance(10_000);
      }, 1);
      response.on("close", () => clearInterval(trickle));
    });
    const client = createHttpClient({ maxRetries: 0 }, clock.effects);
    const error = await failureOf(client.send({ url: server.url }));
    expect(error.code).toBe("timeout");
    expect(error.message).toContain("within 30000 ms");
  });

  it("ends everything when the total time is up", async () => {
    const clock = createTestClock();
    await using server = await startServer(() => clock.advance(120_000));
    const client = createHttpClient({ attemptTimeoutMs: 500_000 }, clock.effects);
    const error = await failureOf(client.send({ url: server.url }));
    expect(error.code).toBe("timeout");
    expect(server.requests).toHaveLength(1);
  });

  it("takes the bounds of a request over those of the client", async () => {
    const clock = createTestClock();
    await using server = await startServer(() => clock.advance(25_000));
    const client = createHttpClient({ maxRetries: 0 }, clock.effects);
    const error = await failureOf(client.send({ url: server.url, attemptTimeoutMs: 25_000 }));
    expect(error.message).toContain("within 25000 ms");
  });

  it("stops when the caller does", async () => {
    const abort = new AbortController();
    await using server = await startServer(() => abort.abort());
    const client = createHttpClient({}, createTestClock().effects);
    const error = await failureOf(client.send({ url: server.url, signal: abort.signal }));
    expect(error.code).toBe("aborted");
    expect(server.requests).toHaveLength(1);
  });

  it("sends nothing for a caller that has stopped before", async () => {
    await using server = await startServer((_request, response) => response.end());
    const client = createHttpClient({}, createTestClock().effects);
    const error = await failureOf(client.send({ url: server.url, signal: AbortSignal.abort() }));
    expect(error.code).toBe("aborted");
    expect(server.requests).toEqual([]);
  });
});
