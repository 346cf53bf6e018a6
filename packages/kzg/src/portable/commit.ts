import { FIELD_ELEMENTS_PER_BLOB } from "../sizes.ts";
import { G1_SIZE, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { multiplyPoints } from "./multiply-points.ts";
import { encodePoint } from "./points.ts";
import type { PortableContext } from "./portable-context.ts";
import { permuteBitReversed } from "./roots-of-unity.ts";
import { readScalars } from "./scalars.ts";

/** `blob_to_kzg_commitment` of EIP-4844. */
export function commitToBlob(context: PortableContext, blob: Uint8Array): Uint8Array {
  const { mcl } = context;
  return withScratch(mcl, (allocateScratch) => {
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    const commitment = allocateScratch(G1_SIZE);
    readScalars(mcl, values, blob, "the blob");
    commitToValues(context, commitment, values);
    return encodePoint(mcl, commitment);
  });
}

/** The commitment to 4,096 values in a blob's order, which the Lagrange points do not have. */
export function commitToValues({ mcl, setup }: PortableContext, commitment: Pointer, values: Pointer): void {
  withScratch(mcl, (allocateScratch) => {
    const natural = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    permuteBitReversed(mcl, natural, values, FIELD_ELEMENTS_PER_BLOB, SCALAR_SIZE);
    multiplyPoints(mcl, commitment, setup.lagrange(), natural, FIELD_ELEMENTS_PER_BLOB);
  });
}
