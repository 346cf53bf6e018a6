import { ReportError } from "./report-error.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** 256 Mi characters: above that one string plus its tree no longer fits a standard runner comfortably. */
export const MAX_JSON_LENGTH = 256 * 1024 * 1024;

/**
 * Any JSON text as an untyped tree. Empty, cut, malformed and oversized texts are told apart, since each has its own
 * cure; `what` names the report in the message.
 */
export function parseJson(text: string, what: string, maxLength: number = MAX_JSON_LENGTH): unknown {
  if (text.length > maxLength) {
    throw new ReportError("too-large", `${what} has ${text.length} characters; at most ${maxLength} are read.`);
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === "") {
    throw new ReportError("empty", `${what} is empty. Check that the tool which writes it ran to its end.`);
  }
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw isCut(body, cause)
      ? new ReportError("truncated", `${what} ends in the middle. Write it again and check the disk space.`, { cause })
      : new ReportError("malformed", `${what} is not valid JSON. Check that nothing else writes to it.`, { cause });
  }
}

/** V8 names a missing end in words or by a position behind the last character. */
function isCut(text: string, cause: unknown): boolean {
  const reason = cause instanceof Error ? cause.message : "";
  if (/unexpected end|unterminated string/i.test(reason)) return true;
  return Number(/at position (\d{1,10})/.exec(reason)?.[1] ?? -1) >= text.trimEnd().length;
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A finite number, or decimal digits in a string as Foundry writes large values. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && /^\d{1,30}(\.\d{1,30})?$/.test(value) ? Number(value) : undefined;
}

/** A whole number from 0 that a double holds exactly. */
export function asCount(value: unknown): number | undefined {
  const number = asNumber(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Own entries only; a key such as `__proto__` is an ordinary key here. */
export function entriesOf(value: unknown): [string, unknown][] {
  const object = asObject(value);
  return object === undefined ? [] : Object.entries(object);
}

/** `text` cut to `max` characters with an ellipsis, never in the middle of a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = max - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
