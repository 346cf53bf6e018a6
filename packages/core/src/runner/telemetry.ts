import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { HttpAttempt } from "../http/http-types.ts";
import type { ResultDocument } from "../result/document.ts";
import { suiteDirectory } from "../result/write-result.ts";
import { renderPrometheusText } from "../telemetry/prometheus-text.ts";
import type { RunnerEnvironment } from "./environment.ts";
import type { Log } from "./log.ts";
import type { Masker } from "./masker.ts";

/** Spans of this run. */
export interface Telemetry {
  recordHttp(attempt: HttpAttempt): void;
  /** Sends spans and metrics; a failure is one notice. */
  export(document: ResultDocument): Promise<void>;
}

export interface TelemetryStart {
  environment: RunnerEnvironment;
  startedAt: Date;
  log: Log;
  masker: Masker;
}

const OFF: Telemetry = { recordHttp: () => undefined, export: async () => undefined };

/** Nothing is recorded, loaded or sent unless OTEL_EXPORTER_OTLP_ENDPOINT is set. */
export async function startTelemetry(start: TelemetryStart): Promise<Telemetry> {
  const { otlp } = start.environment;
  if (otlp.endpoint === "") return OFF;
  start.masker.register(otlp.headers);
  const { startOtlpTelemetry } = await import("./otlp-telemetry.ts");
  return startOtlpTelemetry(start);
}

/** `$RUNNER_TEMP/chainops/metrics/<id>.prom`, for a textfile collector or a push by the workflow's next step. */
export async function writeMetricsFile(temp: string, document: ResultDocument): Promise<void> {
  const file = path.join(suiteDirectory(temp), "metrics", `${document.id}.prom`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, renderPrometheusText(document.metrics));
}
