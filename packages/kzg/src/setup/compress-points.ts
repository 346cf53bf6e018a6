const COORDINATE_BYTES = 48;
const COMPRESSED = 0x80;
const LARGER_Y = 0x20;
/** (p - 1) / 2 of the base field, big-endian. */
const HALF_MODULUS = Buffer.from(
  "0d0088f51cbff34d258dd3db21a5d66bb23ba5c279c2895fb39869507b587b120f55ffff58a9ffffdcff7fffffffd555",
  "hex",
);

/**
 * Affine points, one after the other, in the compressed encoding of ZCash's BLS12-381: x with two flags in its first
 * bits. `coordinatesPerAxis` is 1 in G1 and 2 in G2. No point may be at infinity.
 */
export function compressPoints(affine: Uint8Array, coordinatesPerAxis: 1 | 2): Uint8Array {
  const axisBytes = COORDINATE_BYTES * coordinatesPerAxis;
  const count = affine.length / (2 * axisBytes);
  const compressed = new Uint8Array(count * axisBytes);
  for (let point = 0; point < count; point += 1) {
    const start = point * 2 * axisBytes;
    const target = point * axisBytes;
    compressed.set(affine.subarray(start, start + axisBytes), target);
    const flags = COMPRESSED | (isLarger(affine.subarray(start + axisBytes, start + 2 * axisBytes)) ? LARGER_Y : 0);
    compressed[target] = (compressed[target] ?? 0) | flags;
  }
  return compressed;
}

/** Whether y is the larger of y and -y; in G2 the first coordinate that is not zero decides. */
function isLarger(y: Uint8Array): boolean {
  if (y.length > COORDINATE_BYTES && y.subarray(0, COORDINATE_BYTES).every((byte) => byte === 0)) {
    return isLarger(y.subarray(COORDINATE_BYTES));
  }
  return HALF_MODULUS.compare(y, 0, COORDINATE_BYTES) < 0;
}
