import { createHttpClient } from "@chainops/core/http/http-client";
import { followRedirect, type Hop } from "@chainops/core/http/follow-redirect";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer, type Answer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

const credentials = { authorization: "Bearer s3cr3t-token", cookie: "session=abcdef", "x-api-key": "k-123456789" };
const client = () => createHttpClient({}, createTestClock().effects);
const arrive: Answer = (_request, response) => response.end("arrived");
const to =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end();

describe("redirects of the HTTP client", () => {
  it("keeps credentials on the same origin", async () => {
    await using server = await startServer((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.end("arrived");
    });
    const response = await client().send({ url: `${server.url}/old`, headers: credentials });
    expect(response.url).toBe(`${server.url}/new`);
    expect(server.requests[1]?.headers).toMatchObject(credentials);
  });

  it("drops every credential on the way to another host", async () => {
    await using target = await startServer(arrive);
    await using server = await startServer(to(`http://localhost:${target.port}/`));
    const headers = { ...credentials, accept: "text/plain" };
    const url = server.url.replace("//", "//user:password@");
    expect((await client().send({ url, headers })).text()).toBe("arrived");
    expect(target.requests[0]?.headers).toMatchObject({ accept: "text/plain", host: `localhost:${target.port}` });
    for (const name of Object.keys(credentials)) expect(target.requests[0]?.headers).not.toHaveProperty(name);
  });

  it("drops credentials on the way to another port of the same host", async () => {
    await using target = await startServer(arrive);
    await using server = await startServer(to(`${target.url}/`));
    await client().send({ url: server.url, headers: credentials });
    expect(target.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("does not bring credentials back after a detour over another host", async () => {
    await using home = await startServer((request, response) => {
      if (request.url === "/start") response.writeHead(302, { location: `http://localhost:${away.port}/` }).end();
      else response.end("arrived");
    });
    await using away = await startServer((_request, response) => {
      response.writeHead(302, { location: `${home.url}/end` }).end();
    });
    await client().send({ url: `${home.url}/start`, headers: credentials });
    expect(home.requests[1]?.headers).not.toHaveProperty("authorization");
  });

  it("gives up a loop after five redirects", async () => {
    await using server = await startServer(to("/"));
    const error = await failureOf(client().send({ url: server.url }));
    expect(error.message).toContain("more than 5 times");
    expect(server.requests).toHaveLength(6);
  });

  it("does not send a body to another host", async () => {
    await using target = await startServer(arrive);
    await using server = await startServer(to(`http://localhost:${target.port}/`, 307));
    const error = await failureOf(client().send({ url: server.url, method: "POST", body: "routing key" }));
    expect(error).toMatchObject({ code: "http-status", status: 307 });
    expect(target.requests).toEqual([]);
  });

  const methods = [
    { status: 301, method: "POST", next: "GET" },
    { status: 302, method: "POST", next: "GET" },
    { status: 302, method: "PUT", next: "PUT" },
    { status: 303, method: "PUT", next: "GET" },
    { status: 303, method: "HEAD", next: "HEAD" },
    { status: 307, method: "POST", next: "POST" },
    { status: 308, method: "POST", next: "POST" },
  ];
  it.each(methods)("goes on with $next after $method and $status", async ({ status, method, next }) => {
    await using server = await startServer((request, response, count) =>
      (count === 1 ? to("/next", status) : arrive)(request, response, count),
    );
    await client().send({ url: server.url, method, ...(method === "HEAD" ? {} : { body: "text" }) });
    expect(server.requests[1]).toMatchObject({ method: next, path: "/next" });
    expect(server.requests[1]?.headers["content-length"]).toBe(next === method && next !== "HEAD" ? "4" : undefined);
  });

  it.each(["file:///etc/passwd", "http://[", "javascript:alert(1)"])("does not follow to %s", async (location) => {
    await using server = await startServer(to(location));
    expect((await failureOf(client().send({ url: server.url }))).code).toBe("malformed-response");
  });

  it("refuses a redirect from https to http", () => {
    const hop: Hop = { url: new URL("https://a.example/"), method: "GET", headers: new Headers(), body: undefined };
    expect(() => followRedirect(hop, 302, "http://a.example/")).toThrow("unencrypted http://a.example/");
  });

  it("treats the step from http to https as another origin", () => {
    const headers = new Headers({ authorization: "Basic eA==" });
    const hop: Hop = { url: new URL("http://a.example/"), method: "GET", headers, body: undefined };
    expect(followRedirect(hop, 302, "https://a.example/").headers.has("authorization")).toBe(false);
  });

  it("gives back a redirect that the caller accepts", async () => {
    await using server = await startServer(to("/elsewhere"));
    const response = await client().send({ url: server.url, acceptStatus: (status) => status === 302 });
    expect(response.headers.get("location")).toBe("/elsewhere");
  });
});
