import { renderOtlpMetrics, renderOtlpTraces } from "@chainops/core/telemetry/otlp-json";
import { metricResource, traceResource } from "@chainops/core/telemetry/otlp-resource";
import type { Attributes, Trace } from "@chainops/core/telemetry/span";
import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { exampleDocument, exampleRecorder, metric, resourceFacts, STARTED_AT_MS } from "./example-run.ts";
import { MetricsRequest, plain, TracesRequest } from "./otlp-shape.ts";

function tracesOf(trace: Trace, resource: Attributes = {}) {
  const [first] = v.parse(TracesRequest, JSON.parse(renderOtlpTraces(trace, resource))).resourceSpans;
  const [scope] = first?.scopeSpans ?? [];
  return { resource: plain(first?.resource.attributes ?? []), scope: scope?.scope, spans: scope?.spans ?? [] };
}

function metricsOf(metrics: Parameters<typeof renderOtlpMetrics>[0], startMs = STARTED_AT_MS) {
  const body = v.parse(MetricsRequest, JSON.parse(renderOtlpMetrics(metrics, {}, startMs)));
  return body.resourceMetrics[0]?.scopeMetrics[0]?.metrics ?? [];
}

describe("renderOtlpTraces", () => {
  it("writes parent, kind, times in nanoseconds and attributes by type", () => {
    const recorder = exampleRecorder();
    const root = recorder.start("deploy");
    recorder
      .start(
        "eth_call",
        { text: "latest", flag: true, block: -21_000_000, ratio: 0.5, huge: 2 ** 60, odd: Number.NaN },
        { parent: root, kind: "client", startMs: STARTED_AT_MS + 0.25 },
      )
      .end("ok", { endMs: STARTED_AT_MS + 1 });
    expect(tracesOf(recorder.collect()).spans[1]).toEqual({
      traceId: "0af7651916cd43dd8448eb211c80319c",
      spanId: "0000000000000002",
      parentSpanId: "0000000000000001",
      name: "eth_call",
      kind: 3,
      startTimeUnixNano: "1795168800000250000",
      endTimeUnixNano: "1795168800001000000",
      attributes: [
        { key: "text", value: { stringValue: "latest" } },
        { key: "flag", value: { boolValue: true } },
        { key: "block", value: { intValue: "-21000000" } },
        { key: "ratio", value: { doubleValue: 0.5 } },
        { key: "huge", value: { doubleValue: 2 ** 60 } },
        { key: "odd", value: { doubleValue: "NaN" } },
      ],
    });
  });

  it("states an error with its message and leaves the status of a success unset", () => {
    const recorder = exampleRecorder();
    recorder.start("good").end("ok");
    recorder.start("bad").end("error", { error: "refused" });
    const [good, bad] = tracesOf(recorder.collect()).spans;
    expect([good?.status, good?.kind, good?.parentSpanId]).toEqual([undefined, 1, undefined]);
    expect(bad?.status).toEqual({ code: 2, message: "refused" });
  });

  it("says how many spans were dropped, and nothing where none was", () => {
    const trace = exampleRecorder().collect();
    expect(tracesOf(trace).scope).toEqual({ name: "chainops-actions" });
    expect(plain(tracesOf({ ...trace, droppedSpans: 12 }).scope?.attributes ?? [])).toEqual({
      "chainops.spans.dropped": "12",
    });
  });

  it("replaces half a surrogate pair in the resource", () => {
    expect(tracesOf(exampleRecorder().collect(), { ref: "\ud800x" }).resource).toEqual({ ref: "\ufffdx" });
  });

  it("writes valid bodies for any name, attribute and time", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.maxSafeInteger(), fc.boolean());
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.dictionary(fc.string({ minLength: 1 }), value),
        fc.double(),
        fc.double(),
        (name, attributes, startMs, endMs) => {
          const recorder = exampleRecorder();
          recorder.start(name, attributes, { startMs }).end("error", { error: name, endMs });
          expect(tracesOf(recorder.collect(), attributes).spans).toHaveLength(1);
        },
      ),
    );
  });
});

