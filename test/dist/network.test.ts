import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { openScene } from "./gate-scene.ts";

const NO_COMMENT = { comment: "false" };

/** An HTTP proxy that sends everything to one port of this machine; answers the names it was asked for. */
async function startProxy(port: number): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer((incoming, answer) => {
    asked.push(new URL(incoming.url ?? "", "http://direct.invalid").host);
    const { method, headers } = incoming;
    const onward = request({ port, method, headers, path: new URL(incoming.url ?? "", "http://x").pathname });
    onward.on("response", (response) => response.pipe(answer.writeHead(response.statusCode ?? 502, response.headers)));
    incoming.pipe(onward);
  });
  proxy.on("connect", (incoming, client) => {
    asked.push(incoming.url ?? "");
    const onward = connect(port, "127.0.0.1", () => client.write("HTTP/1.1 200 Connection established\r\n\r\n"));
    onward.on("error", () => client.destroy());
    client.on("error", () => onward.destroy());
    client.pipe(onward).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
}

it("reaches GitHub through the proxy that the environment names", async () => {
  await using scene = await openScene();
  const proxy = await startProxy(Number(new URL(scene.github.url).port));
  const { step } = await scene.run({
    inputs: NO_COMMENT,
    github: { api_url: "http://github.test" },
    env: { http_proxy: proxy.url },
  });
  expect(step.exitCode).toBe(0);
  expect(proxy.asked.length).toBeGreaterThan(0);
  expect(new Set(proxy.asked.map((host) => host.replace(/:80$/, "")))).toEqual(new Set(["github.test"]));
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "success" }]);
});

it("posts to GitHub Enterprise Server, whose API has a path", async () => {
  await using scene = await openScene();
  const { step } = await scene.run({ inputs: NO_COMMENT, github: { api_url: `${scene.github.url}/api/v3` } });
  expect(step.exitCode).toBe(0);
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "success" }]);
});

/** What an OTLP collector was sent, by path. */
async function startCollector(
  status: number,
): Promise<{ url: string; bodies: Map<string, string>; keys: Set<unknown> }> {
  const bodies = new Map<string, string>();
  const keys = new Set<unknown>();
  const collector = createServer((incoming, answer) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    incoming.on("end", () => {
      bodies.set(incoming.url ?? "", body);
      keys.add(incoming.headers["x-api-key"]);
      answer.writeHead(status, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    collector.closeAllConnections();
    collector.close();
  });
  return { url: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, bodies, keys };
}

it("exports its spans and metrics to the OTLP endpoint, calls to GitHub among them, and keeps the header secret", async () => {
  await using scene = await openScene();
  const collector = await startCollector(200);
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: "x-api-key=collector-key-123456",
  };
  const { step, text } = await scene.run({ inputs: NO_COMMENT, env });
  expect(step.exitCode).toBe(0);
  expect([...collector.bodies.keys()].sort()).toEqual(["/v1/metrics", "/v1/traces"]);
  expect(collector.bodies.get("/v1/traces")).toContain('"http.request.method"');
  expect(collector.bodies.get("/v1/metrics")).toContain("chainops_line_coverage_ratio");
  expect([...collector.keys]).toEqual(["collector-key-123456"]);
  expect(`${step.log.join("\n")}${text}`).not.toContain("collector-key-123456");
});

it("says once that the collector refused, and keeps the verdict", async () => {
  await using scene = await openScene();
  const collector = await startCollector(400);
  const { step, notices } = await scene.judge({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
  expect(step.exitCode).toBe(0);
  expect(notices.filter((notice) => /telemetry|OTLP/i.test(notice))).toHaveLength(1);
});
