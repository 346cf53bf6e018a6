const WINDOW = 128;
const encoder = new TextEncoder();

/** UTF-8 bytes of the text; a lone surrogate counts as the three bytes of U+FFFD, which is what gets sent. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** The nearest place at or before `index` where no code point and no grapheme shorter than 128 UTF-16 units is torn. */
function boundaryBefore(text: string, index: number): number {
  const from = Math.max(0, index - WINDOW);
  const window = text.slice(from, index + WINDOW);
  const segment = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(window).containing(index - from);
  const start = from + (segment?.index ?? index - from);
  if (start > from || from === 0) return start;
  const isTorn = /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(text.charAt(index));
  return isTorn ? index - 1 : index;
}

function cutAt(text: string, index: number, mark: string): string {
  return text.slice(0, boundaryBefore(text, index)) + mark;
}

/**
 * At most `maxCharacters` UTF-16 code units, `mark` included, cut between graphemes. UTF-16 is the largest of the ways
 * GitHub may count "characters". Where even the mark has no room it is left out.
 */
export function cutToCharacters(text: string, maxCharacters: number, mark = "…"): string {
  if (text.length <= maxCharacters) return text;
  if (mark.length > maxCharacters) return cutAt(text, Math.max(0, maxCharacters), "");
  return cutAt(text, maxCharacters - mark.length, mark);
}

/** At most `maxBytes` bytes of UTF-8, `mark` included, cut between graphemes. */
export function cutToBytes(text: string, maxBytes: number, mark = "…"): string {
  if (text.length * 3 <= maxBytes || byteLength(text) <= maxBytes) return text;
  const room = maxBytes - byteLength(mark);
  if (room < 0) return mark === "" ? "" : cutToBytes(text, maxBytes, "");
  return cutAt(text, encoder.encodeInto(text, new Uint8Array(room)).read, mark);
}