describe("renderOtlpMetrics", () => {
  it("writes counters as cumulative sums since the run began, all else as gauges", () => {
    const timeUnixNano = "1795168805000000000";
    expect(
      metricsOf([
        metric("tests_total", 412, { type: "counter", labels: { suite: "unit" } }),
        metric("coverage_ratio", 0.912),
        metric("latency_seconds_sum", 3, { type: "histogram" }),
      ]),
    ).toEqual([
      { name: "coverage_ratio", gauge: { dataPoints: [{ attributes: [], timeUnixNano, asDouble: 0.912 }] } },
      { name: "latency_seconds_sum", gauge: { dataPoints: [{ attributes: [], timeUnixNano, asDouble: 3 }] } },
      {
        name: "tests_total",
        sum: {
          aggregationTemporality: 2,
          isMonotonic: true,
          dataPoints: [
            {
              attributes: [{ key: "suite", value: { stringValue: "unit" } }],
              startTimeUnixNano: "1795168800000000000",
              timeUnixNano,
              asDouble: 412,
            },
          ],
        },
      },
    ]);
  });

  it("writes the points of one name together and each series once", () => {
    const [family, ...others] = metricsOf([
      metric("gas", 1, { labels: { call: "a" } }),
      metric("gas", 2, { labels: { call: "b" } }),
      metric("gas", 3, { labels: { call: "a" } }),
    ]);
    expect(others).toEqual([]);
    const points = family !== undefined && "gauge" in family ? family.gauge.dataPoints : [];
    expect(points.map(({ asDouble, attributes }) => [plain(attributes), asDouble])).toEqual([
      [{ call: "a" }, 3],
      [{ call: "b" }, 2],
    ]);
  });

  it("shows a time that cannot be read, or does not fit 64 bits, as unknown", () => {
    const times = ["not a time", "9999-12-31T23:59:59Z", "1969-01-01T00:00:00Z"].map((timestamp) => {
      const [family] = metricsOf([metric("x", 1, { type: "counter", timestamp })], Number.NaN);
      return family !== undefined && "sum" in family ? family.sum.dataPoints[0] : undefined;
    });
    for (const point of times) expect(point).toMatchObject({ timeUnixNano: "0", startTimeUnixNano: "0" });
  });
});

describe("traceResource and metricResource", () => {
  const lasting = {
    "service.name": "chainops-actions",
    "service.version": "0.1.0",
    "cicd.pipeline.name": "Build and test",
    "cicd.pipeline.task.name": "gate-contracts",
    "vcs.provider.name": "github",
    "vcs.owner.name": "acme",
    "vcs.repository.name": "vault",
    "vcs.repository.url.full": "https://github.com/acme/vault",
    "vcs.ref.head.name": "pull/7/merge",
  };

  it("tell traces the run, the commit people see and the pull request", () => {
    expect(traceResource(resourceFacts())).toEqual({
      ...lasting,
      "cicd.pipeline.run.id": "120912",
      "cicd.pipeline.run.url.full": "https://github.com/acme/vault/actions/runs/120912",
      "vcs.ref.head.revision": "a".repeat(40),
      "vcs.change.id": "7",
    });
  });

  it("tell metrics nothing that makes a new series in every run", () => {
    expect(metricResource(resourceFacts())).toEqual(lasting);
  });

  it.each([
    ["refs/heads/feature/x", { "vcs.ref.head.name": "feature/x", "vcs.ref.type": "branch" }],
    ["refs/tags/v1.0.0", { "vcs.ref.head.name": "v1.0.0", "vcs.ref.type": "tag" }],
    ["refs/pull/7/merge", { "vcs.ref.head.name": "pull/7/merge" }],
    ["main", { "vcs.ref.head.name": "main" }],
    ["", {}],
  ])("show the ref %j as %o", (ref, expected) => {
    const document = exampleDocument({ subject: { ...exampleDocument().subject, ref, pullRequest: null } });
    const resource = traceResource({ ...resourceFacts(document), workflow: "" });
    const shown = Object.entries(resource).filter(([key]) =>
      /^vcs\.(ref\.(head\.name|type)|change)|pipeline\.name/.test(key),
    );
    expect(Object.fromEntries(shown)).toEqual(expected);
  });
});
