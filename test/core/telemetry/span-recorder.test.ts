import { ServiceError } from "@chainops/core/errors";
import { createSpanRecorder, MAX_SPANS } from "@chainops/core/telemetry/span-recorder";
import { traceIdOfRun } from "@chainops/core/telemetry/trace-id";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exampleRecorder, STARTED_AT_MS } from "./example-run.ts";

describe("createSpanRecorder", () => {
  it("keeps spans in the order of their start, with their parents, times and attributes", () => {
    const recorder = exampleRecorder();
    const root = recorder.start("quality-gate");
    const child = recorder.start("eth_call", { chainId: 1, retried: false }, { parent: root, kind: "client" });
    child.setAttributes({ block: "latest" });
    child.end("ok");
    root.end("ok");
    expect(recorder.collect()).toEqual({
      traceId: "0af7651916cd43dd8448eb211c80319c",
      droppedSpans: 0,
      spans: [
        {
          spanId: "0000000000000001",
          parentSpanId: undefined,
          name: "quality-gate",
          kind: "internal",
          startMs: STARTED_AT_MS,
          endMs: STARTED_AT_MS + 3,
          attributes: {},
          status: "ok",
          statusMessage: "",
        },
        {
          spanId: "0000000000000002",
          parentSpanId: "0000000000000001",
          name: "eth_call",
          kind: "client",
          startMs: STARTED_AT_MS + 1,
          endMs: STARTED_AT_MS + 2,
          attributes: { chainId: 1, retried: false, block: "latest" },
          status: "ok",
          statusMessage: "",
        },
      ],
    });
  });

  const failures = [
    { name: "a service's fault by its code", error: new ServiceError("timeout", "no answer"), type: "timeout" },
    { name: "another error by its name", error: new RangeError("no answer"), type: "RangeError" },
    { name: "a text", error: "no answer", type: "_OTHER" },
  ];
  it.each(failures)("names $name", ({ error, type }) => {
    const recorder = exampleRecorder();
    recorder.start("probe").end("error", { error });
    expect(recorder.collect().spans[0]).toMatchObject({
      status: "error",
      statusMessage: "no answer",
      attributes: { "error.type": type },
    });
  });

  it("keeps an error type that was set before the end", () => {
    const recorder = exampleRecorder();
    recorder.start("probe", { "error.type": "500" }).end("error", { error: new Error("no") });
    expect(recorder.collect().spans[0]?.attributes).toEqual({ "error.type": "500" });
  });

  it("survives a thrown value that is not an error and cannot be printed", () => {
    const recorder = exampleRecorder();
    recorder.start("probe").end("error", { error: Object.create(null) });
    expect(recorder.collect().spans[0]).toMatchObject({ status: "error", statusMessage: expect.stringMatching(/./) });
  });

  it("lets the first end count", () => {
    const recorder = exampleRecorder();
    const span = recorder.start("probe");
    span.end("ok", { endMs: STARTED_AT_MS + 10 });
    span.end("error", { error: "late", endMs: STARTED_AT_MS + 99 });
    expect(recorder.collect().spans[0]).toMatchObject({ status: "ok", statusMessage: "", endMs: STARTED_AT_MS + 10 });
  });

  it("never ends a span before it started, even when the clock was set back", () => {
    const recorder = exampleRecorder();
    recorder.start("probe", {}, { startMs: STARTED_AT_MS + 50 }).end("ok", { endMs: STARTED_AT_MS });
    recorder.start("open", {}, { startMs: STARTED_AT_MS + 50 });
    expect(recorder.collect().spans.map(({ endMs }) => endMs)).toEqual([STARTED_AT_MS + 50, STARTED_AT_MS + 50]);
  });

  it("shows a span that nobody ended as failed, ending now, and can go on after that", () => {
    const recorder = exampleRecorder();
    const span = recorder.start("probe");
    expect(recorder.collect().spans[0]).toMatchObject({ status: "error", endMs: STARTED_AT_MS + 1 });
    span.end("ok");
    expect(recorder.collect().spans[0]).toMatchObject({ status: "ok", statusMessage: "", endMs: STARTED_AT_MS + 2 });
  });

  it("keeps the first spans up to its limit and counts the rest, which still work", () => {
    const recorder = exampleRecorder();
    for (let n = 0; n < MAX_SPANS; n++) recorder.start(`kept ${n}`).end("ok");
    const dropped = recorder.start("dropped");
    recorder.start("child of the dropped", {}, { parent: dropped }).end("ok");
    dropped.end("ok");
    const { spans, droppedSpans } = recorder.collect();
    expect(spans).toHaveLength(1000);
    expect(spans.every(({ name }) => name.startsWith("kept"))).toBe(true);
    expect(droppedSpans).toBe(2);
  });

  it("bounds texts and the number of attributes without tearing a character", () => {
    const recorder = exampleRecorder();
    const long = `${"x".repeat(1023)}🔥${"x".repeat(1_000_000)}`;
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, long]));
    recorder.start(long, many).end("error", { error: long });
    const [span] = recorder.collect().spans;
    const cut = `${"x".repeat(1023)}…`;
    expect([span?.name, span?.statusMessage]).toEqual([cut, cut]);
    expect(Object.entries(span?.attributes ?? {})).toEqual(Array.from({ length: 64 }, (_, n) => [`key${n}`, cut]));
  });

  it("replaces half a surrogate pair, which a collector would refuse", () => {
    const recorder = exampleRecorder();
    recorder.start("a\ud800", { key: "\udc00b" }).end("error", { error: "c\ud800" });
    const [span] = recorder.collect().spans;
    expect([span?.name, span?.attributes["key"], span?.statusMessage]).toEqual(["a\ufffd", "\ufffdb", "c\ufffd"]);
  });

  it("takes secrets out of names, attributes and messages, also where the cut would leave half of one", () => {
    const secret = "hunter2hunter2";
    const recorder = exampleRecorder((text) => text.replaceAll(secret, "***"));
    const span = recorder.start(`call ${secret}`, { url: `https://h.example/${secret}` });
    span.setAttributes({ late: `${"x".repeat(1020)}${secret}` });
    span.end("error", { error: new Error(`refused ${secret}`) });
    expect(JSON.stringify(recorder.collect())).not.toContain("hunter2");
    expect(recorder.collect().spans[0]?.statusMessage).toBe("refused ***");
  });

  it("makes span ids of 8 random bytes and never the forbidden one of zeros", () => {
    const options = { traceId: "0af7651916cd43dd8448eb211c80319c", nowMs: () => 0, redact: (text: string) => text };
    const random = createSpanRecorder({ ...options, randomBytes });
    const ids = Array.from({ length: 100 }, () => random.start("x").spanId);
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    const zeros = createSpanRecorder({ ...options, randomBytes: (size) => new Uint8Array(size) });
    expect(zeros.start("x").spanId).toBe("0000000000000001");
  });
});

describe("traceIdOfRun", () => {
  it("is the id the collector's GitHub receiver gives the run: half of sha256 over id, attempt and t", () => {
    expect(traceIdOfRun({ id: "120912", attempt: 2 })).toBe("73595bebda9231397acc8210d928c350");
  });

  it("differs between attempts of one run", () => {
    expect(traceIdOfRun({ id: "120912", attempt: 1 })).not.toBe(traceIdOfRun({ id: "120912", attempt: 2 }));
  });
});
