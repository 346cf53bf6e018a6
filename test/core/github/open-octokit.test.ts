import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { createGitHubClient, type GitHubClient } from "@chainops/core/github/github-client";
import { openOctokit, type CallLimits } from "@chainops/core/github/open-octokit";
import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import { afterEach, describe, expect, it } from "vitest";

const TOKEN = "ghs_thisMustNeverBeShown";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (response: ServerResponse) => void;
const ok: Answer = (response) => void json(response, 200, { login: "octocat" });

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", "x-github-request-id": "ABCD:1", ...headers });
  response.end(JSON.stringify(body));
}

/** A server that gives its answers in turn, the last one for ever, and counts the requests. */
async function serve(...answers: Answer[]) {
  const requests: { method: string; path: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers });
    (answers[requests.length - 1] ?? answers.at(-1))?.(response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3` };
}

function open(apiUrl: string, limits: Partial<CallLimits> = {}, more: { signal?: AbortSignal } = {}): GitHubClient {
  const log = { debug: () => undefined };
  const throttleLimits = { pacesWrites: false, faultBackoffMs: 1, ...limits };
  return createGitHubClient(
    openOctokit({ token: TOKEN, apiUrl, log, userAgent: "chainops/1", throttleLimits, ...more }),
    "octo/vault",
  );
}

const User = v.object({ login: v.string() });
const get = (client: GitHubClient) => client.call("GET /repos/{owner}/{repo}/x", {}, User);
const post = (client: GitHubClient, options = {}) => client.call("POST /repos/{owner}/{repo}/x", {}, User, options);

async function failure(promise: Promise<unknown>): Promise<ServiceError> {
  const error: unknown = await promise.then(
    () => "nothing failed",
    (reason: unknown) => reason,
  );
  if (!(error instanceof ServiceError)) throw new Error(`expected a ServiceError, got ${inspect(error)}`);
  expect(inspect(error, { depth: 10 })).not.toContain(TOKEN);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/authorization/i);
  return error;
}

describe("a request", () => {
  it("goes to the API address as given, with the token and our name", async () => {
    const { url, requests } = await serve(ok);
    expect(await get(open(url))).toEqual({ login: "octocat" });
    expect(requests[0]?.path).toBe("/api/v3/repos/octo/vault/x");
    expect(requests[0]?.headers).toMatchObject({ authorization: `token ${TOKEN}` });
    expect(requests[0]?.headers["user-agent"]).toMatch(/^chainops\/1 /);
  });

  it.each([
    { name: "a gateway's 502", answer: (response: ServerResponse) => void json(response, 502, {}) },
    { name: "a cut connection", answer: (response: ServerResponse) => void response.destroy() },
    {
      name: "half an answer",
      answer: (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
        response.write('{"login":');
        setTimeout(() => response.destroy(), 5);
      },
    },
  ])("is sent again after $name when that is safe, and not when it would write twice", async ({ answer }) => {
    const reading = await serve(answer, ok);
    expect(await get(open(reading.url))).toEqual({ login: "octocat" });
    expect(reading.requests).toHaveLength(2);
    const writing = await serve(answer, ok);
    await failure(post(open(writing.url)));
    expect(writing.requests).toHaveLength(1);
    const repeatable = await serve(answer, ok);
    await post(open(repeatable.url), { afterFault: "repeat" });
    expect(repeatable.requests).toHaveLength(2);
  });

  it("is given up after two more tries", async () => {
    const { url, requests } = await serve((response) => json(response, 503, { message: "Unicorn!" }));
    expect(await failure(get(open(url)))).toMatchObject({ code: "http-status", status: 503 });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 410, 422, 451])("is not sent again after a %i", async (status) => {
    const { url, requests } = await serve((response) => json(response, status, { message: "No" }));
    expect(await failure(get(open(url)))).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  it.each([
    { name: "429 with Retry-After", status: 429, headers: { "retry-after": "1" }, message: "Too many requests" },
    {
      name: "403 of the secondary limit",
      status: 403,
      headers: { "retry-after": "1" },
      message: "You have exceeded a secondary rate limit.",
    },
  ])("waits as told and goes out again after $name, a write too", async ({ status, headers, message }) => {
    const { url, requests } = await serve((response) => json(response, status, { message }, headers), ok);
    expect(await post(open(url, { pacesWrites: true }))).toEqual({ login: "octocat" });
    expect(requests).toHaveLength(2);
  });

  it.each([
    { name: "asks for more than may be waited in all", headers: { "retry-after": "61" } },
    { name: "names no time", headers: {}, maxTotalWaitMs: 59_000 },
    {
      name: "lasts until the hour is over",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.ceil(Date.now() / 1_000) + 1_800) },
    },
  ])("is given up at once when a limit $name", async ({ headers, maxTotalWaitMs = 60_000 }) => {
    const message = "You have exceeded a secondary rate limit.";
    const { url, requests } = await serve((response) => json(response, 403, { message }, headers));
    expect(await failure(get(open(url, { maxTotalWaitMs })))).toMatchObject({ code: "rate-limited", status: 403 });
    expect(requests).toHaveLength(1);
  });

  it("hands a limit back at once to a caller that must look again first", async () => {
    const { url, requests } = await serve((response) => json(response, 429, {}, { "retry-after": "7" }));
    const error = await failure(post(open(url), { afterLimit: "report" }));
    expect(error).toMatchObject({ code: "rate-limited", retryAfterMs: 7_000 });
    expect(requests).toHaveLength(1);
  });

  it("does not stand in the queue of writes when it rests on what was just read", async () => {
    const { url, requests } = await serve(ok);
    const client = open(url, { pacesWrites: true });
    const write = (path: string, options = {}) => client.call(`PATCH /${path}`, {}, User, options);
    const queued = Promise.all([write("first"), write("second")]);
    await write("prompt", { afterLimit: "report" });
    await queued;
    expect(requests.at(-1)?.path).toBe("/api/v3/second");
  });

  it("times out when GitHub does not answer", async () => {
    const { url, requests } = await serve(() => undefined);
    const error = await failure(get(open(url, { requestTimeoutMs: 40 })));
    expect(error.code).toBe("timeout");
    expect(requests).toHaveLength(3);
  });

  it("times out when GitHub stops in the middle of an answer", async () => {
    const { url } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"login":');
    });
    expect((await failure(get(open(url, { requestTimeoutMs: 40, maxFaultRetries: 0 })))).code).toBe("timeout");
  });

  it("ends when the step is cancelled", async () => {
    const cancel = new AbortController();
    const { url, requests } = await serve(() => cancel.abort());
    expect((await failure(get(open(url, {}, { signal: cancel.signal })))).code).toBe("aborted");
    expect(requests).toHaveLength(1);
  });

  it("refuses an answer without end", async () => {
    const { url, requests } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("x".repeat(4_096));
      response.on("drain", () => void response.write("x".repeat(65_536)));
      response.write("x".repeat(1_000_000));
    });
    expect((await failure(get(open(url, { maxAnswerBytes: 100_000 })))).code).toBe("body-too-large");
    expect(requests).toHaveLength(1);
  });

  it.each([
    { name: "is of another shape", body: JSON.stringify({ login: 7 }) },
    { name: "is not JSON", body: "<html>It works!</html>" },
    { name: "is empty", body: "" },
  ])("is not believed when its answer $name", async ({ body }) => {
    const { url } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(body);
    });
    expect((await failure(get(open(url)))).code).toBe("malformed-response");
  });
});

describe("an error", () => {
  it("tells what failed, what GitHub said, its request id and the permission that is missing", async () => {
    const { url } = await serve((response) =>
      json(
        response,
        403,
        { message: "Resource not accessible by integration" },
        { "x-accepted-github-permissions": "checks=write" },
      ),
    );
    expect((await failure(post(open(url)))).message).toBe(
      "GitHub did not accept POST /repos/{owner}/{repo}/x: 403 Resource not accessible by integration (request id ABCD:1). The token needs one of: checks=write.",
    );
  });

  it("keeps what GitHub says on one short line", async () => {
    const message = `first\n::error::second\r\u2028third\u001b[31m${"x".repeat(10_000)}`;
    const { url } = await serve((response) => json(response, 422, { message }));
    const error = await failure(post(open(url)));
    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}]/u);
    expect(error.message.length).toBeLessThan(500);
  });
});
