import type { HttpAttempt } from "../http/http-types.ts";
import type { ActiveSpan, SpanRecorder } from "./span-recorder.ts";

const FIRST_FAILED_STATUS = 400;

/**
 * Adds one exchange of the HTTP client that has just ended, after OpenTelemetry's semantic conventions for HTTP client
 * spans. `url.full` is left out: it may hold a key.
 */
export function recordHttpAttempt(
  recorder: SpanRecorder,
  parent: ActiveSpan,
  { host, method, attempt, status, durationMs }: HttpAttempt,
  endMs: number,
): void {
  const [, address = host, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
  const failed = status === undefined || status >= FIRST_FAILED_STATUS;
  const span = recorder.start(
    method,
    {
      "http.request.method": method,
      "server.address": address,
      ...(port === undefined ? {} : { "server.port": Number(port) }),
      ...(status === undefined ? {} : { "http.response.status_code": status }),
      ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
      ...(failed ? { "error.type": String(status ?? "_OTHER") } : {}),
    },
    { parent, kind: "client", startMs: endMs - durationMs },
  );
  span.end(failed ? "error" : "ok", { endMs });
}
