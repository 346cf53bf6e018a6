import * as v from "valibot";

// Written from opentelemetry-proto 1.9 (trace.proto, metrics.proto, resource.proto, common.proto) and the JSON mapping of
// the OTLP specification. Strict: a key that is not in the proto is an error here, although a collector would ignore it.
const hexId = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)), v.regex(/[^0]/));
const fixed64 = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9]\d*)$/),
  v.check((text) => BigInt(text) < 2n ** 64n, "does not fit fixed64"),
);
const int64 = v.pipe(v.string(), v.regex(/^-?\d{1,19}$/));
const double = v.union([v.number(), v.picklist(["NaN", "Infinity", "-Infinity"])]);
const wellFormed = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed(), "has half a surrogate pair"),
);

const AnyValue = v.union([
  v.strictObject({ stringValue: wellFormed }),
  v.strictObject({ boolValue: v.boolean() }),
  v.strictObject({ intValue: int64 }),
  v.strictObject({ doubleValue: double }),
]);
/** "Attribute keys MUST be unique." */
const Attributes = v.pipe(
  v.array(v.strictObject({ key: v.pipe(v.string(), v.minLength(1)), value: AnyValue })),
  v.check((list) => new Set(list.map(({ key }) => key)).size === list.length, "has a key twice"),
);
const Resource = v.strictObject({ attributes: Attributes });
const Scope = v.strictObject({ name: v.string(), attributes: v.optional(Attributes) });

const Span = v.strictObject({
  traceId: hexId(32),
  spanId: hexId(16),
  parentSpanId: v.optional(hexId(16)),
  name: v.pipe(wellFormed, v.minLength(1)),
  kind: v.picklist([1, 2, 3, 4, 5]),
  startTimeUnixNano: fixed64,
  endTimeUnixNano: fixed64,
  attributes: Attributes,
  status: v.optional(v.strictObject({ code: v.picklist([0, 1, 2]), message: wellFormed })),
});
export const TracesRequest = v.strictObject({
  resourceSpans: v.array(
    v.strictObject({
      resource: Resource,
      scopeSpans: v.array(v.strictObject({ scope: Scope, spans: v.array(Span) })),
    }),
  ),
});

const NumberDataPoint = v.strictObject({
  attributes: Attributes,
  startTimeUnixNano: v.optional(fixed64),
  timeUnixNano: fixed64,
  asDouble: double,
});
const dataPoints = v.pipe(v.array(NumberDataPoint), v.minLength(1));
const Metric = v.union([
  v.strictObject({ name: v.string(), gauge: v.strictObject({ dataPoints }) }),
  v.strictObject({
    name: v.string(),
    sum: v.strictObject({
      aggregationTemporality: v.literal(2),
      isMonotonic: v.literal(true),
      dataPoints: v.pipe(
        dataPoints,
        v.everyItem(({ startTimeUnixNano }) => startTimeUnixNano !== undefined, "a cumulative sum needs its start"),
      ),
    }),
  }),
]);
export const MetricsRequest = v.strictObject({
  resourceMetrics: v.array(
    v.strictObject({
      resource: Resource,
      scopeMetrics: v.array(v.strictObject({ scope: Scope, metrics: v.array(Metric) })),
    }),
  ),
});

/** Attributes as an object of plain values. */
export function plain(attributes: v.InferOutput<typeof Attributes>): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
