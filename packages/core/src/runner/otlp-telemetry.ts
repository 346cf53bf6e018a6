import { randomBytes } from "node:crypto";
import http from "node:http";
import { createHttpClient } from "../http/http-client.ts";
import { systemEffects } from "../http/system-effects.ts";
import { exportOtlp } from "../telemetry/export-otlp.ts";
import { recordHttpAttempt } from "../telemetry/http-span.ts";
import type { PlatformFacts } from "../telemetry/otlp-resource.ts";
import { recordResult } from "../telemetry/result-spans.ts";
import { createSpanRecorder } from "../telemetry/span-recorder.ts";
import { traceIdOfRun } from "../telemetry/trace-id.ts";
import type { Telemetry, TelemetryStart } from "./telemetry.ts";
import { SUITE_VERSION } from "./version.ts";

const nowMs = (): number => performance.timeOrigin + performance.now();

/** Asks the machine for its name and version; a container without the tool that tells is no reason to fail. */
async function readPlatform(): Promise<PlatformFacts | undefined> {
  try {
    const { platform } = await import("@actions/core");
    const { name, version, arch } = await platform.getDetails();
    return { type: platform.platform, arch, name, version };
  } catch {
    return undefined;
  }
}

/** Records spans and exports them with the result's metrics over OTLP/HTTP. Loaded only where an endpoint is set. */
export function startOtlpTelemetry({ environment, startedAt, log, masker }: TelemetryStart): Telemetry {
  const recorder = createSpanRecorder({
    traceId: traceIdOfRun({ id: environment.runId, attempt: environment.runAttempt }),
    nowMs,
    randomBytes,
    redact: (text) => masker.redact(text),
  });
  const root = recorder.start("action", {}, { startMs: startedAt.getTime() });
  return {
    recordHttp: (attempt) => recordHttpAttempt(recorder, root, attempt, nowMs()),
    async export(document) {
      recordResult(recorder, root, document);
      // Node's fetch looks at the proxy variables only when it is told to, and can be told since 24.14.
      if (typeof http.setGlobalProxyFromEnv === "function") http.setGlobalProxyFromEnv();
      const outcome = await exportOtlp({
        ...environment.otlp,
        http: createHttpClient({}, systemEffects()),
        trace: recorder.collect(),
        document,
        version: SUITE_VERSION,
        workflow: environment.workflow,
        serverUrl: environment.serverUrl,
        platform: await readPlatform(),
      });
      if (outcome.status === "failed") log.notice(outcome.notice);
    },
  };
}
