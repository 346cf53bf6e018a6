import type { Duration } from "@chainops/core/config/parse-duration";
import type { Stage } from "@chainops/core/result/document";
import { judged, type JudgedGate } from "./judged-gate.ts";

/** One gate for each stage of `duration.max`, in seconds. A stage that did not run here has no duration. */
export function judgeDurations(
  stages: readonly Stage[],
  limits: Readonly<Record<string, Duration>>,
): readonly JudgedGate[] {
  return Object.entries(limits).map(([name, { ms: limitMs }]) => {
    const stage = stages.find((one) => one.name === name);
    const shared = {
      name: "stage_duration",
      scope: name,
      label: `Duration of ${name}`,
      threshold: limitMs / 1000,
      unit: "seconds",
      limit: `at most ${showSeconds(limitMs)}`,
    };
    const durationMs = stage?.durationMs ?? null;
    if (durationMs === null) {
      const message = `Stage \`${name}\` did not run in this step, so how long it takes is not known.`;
      return judged({ ...shared, status: "skip", now: "not run", message });
    }
    const isMet = durationMs <= limitMs;
    const message = `Stage \`${name}\` took ${showSeconds(durationMs)}${isMet ? "" : `; at most ${showSeconds(limitMs)} is accepted`}.`;
    const measured = { ...shared, actual: durationMs / 1000, now: showSeconds(durationMs) };
    return judged({ ...measured, status: isMet ? "pass" : "fail", message });
  });
}

function showSeconds(durationMs: number): string {
  return `${Number((durationMs / 1000).toFixed(1))} s`;
}
