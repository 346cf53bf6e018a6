import type { KzgField } from "../verdict.ts";
import { decodeHex } from "./hex.ts";
import { MAX_ITEMS, malformed, read, refuseCount } from "./read-result.ts";
import type { ReadItem, ReadResult } from "./read-result.ts";

const COMMA = 0x2c;
const SPACE = 0x20;

/**
 * Items of `itemBytes` bytes from hex: one a word (white space and commas part them), or wrapped over lines. Every `0x`
 * starts an item; without any, the digits are cut every `itemBytes` bytes. An item of the wrong length is malformed for
 * itself where words or `0x` show where it ends.
 */
export function splitHexText(
  bytes: Uint8Array,
  itemBytes: number,
  field: KzgField,
): ReadResult<ReadItem<Uint8Array>[]> {
  const segments = joinSegments(bytes, 2 * itemBytes);
  const refusal = refuseCount(segments.length, field);
  if (refusal !== null) return refusal;
  const items: ReadItem<Uint8Array>[] = [];
  for (const segment of segments) {
    const decoded = decodeHex(segment);
    if (decoded === null) items.push(malformed(items.length, field, `The ${field} is not hex.`));
    else if (decoded.length === 0 || decoded.length % itemBytes !== 0) {
      items.push(malformed(items.length, field, describeLength(decoded.length, itemBytes, field)));
    } else {
      for (let start = 0; start < decoded.length; start += itemBytes) {
        items.push(read(decoded.subarray(start, start + itemBytes)));
      }
    }
  }
  return items.length === 0 ? malformed(null, "input", "The file is empty.") : read(items);
}

/** The digits of each item, or of all where nothing parts them. */
function joinSegments(bytes: Uint8Array, itemDigits: number): string[] {
  const segments: string[][] = [];
  let isWhole = false;
  for (const word of wordsOf(bytes)) {
    if (segments.length > MAX_ITEMS) break;
    const hasPrefix = /^0x/i.test(word);
    const digits = hasPrefix ? word.slice(2) : word;
    const last = segments.at(-1);
    if (last === undefined || hasPrefix || isWhole) segments.push([digits]);
    else last.push(digits);
    isWhole = digits.length === itemDigits || (isWhole && !hasPrefix);
  }
  return segments.map((parts) => parts.join(""));
}

function* wordsOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const byte = text[index] ?? SPACE;
    const isBreak = byte <= SPACE || byte === COMMA;
    if (isBreak && start >= 0) {
      yield text.toString("latin1", start, index);
      start = -1;
    } else if (!isBreak && start < 0) start = index;
  }
}

function describeLength(length: number, itemBytes: number, field: KzgField): string {
  return `The ${field} has ${length} bytes; ${itemBytes} are expected.`;
}
