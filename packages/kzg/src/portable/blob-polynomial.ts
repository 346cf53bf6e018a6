import { FIELD_ELEMENTS_PER_BLOB } from "../sizes.ts";
import { copyWithin, type Mcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { EXTENDED_SIZE, reverseBits, type RootsOfUnity } from "./roots-of-unity.ts";

const BITS = 12;
const ROOT_STEP = EXTENDED_SIZE / FIELD_ELEMENTS_PER_BLOB;

/** The point of the blob's domain at which its value number `position` stands. */
export function rootOfPosition({ powers }: RootsOfUnity, position: number): Pointer {
  return powers + reverseBits(position, BITS) * ROOT_STEP * SCALAR_SIZE;
}

/**
 * `evaluate_polynomial_in_evaluation_form` of EIP-4844: y at z from a blob's 4,096 values by the barycentric formula; at a
 * point of the domain it is the value there, whose position is returned, else null.
 */
export function evaluateBlob(mcl: Mcl, roots: RootsOfUnity, y: Pointer, blob: Pointer, z: Pointer): number | null {
  const count = FIELD_ELEMENTS_PER_BLOB;
  return withScratch(mcl, (allocateScratch) => {
    const distances = allocateScratch(count * SCALAR_SIZE);
    for (let position = 0; position < count; position += 1) {
      const distance = distances + position * SCALAR_SIZE;
      mcl._mclBnFr_sub(distance, z, rootOfPosition(roots, position));
      if (mcl._mclBnFr_isZero(distance) !== 1) continue;
      copyWithin(mcl, y, blob + position * SCALAR_SIZE, SCALAR_SIZE);
      return position;
    }
    mcl._mclBnFr_invVec(distances, distances, count);
    sumBarycentric(mcl, roots, y, blob, distances);
    multiplyByVanishing(mcl, y, z, allocateScratch(2 * SCALAR_SIZE));
    return null;
  });
}

/** y = Σ fᵢ ωᵢ / (z − ωᵢ). */
function sumBarycentric(mcl: Mcl, roots: RootsOfUnity, y: Pointer, blob: Pointer, inverses: Pointer): void {
  mcl._mclBnFr_setInt32(y, 0);
  for (let position = 0; position < FIELD_ELEMENTS_PER_BLOB; position += 1) {
    const term = inverses + position * SCALAR_SIZE;
    mcl._mclBnFr_mul(term, term, rootOfPosition(roots, position));
    mcl._mclBnFr_mul(term, term, blob + position * SCALAR_SIZE);
    mcl._mclBnFr_add(y, y, term);
  }
}

/** y *= (z⁴⁰⁹⁶ − 1) / 4096. */
function multiplyByVanishing(mcl: Mcl, y: Pointer, z: Pointer, scratch: Pointer): void {
  const constant = scratch + SCALAR_SIZE;
  copyWithin(mcl, scratch, z, SCALAR_SIZE);
  for (let bit = 0; bit < BITS; bit += 1) mcl._mclBnFr_sqr(scratch, scratch);
  mcl._mclBnFr_setInt32(constant, 1);
  mcl._mclBnFr_sub(scratch, scratch, constant);
  mcl._mclBnFr_mul(y, y, scratch);
  mcl._mclBnFr_setInt32(constant, FIELD_ELEMENTS_PER_BLOB);
  mcl._mclBnFr_inv(constant, constant);
  mcl._mclBnFr_mul(y, y, constant);
}

/**
 * The values of (f − y) / (X − z) over the blob's domain, as `compute_kzg_proof_impl` of EIP-4844 has them; `position` is
 * where z stands in the domain, null outside.
 */
export function divideBlob(
  mcl: Mcl,
  roots: RootsOfUnity,
  quotient: Pointer,
  blob: Pointer,
  { z, y, position }: { readonly z: Pointer; readonly y: Pointer; readonly position: number | null },
): void {
  const count = FIELD_ELEMENTS_PER_BLOB;
  withScratch(mcl, (allocateScratch) => {
    const difference = allocateScratch(SCALAR_SIZE);
    for (let index = 0; index < count; index += 1) {
      const target = quotient + index * SCALAR_SIZE;
      if (index === position) mcl._mclBnFr_setInt32(target, 1);
      else mcl._mclBnFr_sub(target, rootOfPosition(roots, index), z);
    }
    mcl._mclBnFr_invVec(quotient, quotient, count);
    for (let index = 0; index < count; index += 1) {
      const target = quotient + index * SCALAR_SIZE;
      mcl._mclBnFr_sub(difference, blob + index * SCALAR_SIZE, y);
      mcl._mclBnFr_mul(target, target, difference);
    }
    if (position !== null) fillQuotientAt(mcl, roots, quotient, { position, z, scratch: allocateScratch(SCALAR_SIZE) });
  });
}

/** At z itself: Σ over the others of (fᵢ − y) ωᵢ / (z (z − ωᵢ)), which is −qᵢ ωᵢ / z. */
function fillQuotientAt(
  mcl: Mcl,
  roots: RootsOfUnity,
  quotient: Pointer,
  { position, z, scratch }: { readonly position: number; readonly z: Pointer; readonly scratch: Pointer },
): void {
  const target = quotient + position * SCALAR_SIZE;
  mcl._mclBnFr_setInt32(target, 0);
  for (let index = 0; index < FIELD_ELEMENTS_PER_BLOB; index += 1) {
    if (index === position) continue;
    mcl._mclBnFr_mul(scratch, quotient + index * SCALAR_SIZE, rootOfPosition(roots, index));
    mcl._mclBnFr_sub(target, target, scratch);
  }
  mcl._mclBnFr_inv(scratch, z);
  mcl._mclBnFr_mul(target, target, scratch);
}
