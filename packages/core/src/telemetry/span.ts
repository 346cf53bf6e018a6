/** What an attribute may hold: a part of OTLP's `AnyValue`. */
export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** `client` is a call to another machine, `internal` all else. */
export type SpanKind = "internal" | "client";
export type SpanStatus = "ok" | "error";

/** One finished piece of work. Times in milliseconds since the epoch, with fractions. */
export interface Span {
  /** 16 hexadecimal digits (W3C Trace Context §3.2.2.4). */
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: SpanKind;
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Attributes;
  readonly status: SpanStatus;
  /** Why it failed; empty for `ok`. */
  readonly statusMessage: string;
}

export interface Trace {
  /** 32 hexadecimal digits (W3C Trace Context §3.2.2.3). */
  readonly traceId: string;
  /** In the order they were started. */
  readonly spans: readonly Span[];
  /** Spans that were started after the limit was reached. */
  readonly droppedSpans: number;
}
