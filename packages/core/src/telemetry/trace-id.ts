import { createHash } from "node:crypto";
import type { RunReference } from "../result/document.ts";

const TRACE_ID_DIGITS = 32;

/**
 * Trace id of a workflow run's attempt, so that all actions of the run meet in one trace. Computed as the OpenTelemetry
 * Collector's GitHub receiver does, whose spans of workflow and jobs then stand in the same trace: the first half of
 * sha256 over run id, attempt and `t`.
 */
export function traceIdOfRun(run: Pick<RunReference, "id" | "attempt">): string {
  return createHash("sha256").update(`${run.id}${run.attempt}t`).digest("hex").slice(0, TRACE_ID_DIGITS);
}
