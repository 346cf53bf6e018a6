import { STATUS_CODES } from "node:http";
import type { HttpClient } from "../http/http-client.ts";
import type { HttpResponse } from "../http/http-types.ts";
import { redactText } from "../http/redact-text.ts";
import { urlSecrets } from "../http/redact-url.ts";
import { InputError } from "../errors.ts";
import type { ResultDocument } from "../result/document.ts";
import { parseOtlpHeaders } from "./otlp-headers.ts";
import { renderOtlpMetrics, renderOtlpTraces } from "./otlp-json.ts";
import { metricResource, traceResource, type ResourceFacts } from "./otlp-resource.ts";
import type { Trace } from "./span.ts";

const TOTAL_TIMEOUT_MS = 5000;
const MAX_ANSWER_BYTES = 64 * 1024;
const MAX_EXCERPT_CHARACTERS = 200;
/** OTLP 1.9, "Retryable Response Codes": these and no others. */
const RETRYABLE_STATUSES = new Set([429, 502, 503, 504]);

export interface OtlpExport extends ResourceFacts {
  /** OTEL_EXPORTER_OTLP_ENDPOINT: base URL; empty turns the export off. */
  readonly endpoint: string;
  /** OTEL_EXPORTER_OTLP_HEADERS; secret. */
  readonly headers: string;
  readonly http: HttpClient;
  readonly trace: Trace;
  /** Its metrics are sent. */
  readonly document: Pick<ResultDocument, "id" | "subject" | "run" | "metrics" | "startedAt">;
}

export type OtlpOutcome =
  | { readonly status: "disabled" | "exported" }
  /** One line without secrets: what was not exported and why. */
  | { readonly status: "failed"; readonly notice: string };

/**
 * Sends spans and metrics to an OTLP/HTTP collector as JSON, both at once and within 5 s. Never throws: telemetry
 * decides nothing. Without an endpoint nothing is sent.
 */
export async function exportOtlp(telemetry: OtlpExport): Promise<OtlpOutcome> {
  const endpoint = telemetry.endpoint.trim();
  if (endpoint === "") return { status: "disabled" };
  try {
    const base = parseEndpoint(endpoint);
    const headers = parseOtlpHeaders(telemetry.headers);
    const secrets = [...urlSecrets(base), ...headerSecrets(headers)];
    const collector = { http: telemetry.http, headers, redact: (text: string) => redactText(text, secrets) };
    const problems = await Promise.all(
      requestsOf(telemetry).map(({ path, body }) => send(collector, signalUrl(base, path), body)),
    );
    return outcomeOf(problems.filter((problem) => problem !== undefined));
  } catch (error) {
    return outcomeOf([messageOf(error)]);
  }
}

interface Collector {
  readonly http: HttpClient;
  readonly headers: ReadonlyMap<string, string>;
  readonly redact: (text: string) => string;
}

// "Bearer token" is hidden as a whole and as the token alone.
function headerSecrets(headers: ReadonlyMap<string, string>): string[] {
  return [...headers.values()].flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)]);
}

function requestsOf({ trace, document, ...facts }: OtlpExport): { path: string; body: string }[] {
  const resourceFacts = { ...facts, document };
  const traces = { path: "v1/traces", body: renderOtlpTraces(trace, traceResource(resourceFacts)) };
  const startMs = Date.parse(document.startedAt);
  const metrics = {
    path: "v1/metrics",
    body: renderOtlpMetrics(document.metrics, metricResource(resourceFacts), startMs),
  };
  return [...(trace.spans.length > 0 ? [traces] : []), ...(document.metrics.length > 0 ? [metrics] : [])];
}

/** Undefined where the collector took everything, else what went wrong. */
async function send({ http, headers, redact }: Collector, url: URL, body: string): Promise<string | undefined> {
  try {
    const response = await http.send({
      url,
      method: "POST",
      headers: { ...Object.fromEntries(headers), "content-type": "application/json" },
      body,
      idempotent: true,
      acceptStatus: (status) => !RETRYABLE_STATUSES.has(status),
      totalTimeoutMs: TOTAL_TIMEOUT_MS,
      maxBodyBytes: MAX_ANSWER_BYTES,
    });
    return readAnswer(response, redact);
  } catch (error) {
    return redact(messageOf(error));
  }
}

/** A 2xx may still refuse a part (`partialSuccess`); any other status carries a google.rpc.Status. */
function readAnswer(response: HttpResponse, redact: (text: string) => string): string | undefined {
  const { status, url } = response;
  const answer = parseRecord(response.text());
  if (status < 200 || status > 299) {
    return `${url} answered ${`${status} ${STATUS_CODES[status] ?? ""}`.trimEnd()}${said(answer["message"], redact)}`;
  }
  const partial = asRecord(answer["partialSuccess"]);
  const rejected = Number(partial["rejectedSpans"] ?? partial["rejectedDataPoints"] ?? 0);
  return rejected > 0 ? `${url} refused ${rejected} of them${said(partial["errorMessage"], redact)}` : undefined;
}

// Redacted before it is cut: half a secret would not be found.
function said(message: unknown, redact: (text: string) => string): string {
  if (typeof message !== "string" || message === "") return "";
  return ` and said: ${redact(message).slice(0, MAX_EXCERPT_CHARACTERS)}`;
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return {};
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function parseEndpoint(endpoint: string): URL {
  const url = URL.parse(endpoint);
  if (url !== null && (url.protocol === "http:" || url.protocol === "https:")) return url;
  throw new InputError("OTEL_EXPORTER_OTLP_ENDPOINT is not a URL such as https://collector.example:4318.");
}

/** OpenTelemetry, "OTLP Exporter": the signal's path is relative to the base URL's. */
function signalUrl(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/${path}`;
  return url;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "it failed for no known reason";
}

function outcomeOf(problems: readonly string[]): OtlpOutcome {
  if (problems.length === 0) return { status: "exported" };
  const reasons = problems.join("; ").replaceAll(/[\p{C}\s]+/gu, " ");
  return { status: "failed", notice: `Telemetry was not exported: ${reasons}` };
}
