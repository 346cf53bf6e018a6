import { FIELD_ELEMENTS_PER_BLOB } from "../sizes.ts";
import { divideBlob, evaluateBlob } from "./blob-polynomial.ts";
import { computeBlobChallenge } from "./challenges.ts";
import { commitToValues } from "./commit.ts";
import { G1_SIZE, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { encodePoint } from "./points.ts";
import type { PortableContext } from "./portable-context.ts";
import { encodeScalars, readScalars } from "./scalars.ts";

/** `compute_kzg_proof` of EIP-4844. */
export function computePointProof(
  context: PortableContext,
  blob: Uint8Array,
  z: Uint8Array,
): { readonly proof: Uint8Array; readonly y: Uint8Array } {
  const { mcl, roots } = context;
  return withScratch(mcl, (allocateScratch) => {
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    const quotient = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    const [point, value] = [allocateScratch(SCALAR_SIZE), allocateScratch(SCALAR_SIZE)];
    const proof = allocateScratch(G1_SIZE);
    readScalars(mcl, values, blob, "the blob");
    readScalars(mcl, point, z, "z");
    const position = evaluateBlob(mcl, roots, value, values, point);
    divideBlob(mcl, roots, quotient, values, { z: point, y: value, position });
    commitToValues(context, proof, quotient);
    return { proof: encodePoint(mcl, proof), y: encodeScalars(mcl, value, 1) };
  });
}

/** `compute_blob_kzg_proof` of EIP-4844; the commitment has to be a point of the group, not the right one. */
export function computeBlobProof(context: PortableContext, blob: Uint8Array, commitment: Uint8Array): Uint8Array {
  const { mcl, points } = context;
  withScratch(mcl, (allocateScratch) => points.read(allocateScratch(G1_SIZE), [commitment], () => "The commitment"));
  return computePointProof(context, blob, computeBlobChallenge(blob, commitment)).proof;
}
