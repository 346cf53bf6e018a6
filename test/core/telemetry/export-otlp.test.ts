import { createHttpClient } from "@chainops/core/http/http-client";
import type { HttpEffects } from "@chainops/core/http/http-types";
import { systemEffects } from "@chainops/core/http/system-effects";
import { exportOtlp, type OtlpExport } from "@chainops/core/telemetry/export-otlp";
import type { ServerResponse } from "node:http";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { exampleDocument, exampleRecorder, metric, resourceFacts } from "./example-run.ts";
import { accept, startCollector } from "./local-collector.ts";
import { MetricsRequest, plain, TracesRequest } from "./otlp-shape.ts";

const TOKEN = "s3cret-token-of-the-collector";

function telemetry(more: Partial<OtlpExport> = {}, effects: Partial<HttpEffects> = {}): OtlpExport {
  const recorder = exampleRecorder();
  recorder.start("quality-gate").end("ok");
  return {
    ...resourceFacts(),
    document: exampleDocument({ metrics: [metric("coverage_ratio", 0.912)] }),
    endpoint: "",
    headers: "",
    http: createHttpClient({ retryBaseDelayMs: 1 }, { ...systemEffects(), ...effects }),
    trace: recorder.collect(),
    ...more,
  };
}

const refuseToSend = (): Promise<Response> => Promise.reject(new Error("no request was asked for"));

const refuse =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

async function noticeOf(given: OtlpExport): Promise<string> {
  const outcome = await exportOtlp(given);
  if (outcome.status !== "failed") throw new Error(`It was expected to fail and is ${outcome.status}.`);
  return outcome.notice;
}

