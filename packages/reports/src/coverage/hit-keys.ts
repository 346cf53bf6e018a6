import type { HitCount } from "./coverage-report.ts";
import { KeyTable } from "./key-table.ts";
import type { WordStore } from "./word-store.ts";

/**
 * Functions or branches of one file. Within a record each is known by 52 bits of hash; what is kept so that a later
 * record of the same file can be joined is 31 of them and one bit that says whether it ran.
 */
export interface HitKeys {
  readonly count: HitCount;
  readonly keys: Uint32Array;
}

const MISSED = 1;
const HIT = 2;

/** Collects keys of one file; the same key twice is one entry that ran if it ran once. */
export class HitKeysWriter {
  readonly #table = new KeyTable();

  /** `key` from 1 to 2^52. */
  add(key: number, isHit: boolean): void {
    if (isHit) this.#table.set(key, HIT);
    else if (this.#table.get(key) === 0) this.#table.set(key, MISSED);
  }

  /** Takes what was added, joined with what an earlier record said about the same file. */
  take(earlier: HitKeys | undefined, store: WordStore): HitKeys | undefined {
    const size = this.#table.size;
    if (size === 0) return earlier;
    const taken = this.#writeTo(earlier === undefined ? store.allocate(size) : new Uint32Array(size));
    this.#table.clear();
    return earlier === undefined ? taken : joinKeys(earlier.keys, taken.keys);
  }

  #writeTo(keys: Uint32Array): HitKeys {
    let hit = 0;
    for (let index = 0; index < keys.length; index += 1) {
      const isHit = this.#table.valueAt(index) === HIT;
      if (isHit) hit += 1;
      keys[index] = ((this.#table.keyAt(index) | 0) << 1) | (isHit ? 1 : 0);
    }
    return { count: { hit, found: keys.length }, keys };
  }
}

/** The union of the keys of one file in two records or reports; a key of both ran if it ran in one. */
export function joinKeys(a: Uint32Array, b: Uint32Array): HitKeys {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  both.sort();
  let found = 0;
  for (const key of both) {
    const last = both[found - 1];
    if (last !== undefined && last >>> 1 === key >>> 1) both[found - 1] = key;
    else both[found++] = key;
  }
  const keys = both.slice(0, found);
  return { count: { hit: keys.filter((key) => (key & 1) === 1).length, found }, keys };
}

/** A hash of bytes from `start` to before `end`, from 1 to 2^52: two FNV-1a style lanes side by side. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  return combine(low, high);
}

/** As `hashBytes`, of the UTF-16 units of a text. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return combine(low, high);
}

/** One key from a hash and a number, such as the name and the line of a function. */
export function hashWith(hash: number, value: number): number {
  const upper = Math.trunc(hash / 0x1_0000_0000);
  return combine(Math.imul((hash | 0) ^ value, 0x01000193) ^ upper, Math.imul(value ^ upper, 0x85ebca6b) ^ (hash | 0));
}

function combine(low: number, high: number): number {
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0) + 1;
}
