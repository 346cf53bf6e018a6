/** Why a diff cannot be read; the message completes "the diff cannot be read: ". */
export class DiffError extends Error {
  override readonly name = "DiffError";
}

const ESCAPES: ReadonlyMap<string, number> = new Map([
  ["a", 0x07],
  ["b", 0x08],
  ["t", 0x09],
  ["n", 0x0a],
  ["v", 0x0b],
  ["f", 0x0c],
  ["r", 0x0d],
  ['"', 0x22],
  ["\\", 0x5c],
]);

const QUOTED = /^"((?:[^"\\]|\\(?:[abtnvfr"\\]|[0-3][0-7]{2}))*)"/;
const PIECES = /\\(?:([0-3][0-7]{2})|(.))|[^\\]+/gs;

/**
 * The path at the start of `text` as git quotes it where it holds control characters, quotes or backslashes (git-config,
 * `core.quotePath`), and how much of `text` it takes. Throws a DiffError where the quotes do not close.
 */
export function unquotePath(text: string): { path: string; length: number } {
  const [whole, inner] = QUOTED.exec(text) ?? [];
  if (whole === undefined || inner === undefined) throw new DiffError("a quoted path in it does not end");
  const bytes = [...inner.matchAll(PIECES)].map(([piece, octal, escape]) => {
    if (octal !== undefined) return Buffer.of(Number.parseInt(octal, 8));
    return escape === undefined ? Buffer.from(piece) : Buffer.of(ESCAPES.get(escape) ?? 0);
  });
  return { path: Buffer.concat(bytes).toString("utf8"), length: whole.length };
}
