import {
  allocate,
  copyWithin,
  G1_SIZE,
  G2_SIZE,
  type Mcl,
  type Pointer,
  TARGET_SIZE,
  withScratch,
  writeBytes,
} from "./mcl.ts";

const BYTES_PER_G2_POINT = 96;

/** A point of G2 with the lines of its Miller loop. */
export type PreparedG2 = Pointer & { readonly prepared?: never };

/** Decodes the point of G2 at `position` of a trusted setup's list and prepares it for pairings, once (0.3 ms). */
export function prepareG2(mcl: Mcl, g2Monomial: Uint8Array, position: number): PreparedG2 {
  const prepared = allocate(mcl, mcl._mclBn_getUint64NumToPrecompute() * 8);
  withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(BYTES_PER_G2_POINT);
    const point = allocateScratch(G2_SIZE);
    const start = position * BYTES_PER_G2_POINT;
    writeBytes(mcl, encoded, g2Monomial.subarray(start, start + BYTES_PER_G2_POINT));
    const isRead = mcl._mclBnG2_deserialize(point, encoded, BYTES_PER_G2_POINT) === BYTES_PER_G2_POINT;
    if (!isRead || mcl._mclBnG2_isZero(point) === 1 || mcl._mclBnG2_isValidOrder(point) !== 1) {
      throw new Error(`Point ${position} of the trusted setup's G2 points is no point of the group.`);
    }
    mcl._mclBn_precomputeG2(prepared, point);
  });
  return prepared;
}

/** Whether e(a, x) = e(b, y), with one final exponentiation. */
export function isPairingEqual(mcl: Mcl, a: Pointer, x: PreparedG2, b: Pointer, y: PreparedG2): boolean {
  const isZeroA = mcl._mclBnG1_isZero(a) === 1;
  // Neither x nor y is infinity, so that a pairing with them is one for infinity alone; Miller's loop is not for infinity.
  if (isZeroA || mcl._mclBnG1_isZero(b) === 1) return isZeroA && mcl._mclBnG1_isZero(b) === 1;
  return withScratch(mcl, (allocateScratch) => {
    const target = allocateScratch(TARGET_SIZE);
    const points = allocateScratch(2 * G1_SIZE);
    copyWithin(mcl, points, a, G1_SIZE);
    mcl._mclBnG1_neg(points + G1_SIZE, b);
    mcl._mclBnG1_normalizeVec(points, points, 2);
    mcl._mclBn_precomputedMillerLoop2(target, points, x, points + G1_SIZE, y);
    mcl._mclBn_finalExp(target, target);
    return mcl._mclBnGT_isOne(target) === 1;
  });
}
