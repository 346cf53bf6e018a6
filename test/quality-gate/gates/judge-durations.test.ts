import { expect, it } from "vitest";
import type { Stage } from "@chainops/core/result/document";
import { judgeDurations } from "../../../actions/quality-gate/src/gates/judge-durations.ts";

const stage = (name: string, durationMs: number | null): Stage => ({
  name,
  status: durationMs === null ? "skipped" : "success",
  startedAt: null,
  durationMs,
  error: null,
  metrics: {},
});
const limits = { unit_tests: { ms: 90_000 } };

it.each([
  { name: "below its limit", ran: [stage("unit_tests", 1234)], status: "pass", actual: 1.234 },
  { name: "at its limit", ran: [stage("unit_tests", 90_000)], status: "pass", actual: 90 },
  { name: "a millisecond over", ran: [stage("unit_tests", 90_001)], status: "fail", actual: 90.001 },
  { name: "that was skipped", ran: [stage("unit_tests", null)], status: "skip", actual: null },
  { name: "that is not there", ran: [stage("compilation", 5)], status: "skip", actual: null },
])("judges a stage $name: $status", ({ ran, status, actual }) => {
  const gates = judgeDurations(ran, limits).map(({ gate }) => gate);
  expect(gates).toMatchObject([
    { name: "stage_duration", scope: "unit_tests", status, actual, threshold: 90, unit: "seconds" },
  ]);
});

it("has a gate for each limit and none without one", () => {
  const both = { compilation: { ms: 1000 }, ...limits };
  const ran = [stage("unit_tests", 100_000), stage("compilation", 500)];
  expect(judgeDurations(ran, both).map(({ gate }) => [gate.scope, gate.status])).toEqual([
    ["compilation", "pass"],
    ["unit_tests", "fail"],
  ]);
  expect(judgeDurations(ran, {})).toEqual([]);
});

it("says how long it took and how long it may", () => {
  const [judged] = judgeDurations([stage("unit_tests", 91_250)], limits);
  expect(judged?.gate.message).toBe("Stage `unit_tests` took 91.3 s; at most 90 s is accepted.");
  expect(judged?.row).toMatchObject({ label: "Duration of unit_tests", now: "91.3 s", limit: "at most 90 s" });
});
