import type { WordStore } from "./word-store.ts";

/** No source file is longer; a larger number in a report is an error there, not a reason to reserve memory. */
export const MAX_LINE = 10_000_000;

/**
 * Which lines of one file are instrumented and which of these ran: for every 32 lines one word of each, side by side.
 * A line without a bit in the first word has no code.
 */
export type LineBits = Uint32Array;

export const NO_LINES: LineBits = new Uint32Array(0);

export interface LineRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** Collects the lines of one file at a time in one array that is used again for the next. */
export class LineBitsWriter {
  #words: Uint32Array = new Uint32Array(1024);
  #used = 0;

  /** A line that is named twice ran if it ran once: the maximum of its counts decides. `line` is at most MAX_LINE. */
  add(line: number, isCovered: boolean): void {
    const word = (line >>> 5) * 2;
    if (word >= this.#used) this.#reserve(word + 2);
    const bit = 1 << (line & 31);
    this.#words[word] = (this.#words[word] ?? 0) | bit;
    if (isCovered) this.#words[word + 1] = (this.#words[word + 1] ?? 0) | bit;
  }

  /** Takes what was added, joined with what an earlier record said about the same file. */
  take(earlier: LineBits, store: WordStore): LineBits {
    const taken = this.#used > earlier.length ? store.allocate(this.#used) : earlier;
    if (taken !== earlier) taken.set(earlier);
    for (let index = 0; index < this.#used; index += 1) taken[index] = (taken[index] ?? 0) | (this.#words[index] ?? 0);
    this.#words.fill(0, 0, this.#used);
    this.#used = 0;
    return taken;
  }

  #reserve(size: number): void {
    this.#used = size;
    if (size <= this.#words.length) return;
    const grown = new Uint32Array(Math.max(size, this.#words.length * 2));
    grown.set(this.#words);
    this.#words = grown;
  }
}

/** True, false, or undefined where the line has no code. */
export function isLineCovered(bits: LineBits, line: number): boolean | undefined {
  const word = (line >>> 5) * 2;
  const bit = 1 << (line & 31);
  return ((bits[word] ?? 0) & bit) === 0 ? undefined : ((bits[word + 1] ?? 0) & bit) !== 0;
}

export function countLines(bits: LineBits): { hit: number; found: number } {
  let hit = 0;
  let found = 0;
  for (let word = 0; word < bits.length; word += 2) {
    found += countBits(bits[word] ?? 0);
    hit += countBits(bits[word + 1] ?? 0);
  }
  return { hit, found };
}

/** Lines that did not run, as ranges; lines without code between two of them do not break a range. */
export function findUncoveredRanges(bits: LineBits): LineRange[] {
  const ranges: LineRange[] = [];
  let start: number | undefined;
  let end = 0;
  for (let line = 0; line < bits.length * 16; line += 1) {
    const covered = isLineCovered(bits, line);
    if (covered === false) {
      start ??= line;
      end = line;
    } else if (covered === true && start !== undefined) {
      ranges.push({ start, end });
      start = undefined;
    }
  }
  if (start !== undefined) ranges.push({ start, end });
  return ranges;
}

/** Bits set in a 32-bit word (Hacker's Delight, figure 5-2). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
