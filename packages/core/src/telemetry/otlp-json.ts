import type { Metric } from "../result/document.ts";
import { groupMetrics, type MetricFamily } from "./metric-families.ts";
import { SERVICE_NAME } from "./otlp-resource.ts";
import type { Attributes, AttributeValue, Span, Trace } from "./span.ts";

// Enums are numbers in OTLP's JSON (opentelemetry-proto: Span.SpanKind, Status.StatusCode, AggregationTemporality).
const KIND = { internal: 1, client: 3 } as const;
const STATUS_CODE_ERROR = 2;
const AGGREGATION_TEMPORALITY_CUMULATIVE = 2;
/** The last millisecond that fits a fixed64 of nanoseconds. */
const LATEST_MS = Number((2n ** 64n - 1n) / 1_000_000n);

/**
 * Body for `/v1/traces`: an ExportTraceServiceRequest in OTLP's JSON (OTLP 1.9, "JSON Protobuf Encoding"): lowerCamelCase
 * keys, hexadecimal ids, 64-bit integers as strings. A span that went well keeps its status unset, as the semantic
 * conventions ask; spans beyond the limit are counted in the scope's `chainops.spans.dropped`.
 */
export function renderOtlpTraces({ traceId, spans, droppedSpans }: Trace, resource: Attributes): string {
  const dropped = droppedSpans === 0 ? {} : { attributes: toKeyValues({ "chainops.spans.dropped": droppedSpans }) };
  const scopeSpans = [
    { scope: { name: SERVICE_NAME, ...dropped }, spans: spans.map((span) => toOtlpSpan(traceId, span)) },
  ];
  return JSON.stringify({ resourceSpans: [{ resource: { attributes: toKeyValues(resource) }, scopeSpans }] });
}

/**
 * Body for `/v1/metrics`: an ExportMetricsServiceRequest. Counters are cumulative sums since `startMs`, the beginning of
 * the run in milliseconds since the epoch; all else is a gauge.
 */
export function renderOtlpMetrics(metrics: readonly Metric[], resource: Attributes, startMs: number): string {
  const families = groupMetrics(metrics).map((family) => toOtlpMetric(family, startMs));
  const scopeMetrics = [{ scope: { name: SERVICE_NAME }, metrics: families }];
  return JSON.stringify({ resourceMetrics: [{ resource: { attributes: toKeyValues(resource) }, scopeMetrics }] });
}

function toOtlpSpan(traceId: string, span: Span): object {
  const { spanId, parentSpanId, name, status, statusMessage } = span;
  return {
    traceId,
    spanId,
    ...(parentSpanId === undefined ? {} : { parentSpanId }),
    name,
    kind: KIND[span.kind],
    startTimeUnixNano: toUnixNano(span.startMs),
    endTimeUnixNano: toUnixNano(span.endMs),
    attributes: toKeyValues(span.attributes),
    ...(status === "ok" ? {} : { status: { code: STATUS_CODE_ERROR, message: statusMessage } }),
  };
}

function toOtlpMetric({ name, type, samples }: MetricFamily, startMs: number): object {
  const isCounter = type === "counter";
  const dataPoints = samples.map(({ labels, value, timeMs }) => ({
    attributes: toKeyValues(Object.fromEntries(labels)),
    ...(isCounter ? { startTimeUnixNano: toUnixNano(startMs) } : {}),
    timeUnixNano: toUnixNano(timeMs),
    asDouble: toDouble(value),
  }));
  if (!isCounter) return { name, gauge: { dataPoints } };
  const aggregationTemporality = AGGREGATION_TEMPORALITY_CUMULATIVE;
  return { name, sum: { aggregationTemporality, isMonotonic: true, dataPoints } };
}

function toKeyValues(attributes: Attributes): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: toAnyValue(value) }));
}

function toAnyValue(value: AttributeValue): object {
  if (typeof value === "string") return { stringValue: value.toWellFormed() };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: toDouble(value) };
}

/** JSON has no NaN and no Infinity; Protobuf's mapping writes them as strings. */
function toDouble(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** Microseconds are what a double still holds exactly; 0 says that the time is not known. */
function toUnixNano(ms: number): string {
  return ms > 0 && ms <= LATEST_MS ? String(BigInt(Math.round(ms * 1000)) * 1000n) : "0";
}
