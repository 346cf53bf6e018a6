import { bls12_381 } from "@noble/curves/bls12-381.js";

const COMPRESSED = 0x80;
const INFINITY = 0x40;
const LARGER_Y = 0x20;
const { Fp } = bls12_381.fields;
const { Point } = bls12_381.G1;
/** y² = x³ + 4 */
const CURVE_B = 4n;

/**
 * Why 48 bytes are no compressed point of the prime-order group G1 (encoding: ZCash's BLS12-381, validation:
 * `validate_kzg_g1` of EIP-4844's polynomial commitments); null where they are one. Takes about 2 ms for a good point.
 */
export function describeBadPoint(bytes: Uint8Array): string | null {
  const first = bytes[0] ?? 0;
  if ((first & COMPRESSED) === 0) return "has no compression flag";
  if ((first & INFINITY) !== 0)
    return isCanonicalInfinity(bytes) ? null : "is marked as infinity but has other bits set";
  const x = readCoordinate(bytes);
  if (x >= Fp.ORDER) return "has an x that is not below the modulus of the base field";
  const ySquared = Fp.add(Fp.mul(Fp.sqr(x), x), CURVE_B);
  const y = squareRoot(ySquared);
  if (y === null) return "is not on the curve";
  return Point.fromAffine({ x, y }).isTorsionFree() ? null : "is on the curve but not in the subgroup of prime order";
}

function isCanonicalInfinity(bytes: Uint8Array): boolean {
  return bytes[0] === (COMPRESSED | INFINITY) && bytes.subarray(1).every((byte) => byte === 0);
}

function readCoordinate(bytes: Uint8Array): bigint {
  const hex = Buffer.from(bytes).toString("hex");
  const flags = BigInt(COMPRESSED | INFINITY | LARGER_Y) << 376n;
  return BigInt(`0x${hex}`) & ~flags;
}

/** Noble throws where there is none. */
function squareRoot(value: bigint): bigint | null {
  try {
    return Fp.sqrt(value);
  } catch {
    return null;
  }
}
