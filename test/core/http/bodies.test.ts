import { gzipSync } from "node:zlib";
import { createHttpClient } from "@chainops/core/http/http-client";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";
import { startServer } from "./local-server.ts";
import { createTestClock } from "./test-clock.ts";

const mebibyte = Buffer.alloc(1024 * 1024);
const once = () => createHttpClient({ maxRetries: 0 }, createTestClock().effects);

describe("bodies of the HTTP client", () => {
  it("takes a body of exactly the cap", async () => {
    await using server = await startServer((_request, response) => response.end(mebibyte));
    const response = await once().send({ url: server.url, maxBodyBytes: mebibyte.length });
    expect(response.body).toHaveLength(mebibyte.length);
  });

  it("refuses a body that is announced too large", async () => {
    await using server = await startServer((_request, response) => response.end(mebibyte));
    const error = await failureOf(once().send({ url: server.url, maxBodyBytes: mebibyte.length - 1 }));
    expect(error.code).toBe("body-too-large");
  });

  it("stops reading a body without end and hangs up", async () => {
    const closed = Promise.withResolvers<void>();
    await using server = await startServer((_request, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write(mebibyte));
      };
      response.on("drain", pour).on("close", closed.resolve);
      pour();
    });
    const error = await failureOf(once().send({ url: server.url }));
    expect(error.code).toBe("body-too-large");
    expect(error.message).toContain("10485760 bytes");
    await closed.promise;
  });

  it("counts a compressed body by what it unpacks to", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    expect((await failureOf(once().send({ url: server.url }))).code).toBe("body-too-large");
  });

  it("unpacks an honest compressed body", async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("hello"));
    });
    expect((await once().send({ url: server.url })).text()).toBe("hello");
  });

  const cut = [
    { name: "with a length", headers: { "content-length": "100" }, part: Buffer.from("half of it") },
    { name: "in chunks", headers: { "transfer-encoding": "chunked" }, part: Buffer.from("half of it") },
    {
      name: "compressed with a length",
      headers: { "content-length": "500", "content-encoding": "gzip" },
      part: gzipSync("half of it").subarray(0, 15),
    },
  ];
  it.each(cut)("treats a cut body $name as a network failure", async ({ headers, part }) => {
    await using server = await startServer((_request, response) => {
      response.writeHead(200, headers);
      response.write(part, () => response.socket?.destroy());
    });
    expect((await failureOf(once().send({ url: server.url }))).code).toBe("network");
  });

  it("repeats a GET whose body was cut", async () => {
    await using server = await startServer((_request, response, count) => {
      response.writeHead(200, { "content-length": "5" });
      if (count === 1) response.write("he", () => response.socket?.destroy());
      else response.end("hello");
    });
    const response = await createHttpClient({}, createTestClock().effects).send({ url: server.url });
    expect(response.text()).toBe("hello");
  });

  it("takes HEAD and 204 answers without a body", async () => {
    await using server = await startServer((request, response) => {
      if (request.method === "HEAD") response.writeHead(200, { "content-length": "500" }).end();
      else response.writeHead(204).end();
    });
    expect((await once().send({ url: server.url, method: "HEAD" })).body).toHaveLength(0);
    expect((await once().send({ url: server.url })).body).toHaveLength(0);
  });

  it("sends text and bytes as they are", async () => {
    const received: Buffer[] = [];
    await using server = await startServer((request, response) => {
      request.on("data", (chunk: Buffer) => received.push(chunk)).on("end", () => response.end());
    });
    await once().send({ url: server.url, method: "POST", body: "text" });
    await once().send({ url: server.url, method: "PUT", body: new Uint8Array([0, 255]) });
    expect(Buffer.concat(received)).toEqual(Buffer.from([...Buffer.from("text"), 0, 255]));
  });
});
