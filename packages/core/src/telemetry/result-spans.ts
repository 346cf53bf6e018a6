import type { Conclusion, ResultDocument, Stage } from "../result/document.ts";
import type { Attributes } from "./span.ts";
import type { ActiveSpan, SpanRecorder } from "./span-recorder.ts";

/** Values of `cicd.pipeline.task.run.result`. An action that waits for approval did not run. */
const RESULT_OF_CONCLUSION: Readonly<Record<Conclusion, string>> = {
  success: "success",
  neutral: "success",
  failure: "failure",
  timed_out: "timeout",
  cancelled: "cancellation",
  skipped: "skip",
  action_required: "skip",
};
const RESULT_OF_STAGE: ReadonlyMap<Stage["status"], string> = new Map([
  ["success", "success"],
  ["failed", "failure"],
  ["skipped", "skip"],
  ["cancelled", "cancellation"],
]);

/**
 * Ends the run's own span with the verdict and gives it one child for every stage that ran, at the times the document
 * states. Attributes follow OpenTelemetry's semantic conventions for CI/CD spans, "Pipeline task run".
 */
export function recordResult(recorder: SpanRecorder, root: ActiveSpan, document: ResultDocument): void {
  for (const stage of document.stages) recordStage(recorder, root, stage);
  const { run, id, conclusion, title } = document;
  root.setAttributes({
    ...taskAttributes(id, RESULT_OF_CONCLUSION[conclusion]),
    // An action is a step and GitHub numbers only jobs; job and id are unique within a run's attempt.
    "cicd.pipeline.task.run.id": `${run.id}/${run.attempt}/${run.job}/${id}`,
    "cicd.pipeline.task.run.url.full": run.url,
  });
  if (!["failure", "timed_out", "cancelled"].includes(conclusion)) return root.end("ok");
  root.setAttributes({ "error.type": conclusion });
  root.end("error", { error: title });
}

function recordStage(recorder: SpanRecorder, parent: ActiveSpan, stage: Stage): void {
  const { name, status, startedAt, durationMs, error } = stage;
  const result = RESULT_OF_STAGE.get(status);
  if (result === undefined || startedAt === null || durationMs === null) return;
  const startMs = Date.parse(startedAt);
  const span = recorder.start(name, taskAttributes(name, result), { parent, startMs });
  const failed = status === "failed" || status === "cancelled";
  if (failed) span.setAttributes({ "error.type": status });
  span.end(failed ? "error" : "ok", { endMs: startMs + durationMs, ...(error === null ? {} : { error }) });
}

function taskAttributes(name: string, result: string): Attributes {
  return { "cicd.pipeline.task.name": name, "cicd.pipeline.task.run.result": result };
}
