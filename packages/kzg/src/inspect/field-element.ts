import { BLS_MODULUS, BYTES_PER_FIELD_ELEMENT } from "../sizes.ts";

const MODULUS = Buffer.from(BLS_MODULUS.toString(16), "hex");
const FIRST_BYTE = MODULUS[0] ?? 0;

/**
 * Position of the first element in `bytes` (32 big-endian bytes each) that is not below the modulus of the scalar field;
 * null where all are canonical. Engines that reduce silently would give two encodings of one blob.
 */
export function findNonCanonicalElement(bytes: Uint8Array): number | null {
  for (let start = 0; start < bytes.length; start += BYTES_PER_FIELD_ELEMENT) {
    if ((bytes[start] ?? 0) < FIRST_BYTE) continue;
    if (Buffer.compare(bytes.subarray(start, start + BYTES_PER_FIELD_ELEMENT), MODULUS) >= 0) {
      return start / BYTES_PER_FIELD_ELEMENT;
    }
  }
  return null;
}
