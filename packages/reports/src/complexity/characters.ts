export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** An ASCII letter or `_`. */
export function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

export function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}

/** Line feeds in `text` from `start` up to, and without, `end`; reads nothing behind `end`, however long the line is. */
export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 10) lines += 1;
  return lines;
}
