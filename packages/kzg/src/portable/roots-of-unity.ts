import { BLS_MODULUS } from "../sizes.ts";
import { allocate, copyWithin, type Mcl, type Pointer, SCALAR_SIZE } from "./mcl.ts";
import { setBigint } from "./scalars.ts";

/** A generator of the scalar field's multiplicative group: `PRIMITIVE_ROOT_OF_UNITY` of EIP-4844. */
const GENERATOR = 7n;
/** Field elements of an extended blob: the largest domain in use. */
export const EXTENDED_SIZE = 8192;

/** The 8,192 powers ω⁰, ω¹, … of the extended domain's root of unity; of a domain of size n the step is 8,192 / n. */
export interface RootsOfUnity {
  readonly powers: Pointer;
}

export function createRootsOfUnity(mcl: Mcl): RootsOfUnity {
  const powers = allocate(mcl, EXTENDED_SIZE * SCALAR_SIZE);
  const root = powers + SCALAR_SIZE;
  mcl._mclBnFr_setInt32(powers, 1);
  setBigint(mcl, root, powerModulo(GENERATOR, (BLS_MODULUS - 1n) / BigInt(EXTENDED_SIZE)));
  for (let power = 2; power < EXTENDED_SIZE; power += 1) {
    const target = powers + power * SCALAR_SIZE;
    mcl._mclBnFr_mul(target, target - SCALAR_SIZE, root);
  }
  return { powers };
}

/** In the scalar field. */
export function powerModulo(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const digit of exponent.toString(2)) {
    result = (result * result) % BLS_MODULUS;
    if (digit === "1") result = (result * base) % BLS_MODULUS;
  }
  return result;
}

/** `bits` low bits of `value` in the opposite order: where a value of a blob or a cell stands in its domain. */
export function reverseBits(value: number, bits: number): number {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit += 1) reversed |= ((value >> bit) & 1) << (bits - 1 - bit);
  return reversed;
}

/** target[i] = source[reverseBits(i)] for values of `size` bytes; the two may not overlap. */
export function permuteBitReversed(mcl: Mcl, target: Pointer, source: Pointer, count: number, size: number): void {
  const bits = Math.log2(count);
  for (let position = 0; position < count; position += 1) {
    copyWithin(mcl, target + position * size, source + reverseBits(position, bits) * size, size);
  }
}
