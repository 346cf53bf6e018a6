import { InputError } from "@chainops/core/errors";
import { createHttpClient } from "@chainops/core/http/http-client";
import { redactText } from "@chainops/core/http/redact-text";
import { redactUrl, urlSecrets } from "@chainops/core/http/redact-url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everythingIn, failureOf } from "./failure-of.ts";
import { startServer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

const refuseWithUrl = (url: string): Promise<Response> =>
  Promise.reject(new TypeError(`cannot fetch ${url}`, { cause: new Error(url) }));

describe("redactUrl", () => {
  const urls = [
    ["https://user:pass@host.example:8545/", "https://***@host.example:8545/"],
    ["https://host.example/api/v1/alerts", "https://host.example/api/v1/alerts"],
    ["https://host.example/repos/owner/check-runs", "https://host.example/repos/owner/check-runs"],
    ["https://host.example/api/search?q=open&key=abc", "https://host.example/api/search?q=***&key=***"],
    ["https://host.example/?abcdef0123456789", "https://host.example/?***"],
    ["https://host.example/path#token=abcdef", "https://host.example/path"],
    ["https://mainnet.example/v3/0123456789abcdef0123456789abcdef", "https://mainnet.example/v3/***"],
    ["https://eth.example/v2/AbCdEfGhIjKlMnOpQrStUvWxYz_-0123", "https://eth.example/v2/***"],
    [
      "https://hooks.example/services/T0001/B0001/abcdefghijklmnopqrstuvwx",
      "https://hooks.example/services/T0001/B0001/***",
    ],
    ["https://api.example/bot12345678:AAH-key/sendMessage", "https://api.example/***/sendMessage"],
  ] as const;
  it.each(urls)("shows %s as %s", (url, shown) => {
    expect(redactUrl(new URL(url))).toBe(shown);
  });

  it("lists what it hides, as sent and decoded", () => {
    const url = new URL("https://us%20er00:passw%40rd@host.example/v3/0123456789abcdef?key=a%2Fb%2Fc%2Fd");
    expect(new Set(urlSecrets(url))).toEqual(
      new Set(["us%20er00", "us er00", "passw%40rd", "passw@rd", "0123456789abcdef", "a%2Fb%2Fc%2Fd", "a/b/c/d"]),
    );
  });

  it("never shows a hexadecimal or base64url key, wherever it stands", () => {
    const key = fc.uint8Array({ minLength: 16, maxLength: 48 }).map((bytes) => Buffer.from(bytes));
    const shapes = fc.constantFrom("/v3/KEY", "/KEY/rpc", "/x?key=KEY", "/?KEY", "/x?a=1&KEY&b=2", "/#KEY");
    fc.assert(
      fc.property(key, fc.constantFrom("hex", "base64url"), shapes, (bytes, encoding: "hex" | "base64url", shape) => {
        const secret = bytes.toString(encoding);
        expect(redactUrl(new URL(`https://h.example${shape.replace("KEY", secret)}`))).not.toContain(secret);
        expect(redactUrl(new URL(`https://${secret}:${secret}@h.example/`))).not.toContain(secret);
      }),
    );
  });
});

describe("redactText", () => {
  it("hides longer secrets first and percent-encoded ones too", () => {
    expect(redactText("abcdef abcd a/b+c a%2Fb%2Bc", ["abcd", "abcdef", "a/b+c"])).toBe("*** *** *** ***");
  });

  it("leaves text alone for secrets too short to be one", () => {
    expect(redactText("a b c", ["", "a", "b"])).toBe("a b c");
  });
});

describe("secrets in the errors of the HTTP client", () => {
  const key = "0123456789abcdef0123456789abcdef";
  const token = "t0k3n-in-a-header";
  const configured = "configured-elsewhere";
  const secrets = [key, token, configured, "pa55word"];

  const failures = [
    { name: "a refusal that repeats them", status: 403 },
    { name: "a server error that repeats them", status: 500 },
    { name: "a rate limit that repeats them", status: 429 },
  ];
  it.each(failures)("hides them in $name", async ({ status }) => {
    await using server = await startServer((request, response) => {
      response.writeHead(status).end(`no: ${request.url} ${request.headers.authorization} ${configured} ${key}`);
    });
    const client = createHttpClient({ secrets: [configured], maxRetries: 1 }, createTestClock().effects);
    const headers = { authorization: `Bearer ${token}` };
    const error = await failureOf(client.send({ url: `${server.url}/v3/${key}?key=${key}`, headers }));
    expect(error.message).toContain("and said: no: /v3/***?key=***");
    for (const secret of secrets) expect(everythingIn(error)).not.toContain(secret);
  });

  it("hides them when nobody can be reached", async () => {
    const client = createHttpClient({ maxRetries: 0 }, createTestClock().effects);
    const error = await failureOf(client.send({ url: `http://user:pa55word@127.0.0.1:1/v3/${key}` }));
    expect(error.message).toContain("http://***@127.0.0.1:1/v3/***");
    for (const secret of secrets) expect(everythingIn(error)).not.toContain(secret);
  });

  it("hides them in what fetch itself throws", async () => {
    const client = createHttpClient({ maxRetries: 0 }, { ...createTestClock().effects, fetch: refuseWithUrl });
    const error = await failureOf(client.send({ url: `http://h.example/v3/${key}` }));
    for (const secret of secrets) expect(everythingIn(error)).not.toContain(secret);
  });

  it("hides the target of a redirect that is refused", async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(307, { location: `http://localhost:1/${key}?key=${key}` }).end();
    });
    const client = createHttpClient({}, createTestClock().effects);
    const error = await failureOf(client.send({ url: server.url, method: "POST", body: "x" }));
    expect(error.message).toContain("http://localhost:1/***?key=***");
    expect(everythingIn(error)).not.toContain(key);
  });

  it("puts the body of a refusal on one line and cuts it", async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(400).end(`first\r\n::error::second\u001b[31m ${"x".repeat(5000)}`);
    });
    const error = await failureOf(createHttpClient({}, createTestClock().effects).send({ url: server.url }));
    expect(error.message).toContain("first ::error::second [31m xxx");
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  const unusable = [
    { name: "a URL that cannot be parsed", request: { url: `https://[${key}` } },
    { name: "another scheme", request: { url: `ftp://h.example/${key}` } },
    { name: "a method with a line break", request: { url: "https://h.example", method: `GET\r\n${key}` } },
    {
      name: "a header with a line break",
      request: { url: "https://h.example", headers: { "x-key": `${key}\r\nx: y` } },
    },
  ];
  it.each(unusable)("refuses $name before sending, without showing it", async ({ request }) => {
    const client = createHttpClient({}, createTestClock().effects);
    const error = await client.send(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(everythingIn(error)).not.toContain(key);
  });

  it("sends userinfo as Basic credentials", async () => {
    await using server = await startServer((_request, response) => response.end());
    const url = server.url.replace("//", "//us%20er:pa%zz@");
    await createHttpClient({}, createTestClock().effects).send({ url });
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa("us er:pa%zz")}`);
  });
});
