/** An item with the bytes it was written as (its header included), all views of the input. */
export type RlpItem =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly raw: Uint8Array }
  | { readonly kind: "list"; readonly items: readonly RlpItem[]; readonly raw: Uint8Array };

/** The bytes are no canonical RLP. The message is one sentence; positions count from the start of the input. */
export class RlpFault extends Error {
  override readonly name = "RlpFault";
}

const MAX_DEPTH = 8;
/** A transaction of 128 KiB can hold an access list of some thousand keys; a wrapper has 128 proofs a blob. */
const MAX_ITEMS = 100_000;
const SHORT_LENGTH = 55;

/**
 * Exactly one item in canonical RLP (yellow paper, appendix B): shortest headers, no byte after it, lists at most 8 deep,
 * at most 100,000 items. Throws RlpFault.
 */
export function decodeRlp(input: Uint8Array): RlpItem {
  const item = new RlpDecoder(input).item(0, input.length, 1);
  if (item.raw.length < input.length) {
    throw new RlpFault(`${input.length - item.raw.length} bytes follow the end of the RLP at byte ${item.raw.length}.`);
  }
  return item;
}

/** A list of items that are encoded already. */
export function encodeRlpList(encoded: readonly Uint8Array[]): Uint8Array {
  const payload = Buffer.concat(encoded);
  return Uint8Array.from(Buffer.concat([encodeHeader(0xc0, payload.length), payload]));
}

/** A string of bytes. */
export function encodeRlpBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 1 && (bytes[0] ?? 0) < 0x80) return bytes;
  return Uint8Array.from(Buffer.concat([encodeHeader(0x80, bytes.length), bytes]));
}

function encodeHeader(base: number, length: number): Uint8Array {
  if (length <= SHORT_LENGTH) return Uint8Array.of(base + length);
  const hex = length.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Uint8Array.of(base + SHORT_LENGTH + digits.length, ...digits);
}

class RlpDecoder {
  readonly #input: Uint8Array;
  #items = 0;

  constructor(input: Uint8Array) {
    this.#input = input;
  }

  /** The item that starts at `start` and may not pass `end`. */
  item(start: number, end: number, depth: number): RlpItem {
    this.#items += 1;
    if (this.#items > MAX_ITEMS) throw new RlpFault(`There are more than ${MAX_ITEMS} items.`);
    const first = start < end ? this.#input[start] : undefined;
    if (first === undefined) throw new RlpFault(`The RLP ends at byte ${start}, in the middle of an item.`);
    if (first < 0x80) return this.#bytes(start, start, start + 1);
    if (first < 0xc0) {
      const [body, next] = this.#bounds(start, first - 0x80, end);
      return this.#bytes(start, body, next);
    }
    if (depth > MAX_DEPTH) throw new RlpFault(`The list at byte ${start} is nested more than ${MAX_DEPTH} deep.`);
    const [body, next] = this.#bounds(start, first - 0xc0, end);
    return this.#list(start, body, next, depth);
  }

  #bytes(start: number, body: number, next: number): RlpItem {
    const bytes = this.#input.subarray(body, next);
    if (body > start && bytes.length === 1 && (bytes[0] ?? 0) < 0x80) {
      throw new RlpFault(`The RLP at byte ${start} is not canonical: a byte below 0x80 has a header.`);
    }
    return { kind: "bytes", bytes, raw: this.#input.subarray(start, next) };
  }

  #list(start: number, body: number, next: number, depth: number): RlpItem {
    const items: RlpItem[] = [];
    let position = body;
    while (position < next) {
      const item = this.item(position, next, depth + 1);
      items.push(item);
      position += item.raw.length;
    }
    return { kind: "list", items, raw: this.#input.subarray(start, next) };
  }

  /** Where the body starts and ends. `code` is the header less its base: a length up to 55, or how long the length is. */
  #bounds(start: number, code: number, end: number): readonly [number, number] {
    const lengthBytes = code <= SHORT_LENGTH ? 0 : code - SHORT_LENGTH;
    const body = start + 1 + lengthBytes;
    const length = lengthBytes === 0 ? code : this.#longLength(start, body, end);
    if (body + length > end)
      throw new RlpFault(`The item at byte ${start} says ${length} bytes, but ${Math.max(0, end - body)} are left.`);
    return [body, body + length];
  }

  #longLength(start: number, body: number, end: number): number {
    if (body > end) throw new RlpFault(`The RLP ends at byte ${end}, in the middle of a length.`);
    const digits = this.#input.subarray(start + 1, body);
    const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
    if (digits[0] === 0 || length <= SHORT_LENGTH) {
      throw new RlpFault(`The RLP at byte ${start} is not canonical: its length could be written shorter.`);
    }
    return length;
  }
}
