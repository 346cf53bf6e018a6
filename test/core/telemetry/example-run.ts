import type { Metric, ResultDocument } from "@chainops/core/result/document";
import type { ResourceFacts } from "@chainops/core/telemetry/otlp-resource";
import { createSpanRecorder, type SpanRecorder } from "@chainops/core/telemetry/span-recorder";

export const STARTED_AT_MS = Date.UTC(2026, 10, 20, 10);

export const metric = (name: string, value: number, more: Partial<Metric> = {}): Metric => ({
  name,
  type: "gauge",
  value,
  labels: {},
  timestamp: "2026-11-20T10:00:05.000Z",
  ...more,
});

export const exampleDocument = (more: Partial<ResultDocument> = {}): ResultDocument => ({
  schema: "chainops.result/v1",
  action: "quality-gate",
  id: "gate-contracts",
  conclusion: "success",
  title: "Quality gate passed: 14 of 14 gates",
  subject: {
    repository: "acme/vault",
    sha: "a".repeat(40),
    testedSha: "b".repeat(40),
    ref: "refs/pull/7/merge",
    pullRequest: 7,
  },
  run: { id: "120912", attempt: 2, job: "gate", url: "https://github.com/acme/vault/actions/runs/120912" },
  startedAt: new Date(STARTED_AT_MS).toISOString(),
  completedAt: "2026-11-20T10:00:05.000Z",
  durationMs: 5000,
  stages: [],
  gates: [],
  metrics: [],
  findings: [],
  artifacts: [],
  details: {},
  ...more,
});

export const resourceFacts = (document: ResultDocument = exampleDocument()): ResourceFacts => ({
  document,
  version: "0.1.0",
  workflow: "Build and test",
  serverUrl: "https://github.com",
});

/** A recorder whose clock moves 1 ms with every look and whose span ids count from 1. */
export function exampleRecorder(redact: (text: string) => string = (text) => text): SpanRecorder {
  let nowMs = STARTED_AT_MS;
  let id = 0;
  const randomBytes = (size: number): Uint8Array => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32BE(++id, size - 4);
    return bytes;
  };
  return createSpanRecorder({ traceId: "0af7651916cd43dd8448eb211c80319c", nowMs: () => nowMs++, randomBytes, redact });
}
