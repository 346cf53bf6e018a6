import type { KzgField } from "../verdict.ts";
import { malformed, read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";

/** Bytes of hex with or without `0x`; null where it is none. */
export function decodeHex(text: string): Uint8Array | null {
  const digits = text.startsWith("0x") || text.startsWith("0X") ? text.slice(2) : text;
  if (digits.length % 2 !== 0) return null;
  // Node stops at the first character that is no digit: a shorter answer tells.
  const bytes = Buffer.from(digits, "hex");
  return bytes.length * 2 === digits.length ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) : null;
}

/** `0x` and lower-case digits. */
export function encodeHex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

/** A value of a document as exactly `length` bytes. `item` and `field` name it in the answer. */
export function decodeSizedHex(
  value: unknown,
  length: number,
  field: KzgField,
  item: number | null,
): ReadResult<Uint8Array> {
  const bytes = decodeHexValue(value, field, item);
  return bytes.status === "malformed" ? bytes : requireLength(bytes.value, length, field, item);
}

/** A value of a document as bytes of any length. */
export function decodeHexValue(value: unknown, field: KzgField, item: number | null): ReadResult<Uint8Array> {
  if (typeof value !== "string") return malformed(item, field, `The ${field} is ${describeKind(value)}, not hex.`);
  const bytes = decodeHex(value.trim());
  return bytes === null ? malformed(item, field, `The ${field} is not hex: ${describeBadHex(value)}.`) : read(bytes);
}

export function requireLength(
  bytes: Uint8Array,
  length: number,
  field: KzgField,
  item: number | null,
): ReadResult<Uint8Array> {
  if (bytes.length === length) return read(bytes);
  return malformed(item, field, `The ${field} has ${bytes.length} bytes; ${length} are expected.`);
}

/** What a value of JSON or YAML is, for an error. */
export function describeKind(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object"
    ? "an object"
    : typeof value === "number"
      ? "a number (hex in YAML needs quotes)"
      : `a ${typeof value}`;
}

function describeBadHex(text: string): string {
  const digits = text.trim().replace(/^0x/i, "");
  const position = digits.search(/[^0-9a-f]/i);
  return position < 0 ? `it has ${digits.length} digits, an odd number` : `digit ${position} is none`;
}
