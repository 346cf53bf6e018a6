import { COORDINATE_SIZE, copyWithin, G1_SIZE, type Mcl, type Pointer, withScratch, writeBytes } from "./mcl.ts";

/** |z|, the parameter of BLS12-381. */
export const CURVE_PARAMETER = 0xd201000000010000n;
/** A cube root of one in the field of coordinates, for which (βx, y) is −z² times (x, y) in the subgroup of prime order. */
const BETA = 0x5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffen;

/** Writes β, a coordinate. */
export function writeBeta(mcl: Mcl, target: Pointer): void {
  withScratch(mcl, (allocateScratch) => {
    const bytes = allocateScratch(COORDINATE_SIZE);
    writeBytes(mcl, bytes, Buffer.from(BETA.toString(16).padStart(96, "0"), "hex").toReversed());
    mcl._mclBnFp_setLittleEndian(target, bytes, COORDINATE_SIZE);
  });
}

/** target = (βx, −y), which is z² times the point if, and only if, the point is of the subgroup of prime order. */
export function turnPoint(mcl: Mcl, target: Pointer, point: Pointer, beta: Pointer): void {
  copyWithin(mcl, target, point, G1_SIZE);
  mcl._mclBnFp_mul(target, target, beta);
  mcl._mclBnFp_neg(target + COORDINATE_SIZE, target + COORDINATE_SIZE);
}
