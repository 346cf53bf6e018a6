import { ServiceError } from "../errors.ts";
import type { Attributes, AttributeValue, Span, SpanKind, SpanStatus, Trace } from "./span.ts";

/** Spans a recorder keeps; later ones are counted. */
export const MAX_SPANS = 1000;
const MAX_ATTRIBUTES = 64;
const MAX_TEXT_CHARACTERS = 1024;
const SPAN_ID_BYTES = 8;

export interface SpanRecorderOptions {
  /** 32 hexadecimal digits, not all zero; see `traceIdOfRun`. */
  readonly traceId: string;
  /** Milliseconds since the epoch; fractions are kept. */
  readonly nowMs: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Takes secrets out of every name, attribute and error message before it is kept. */
  readonly redact: (text: string) => string;
}

export interface SpanStart {
  readonly parent?: ActiveSpan;
  /** Default `internal`. */
  readonly kind?: SpanKind;
  /** For work that began earlier; default now. */
  readonly startMs?: number;
}

export interface SpanEnd {
  readonly error?: unknown;
  /** For work that ended earlier; default now, never before the start. */
  readonly endMs?: number;
}

export interface ActiveSpan {
  readonly spanId: string;
  /** A key that is set again takes the new value. */
  setAttributes(attributes: Attributes): void;
  /**
   * The first call counts. An error sets `error.type` (unless it is set) to the ServiceError's code or the error's name,
   * and its message becomes the status message.
   */
  end(status: SpanStatus, details?: SpanEnd): void;
}

export interface SpanRecorder {
  start(name: string, attributes?: Attributes, start?: SpanStart): ActiveSpan;
  /** All spans up to now; those still open are shown as ending now, with status `error`. */
  collect(): Trace;
}

type OpenSpan = { -readonly [Key in keyof Span]: Key extends "endMs" ? number | undefined : Span[Key] } & {
  readonly attributes: Record<string, AttributeValue>;
};

/** Keeps the first 1,000 spans of one trace in memory; does nothing else with them. */
export function createSpanRecorder(options: SpanRecorderOptions): SpanRecorder {
  const { traceId, nowMs, redact } = options;
  const spans: OpenSpan[] = [];
  let droppedSpans = 0;

  const start = (name: string, attributes: Attributes = {}, { parent, kind, startMs }: SpanStart = {}): ActiveSpan => {
    const span: OpenSpan = {
      spanId: newSpanId(options.randomBytes),
      parentSpanId: parent?.spanId,
      name: boundedText(name, redact),
      kind: kind ?? "internal",
      startMs: startMs ?? nowMs(),
      endMs: undefined,
      attributes: {},
      status: "ok",
      statusMessage: "",
    };
    if (spans.length < MAX_SPANS) spans.push(span);
    else droppedSpans += 1;
    const active = activate(span, options);
    active.setAttributes(attributes);
    return active;
  };
  const collect = (): Trace => {
    const atMs = nowMs();
    return { traceId, spans: spans.map((span) => closed(span, atMs)), droppedSpans };
  };
  return { start, collect };
}

function activate(span: OpenSpan, { nowMs, redact }: SpanRecorderOptions): ActiveSpan {
  const setAttributes = (attributes: Attributes): void => {
    for (const [key, value] of Object.entries(attributes)) {
      if (!Object.hasOwn(span.attributes, key) && Object.keys(span.attributes).length >= MAX_ATTRIBUTES) continue;
      span.attributes[key] = typeof value === "string" ? boundedText(value, redact) : value;
    }
  };
  const end = (status: SpanStatus, { error, endMs }: SpanEnd = {}): void => {
    if (span.endMs !== undefined) return;
    span.endMs = Math.max(span.startMs, endMs ?? nowMs());
    span.status = status;
    if (error === undefined) return;
    span.statusMessage = boundedText(errorMessage(error), redact);
    if (!Object.hasOwn(span.attributes, "error.type")) setAttributes({ "error.type": errorType(error) });
  };
  return { spanId: span.spanId, setAttributes, end };
}

function closed(span: OpenSpan, atMs: number): Span {
  const attributes = { ...span.attributes };
  if (span.endMs !== undefined) return { ...span, attributes, endMs: span.endMs };
  const statusMessage = "it was still running when the run ended";
  return { ...span, attributes, endMs: Math.max(span.startMs, atMs), status: "error", statusMessage };
}

/** W3C Trace Context forbids the id that is all zeros. */
function newSpanId(randomBytes: (size: number) => Uint8Array): string {
  const bytes = Uint8Array.from(randomBytes(SPAN_ID_BYTES));
  if (bytes.every((byte) => byte === 0)) bytes[SPAN_ID_BYTES - 1] = 1;
  return Buffer.from(bytes).toString("hex");
}

// Redacted before it is cut: half a secret would not be found. Cut by characters, so that no pair is torn.
function boundedText(text: string, redact: (text: string) => string): string {
  const clean = redact(text).toWellFormed();
  return clean.length <= MAX_TEXT_CHARACTERS
    ? clean
    : `${clean.slice(0, MAX_TEXT_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function errorMessage(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : "it failed for no known reason";
}

/** Semantic conventions, attribute `error.type`: `_OTHER` where nothing better is known. */
function errorType(error: unknown): string {
  if (error instanceof ServiceError) return error.code;
  return error instanceof Error ? error.name : "_OTHER";
}
