/** A comment of a source; `line` is where it begins, counted from 1. */
export interface SolidityComment {
  readonly line: number;
  readonly text: string;
}

/** The comments of a Solidity source, which are none inside of strings. Text that is no Solidity throws nothing. */
export function readComments(source: string): SolidityComment[] {
  const comments: SolidityComment[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const end = findEnd(source, at);
    const text = source.slice(at, end);
    if (text.startsWith("//") || text.startsWith("/*")) comments.push({ line, text });
    line += countLines(text);
    at = end;
  }
  return comments;
}

/** Behind the comment or the string that begins here, or behind all that is neither. */
function findEnd(source: string, at: number): number {
  if (source.startsWith("//", at)) return orEnd(source, source.indexOf("\n", at), 0);
  if (source.startsWith("/*", at)) return orEnd(source, source.indexOf("*/", at + 2), 2);
  const quote = source[at];
  if (quote === '"' || quote === "'") return findStringEnd(source, at, quote);
  let end = at + 1;
  while (end < source.length && !"\"'/".includes(source.charAt(end))) end += 1;
  return end;
}

/** A string ends at its quote or, being broken, at the end of its line. */
function findStringEnd(source: string, at: number, quote: string): number {
  for (let end = at + 1; end < source.length; end += 1) {
    const character = source[end];
    if (character === "\n") return end;
    if (character === "\\") end += source[end + 1] === "\n" ? 0 : 1;
    else if (character === quote) return end + 1;
  }
  return source.length;
}

function orEnd(source: string, found: number, length: number): number {
  return found < 0 ? source.length : found + length;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
