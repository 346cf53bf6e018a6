import { bls12_381 } from "@noble/curves/bls12-381.js";

const { Point } = bls12_381.G1;
type CurvePoint = InstanceType<typeof Point>;

/** (z − 1)² / 3, the cofactor of G1. */
export const COFACTOR = 0x396c8c005555e1568c00aaab0000aaabn;
const ORDER = bls12_381.fields.Fr.ORDER;

/** A point of the curve whose order is `prime`, one of the cofactor's: 3, 11, 10177, 859267 or 52437899. */
export function pointOfOrder(prime: bigint): CurvePoint {
  for (let x = 0n; ; x += 1n) {
    const point = curvePoint(x);
    if (point === null) continue;
    // The group is a product of two cyclic ones, so that a prime may divide the cofactor twice.
    let candidate = multiply(point, (COFACTOR * ORDER) / prime ** 2n);
    if (multiply(candidate, prime).is0())
      candidate = candidate.is0() ? multiply(point, (COFACTOR * ORDER) / prime) : candidate;
    else candidate = multiply(candidate, prime);
    if (!candidate.is0() && multiply(candidate, prime).is0()) return candidate;
  }
}

/** The point of the curve with this x and the smaller y; null where there is none. */
export function curvePoint(x: bigint): CurvePoint | null {
  const { Fp } = bls12_381.fields;
  const ySquared = Fp.add(Fp.mul(Fp.sqr(x), x), 4n);
  try {
    return Point.fromAffine({ x, y: Fp.sqrt(ySquared) });
  } catch {
    return null;
  }
}

/** By doubling and adding: noble's own multiplication takes scalars below the order of the subgroup alone. */
export function multiply(point: CurvePoint, scalar: bigint): CurvePoint {
  let result = Point.ZERO;
  for (const digit of scalar.toString(2)) {
    result = result.double();
    if (digit === "1") result = result.add(point);
  }
  return result;
}

/** Compressed, 48 bytes; noble's own encoding refuses points outside the subgroup. */
export function compress(point: CurvePoint): Uint8Array {
  if (point.is0()) return Uint8Array.from([0xc0, ...new Uint8Array(47)]);
  const { x, y } = point.toAffine();
  const bytes = Uint8Array.from(Buffer.from(x.toString(16).padStart(96, "0"), "hex"));
  const isLarger = y > bls12_381.fields.Fp.ORDER >> 1n;
  bytes[0] = (bytes[0] ?? 0) | (isLarger ? 0xa0 : 0x80);
  return bytes;
}
