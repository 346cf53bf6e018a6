import type { Conclusion, Stage } from "@chainops/core/result/document";
import type { Span } from "@chainops/core/telemetry/span";
import { recordHttpAttempt } from "@chainops/core/telemetry/http-span";
import { recordResult } from "@chainops/core/telemetry/result-spans";
import { describe, expect, it } from "vitest";
import { exampleDocument, exampleRecorder, STARTED_AT_MS } from "./example-run.ts";

const stage = (name: string, more: Partial<Stage> = {}): Stage => ({
  name,
  status: "success",
  startedAt: "2026-11-20T10:00:01.000Z",
  durationMs: 900,
  error: null,
  metrics: {},
  ...more,
});

function spansOf(conclusion: Conclusion, stages: Stage[] = []): readonly Span[] {
  const recorder = exampleRecorder();
  const root = recorder.start("quality-gate");
  recordResult(recorder, root, exampleDocument({ conclusion, stages }));
  return recorder.collect().spans;
}

describe("recordResult", () => {
  it("names the task, its run and its verdict as the CI/CD conventions do", () => {
    expect(spansOf("success")).toMatchObject([
      {
        name: "quality-gate",
        status: "ok",
        attributes: {
          "cicd.pipeline.task.name": "gate-contracts",
          "cicd.pipeline.task.run.id": "120912/2/gate/gate-contracts",
          "cicd.pipeline.task.run.url.full": "https://github.com/acme/vault/actions/runs/120912",
          "cicd.pipeline.task.run.result": "success",
        },
      },
    ]);
  });

  const verdicts: [Conclusion, string, "ok" | "error"][] = [
    ["success", "success", "ok"],
    ["neutral", "success", "ok"],
    ["skipped", "skip", "ok"],
    ["action_required", "skip", "ok"],
    ["failure", "failure", "error"],
    ["timed_out", "timeout", "error"],
    ["cancelled", "cancellation", "error"],
  ];
  it.each(verdicts)("shows the conclusion %s as result %s with status %s", (conclusion, result, status) => {
    const [root] = spansOf(conclusion);
    expect(root).toMatchObject({ status, attributes: { "cicd.pipeline.task.run.result": result } });
    expect(root?.attributes["error.type"]).toBe(status === "error" ? conclusion : undefined);
    expect(root?.statusMessage === "").toBe(status === "ok");
  });

  it("adds a child for every stage that ran, at the stage's own times", () => {
    const [root, ...children] = spansOf("failure", [
      stage("build"),
      stage("unit_tests", { status: "failed", error: "3 tests failed", durationMs: 1200 }),
      stage("fuzz", { status: "cancelled" }),
      stage("gas", { status: "skipped", startedAt: null, durationMs: null }),
      stage("coverage", { status: "pending", startedAt: null, durationMs: null }),
      stage("slither", { status: "running", durationMs: null }),
    ]);
    const startMs = STARTED_AT_MS + 1000;
    expect(children.every(({ parentSpanId }) => parentSpanId === root?.spanId)).toBe(true);
    expect(children.map(({ name, startMs: from, endMs, status }) => [name, from, endMs, status])).toEqual([
      ["build", startMs, startMs + 900, "ok"],
      ["unit_tests", startMs, startMs + 1200, "error"],
      ["fuzz", startMs, startMs + 900, "error"],
    ]);
    expect(children[1]).toMatchObject({
      statusMessage: "3 tests failed",
      attributes: {
        "cicd.pipeline.task.name": "unit_tests",
        "cicd.pipeline.task.run.result": "failure",
        "error.type": "failed",
      },
    });
  });
});

describe("recordHttpAttempt", () => {
  const attempt = { host: "rpc.example:8545", method: "POST", attempt: 1, status: 200, durationMs: 40 };
  const endMs = STARTED_AT_MS + 100;
  const cases = [
    {
      name: "an answer",
      attempt,
      status: "ok",
      attributes: {
        "http.request.method": "POST",
        "server.address": "rpc.example",
        "server.port": 8545,
        "http.response.status_code": 200,
      },
    },
    {
      name: "a repetition that was refused",
      attempt: { ...attempt, host: "rpc.example", attempt: 3, status: 503 },
      status: "error",
      attributes: {
        "http.request.method": "POST",
        "server.address": "rpc.example",
        "http.response.status_code": 503,
        "http.request.resend_count": 2,
        "error.type": "503",
      },
    },
    {
      name: "no answer from an IPv6 host",
      attempt: { ...attempt, host: "[::1]:80", status: undefined },
      status: "error",
      attributes: {
        "http.request.method": "POST",
        "server.address": "[::1]",
        "server.port": 80,
        "error.type": "_OTHER",
      },
    },
    {
      name: "an IPv6 host without a port",
      attempt: { ...attempt, host: "[2001:db8::1]" },
      status: "ok",
      attributes: {
        "http.request.method": "POST",
        "server.address": "[2001:db8::1]",
        "http.response.status_code": 200,
      },
    },
  ];
  it.each(cases)("describes $name", ({ attempt: given, status, attributes }) => {
    const recorder = exampleRecorder();
    const root = recorder.start("deploy");
    recordHttpAttempt(recorder, root, given, endMs);
    const span = recorder.collect().spans[1];
    expect(span).toMatchObject({ name: "POST", kind: "client", startMs: endMs - 40, endMs, status });
    expect(span?.parentSpanId).toBe(root.spanId);
    expect(span?.attributes).toEqual(attributes);
  });
});