describe("exportOtlp", () => {
  it.each(["", "  "])("sends nothing where the endpoint is %j", async (endpoint) => {
    expect(await exportOtlp(telemetry({ endpoint, headers: "not a pair" }, { fetch: refuseToSend }))).toEqual({
      status: "disabled",
    });
  });

  it("sends spans and metrics as JSON that follows the proto, each with its resource", async () => {
    await using collector = await startCollector(accept);
    expect(await exportOtlp(telemetry({ endpoint: collector.url }))).toEqual({ status: "exported" });
    const sent = new Map(collector.received.map((request) => [request.path, request]));
    expect([...sent.keys()].sort()).toEqual(["/v1/metrics", "/v1/traces"]);
    for (const { method, headers } of sent.values()) {
      expect([method, headers["content-type"]]).toEqual(["POST", "application/json"]);
    }
    const traces = v.parse(TracesRequest, JSON.parse(sent.get("/v1/traces")?.body ?? "")).resourceSpans[0];
    expect(traces?.scopeSpans[0]?.spans.map(({ name }) => name)).toEqual(["quality-gate"]);
    expect(plain(traces?.resource.attributes ?? [])).toMatchObject({ "cicd.pipeline.run.id": "120912" });
    const metrics = v.parse(MetricsRequest, JSON.parse(sent.get("/v1/metrics")?.body ?? "")).resourceMetrics[0];
    expect(metrics?.scopeMetrics[0]?.metrics.map(({ name }) => name)).toEqual(["coverage_ratio"]);
    expect(plain(metrics?.resource.attributes ?? [])).not.toHaveProperty(["cicd.pipeline.run.id"]);
  });

  it.each([
    ["", "/v1/traces"],
    ["/", "/v1/traces"],
    ["/otlp", "/otlp/v1/traces"],
    ["/otlp/", "/otlp/v1/traces"],
    ["/otlp?tenant=a#top", "/otlp/v1/traces?tenant=a"],
  ])("appends the signal's path to a base URL that ends in %j", async (suffix, path) => {
    await using collector = await startCollector(accept);
    await exportOtlp(telemetry({ endpoint: collector.url + suffix, document: exampleDocument() }));
    expect(collector.received.map((request) => request.path)).toEqual([path]);
  });

  it("sends only what there is", async () => {
    await using collector = await startCollector(accept);
    const empty = telemetry({ endpoint: collector.url, trace: exampleRecorder().collect() });
    await exportOtlp(empty);
    expect(collector.received.map(({ path }) => path)).toEqual(["/v1/metrics"]);
    expect(await exportOtlp({ ...empty, document: exampleDocument() })).toEqual({ status: "exported" });
    expect(collector.received).toHaveLength(1);
  });

  it("sends the configured headers decoded, but keeps its own content type", async () => {
    await using collector = await startCollector(accept);
    const headers = `Authorization=Bearer%20${TOKEN}, x-scope-orgid = a%3Db%2Cc ,Content-Type=text/plain,`;
    await exportOtlp(telemetry({ endpoint: collector.url, headers }));
    for (const request of collector.received) {
      expect(request.headers).toMatchObject({
        authorization: `Bearer ${TOKEN}`,
        "x-scope-orgid": "a=b,c",
        "content-type": "application/json",
      });
    }
    expect(collector.received).toHaveLength(2);
  });

  it.each([429, 502, 503, 504])("tries again after %i, which OTLP calls retryable", async (status) => {
    await using collector = await startCollector((response, _, count) =>
      count === 1 ? refuse(status, "busy")(response) : accept(response),
    );
    const only = telemetry({ endpoint: collector.url, document: exampleDocument() });
    expect(await exportOtlp(only)).toEqual({ status: "exported" });
    expect(collector.received).toHaveLength(2);
    expect(collector.received[1]?.body).toBe(collector.received[0]?.body);
  });

  it.each([400, 401, 404, 408, 413, 500, 501])("sends only once where the answer is %i", async (status) => {
    await using collector = await startCollector(refuse(status, '{"code":3,"message":"bad span id"}'));
    const notice = await noticeOf(telemetry({ endpoint: collector.url, document: exampleDocument() }));
    expect(notice).toContain(`/v1/traces answered ${status}`);
    expect(notice).toContain("and said: bad span id");
    expect(collector.received).toHaveLength(1);
  });

  it("does not carry its headers to where a redirect leads", async () => {
    await using elsewhere = await startCollector(accept);
    await using collector = await startCollector(refuse(307, "", { location: elsewhere.url }));
    const headers = `api-key=${TOKEN}`;
    expect(await noticeOf(telemetry({ endpoint: collector.url, headers }))).toContain("answered 307");
    expect(elsewhere.received).toEqual([]);
  });

  it("reports what a collector accepted only in part", async () => {
    await using collector = await startCollector((response, { path }) => {
      const rejected =
        path === "/v1/traces" ? { rejectedSpans: "1" } : { rejectedDataPoints: 0, errorMessage: "a hint" };
      response.end(JSON.stringify({ partialSuccess: { errorMessage: "too old", ...rejected } }));
    });
    const notice = await noticeOf(telemetry({ endpoint: collector.url }));
    expect(notice).toBe(`Telemetry was not exported: ${collector.url}/v1/traces refused 1 of them and said: too old`);
  });

  it.each([
    "",
    "null",
    "[]",
    '"text"',
    "<html>",
    '{"partialSuccess":null}',
    '{"partialSuccess":{"rejectedSpans":"x"}}',
  ])("takes a 200 with the body %j for success", async (body) => {
    await using collector = await startCollector(refuse(200, body));
    expect(await exportOtlp(telemetry({ endpoint: collector.url }))).toEqual({ status: "exported" });
  });

  it("says in one line without control characters what a hostile collector answers", async () => {
    const message = `\u001b[31m\r\n::error::owned\u202e${"x".repeat(5000)}`;
    await using collector = await startCollector(refuse(400, JSON.stringify({ message })));
    const notice = await noticeOf(telemetry({ endpoint: collector.url }));
    expect(notice).not.toMatch(/\p{C}/u);
    expect(notice.length).toBeLessThan(1000);
  });

  it("shows neither header nor URL secrets, whatever the collector echoes", async () => {
    const key = "0123456789abcdef0123456789abcdef";
    const echoes = [`denied ${TOKEN} ${key}`, `${"x".repeat(190)}${TOKEN}`, `Bearer%20${TOKEN}`];
    for (const [status, message] of [400, 401, 503].flatMap((code) => echoes.map((echo) => [code, echo] as const))) {
      await using collector = await startCollector(refuse(status, JSON.stringify({ message })));
      const endpoint = `${collector.url.replace("//", `//user:${key}@`)}/${key}?key=${key}`;
      const notice = await noticeOf(telemetry({ endpoint, headers: `authorization=Bearer%20${TOKEN}` }));
      expect(notice).toContain(String(status));
      expect(notice).not.toContain(TOKEN.slice(0, 8));
      expect(notice).not.toContain(key);
    }
  });

  it("names the collector that cannot be reached", async () => {
    const endpoint = await startCollector(accept).then(async (collector) => {
      await collector[Symbol.asyncDispose]();
      return collector.url;
    });
    const notice = await noticeOf(telemetry({ endpoint }));
    expect(notice).toContain(`${endpoint}/v1/traces failed`);
    expect(notice).toContain("ECONNREFUSED");
  });

  it("gives up after 5 s in total where the collector never answers", async () => {
    const bothAsked = Promise.withResolvers<void>();
    await using collector = await startCollector((_, __, count) => {
      if (count === 2) bothAsked.resolve();
    });
    const system = systemEffects();
    const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
      ms === 5000 ? bothAsked.promise : system.sleep(ms, signal);
    const notice = await noticeOf(telemetry({ endpoint: collector.url }, { sleep }));
    expect(notice).toContain("no answer within 5000 ms");
    expect(collector.received).toHaveLength(2);
  });

  const unusable = [
    {
      name: "an endpoint that is no URL",
      endpoint: "collector:4318",
      headers: "",
      says: "OTEL_EXPORTER_OTLP_ENDPOINT",
    },
    { name: "an endpoint of another scheme", endpoint: "grpc://h.example", headers: "", says: "https://collector" },
    { name: "a header without a value", headers: `a=b,${TOKEN}`, says: "OTEL_EXPORTER_OTLP_HEADERS: pair 2" },
    { name: "a header without a name", headers: `=${TOKEN}`, says: "pair 1" },
    { name: "a header whose name has a blank", headers: `${TOKEN} x=1`, says: "pair 1" },
    { name: "a header that is not percent-encoded", headers: `key=${TOKEN}%`, says: "pair 1" },
    { name: "a header with a line break", headers: `key=${TOKEN}%0d%0aHost%3A%20evil`, says: '"key"' },
  ];
  it.each(unusable)("refuses $name without showing it", async ({ endpoint, headers, says }) => {
    await using collector = await startCollector(accept);
    const notice = await noticeOf(telemetry({ endpoint: endpoint ?? collector.url, headers }));
    expect(notice).toContain(says);
    expect(notice).not.toContain(TOKEN);
    expect(collector.received).toEqual([]);
  });
});
