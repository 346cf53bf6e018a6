import { bls12_381 } from "@noble/curves/bls12-381.js";

const { Fp } = bls12_381.fields;
const { Point } = bls12_381.G1;
/** Cofactor of G1; it has the small primes 3 and 11. */
const COFACTOR = 0x396c8c005555e1568c00aaab0000aaabn;

/** A point of the curve with an x of its own, outside of the subgroup of prime order. */
export function pointOutsideSubgroup(): Uint8Array {
  for (let x = 1n; ; x += 1n) {
    const y = squareRoot(Fp.add(Fp.mul(Fp.sqr(x), x), 4n));
    if (y !== null && !Point.fromAffine({ x, y }).isTorsionFree()) return encode(Point.fromAffine({ x, y }));
  }
}

/** A point of order 3: adding it to a good point gives one that no pairing over a random multiple of 3 tells apart. */
export function pointOfOrderThree(): Uint8Array {
  for (let x = 1n; ; x += 1n) {
    const y = squareRoot(Fp.add(Fp.mul(Fp.sqr(x), x), 4n));
    if (y === null) continue;
    const multiple = multiply(multiply(Point.fromAffine({ x, y }), bls12_381.fields.Fr.ORDER), COFACTOR / 3n);
    if (!multiple.is0()) return encode(multiple);
  }
}

/** The sum of two points, neither of which has to be in the subgroup. */
export function addPoints(first: Uint8Array, second: Uint8Array): Uint8Array {
  return encode(decode(first).add(decode(second)));
}

function decode(bytes: Uint8Array): InstanceType<typeof Point> {
  const hex = Buffer.from(bytes).toString("hex");
  const x = BigInt(`0x${hex}`) & ((1n << 381n) - 1n);
  const y = squareRoot(Fp.add(Fp.mul(Fp.sqr(x), x), 4n)) ?? 0n;
  const isLarger = y > (Fp.ORDER - 1n) / 2n;
  const wantsLarger = ((bytes[0] ?? 0) & 0x20) !== 0;
  return Point.fromAffine({ x, y: isLarger === wantsLarger ? y : Fp.neg(y) });
}

/** The library encodes points of the subgroup alone. */
function encode(point: InstanceType<typeof Point>): Uint8Array {
  const { x, y } = point.toAffine();
  const bytes = Uint8Array.from(Buffer.from(x.toString(16).padStart(96, "0"), "hex"));
  bytes[0] = (bytes[0] ?? 0) | 0x80 | (y > (Fp.ORDER - 1n) / 2n ? 0x20 : 0);
  return bytes;
}

/** By doubling and adding: the library's own multiplication takes scalars below the group's order alone. */
function multiply(point: InstanceType<typeof Point>, scalar: bigint): InstanceType<typeof Point> {
  let [sum, power] = [Point.ZERO, point];
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = sum.add(power);
    power = power.double();
  }
  return sum;
}

function squareRoot(value: bigint): bigint | null {
  try {
    return Fp.sqrt(value);
  } catch {
    return null;
  }
}
