/** A whole number in decimal digits from `start` to before `end`; undefined where it is none or over 2^53. */
export function readWhole(bytes: Uint8Array, start: number, end: number): number | undefined {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return end > start && Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Whether a count as producers write it is above zero: digits of any length (counters beyond 2^53), a fraction or an
 * exponent. Undefined where it is no number; a negative count is none.
 */
export function readIsHit(bytes: Uint8Array, start: number, end: number): boolean | undefined {
  let isHit = false;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return readIsFractionHit(bytes, start, end);
    if (digit > 0) isHit = true;
  }
  return end > start ? isHit : undefined;
}

function readIsFractionHit(bytes: Uint8Array, start: number, end: number): boolean | undefined {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64)));
  if (end - start > 64 || !/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return undefined;
  return !/^[0.]*(e|$)/i.test(text);
}
