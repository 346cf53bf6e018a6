import type { BlobProof } from "../engine/engine.ts";
import { FIELD_ELEMENTS_PER_BLOB } from "../sizes.ts";
import { evaluateBlob } from "./blob-polynomial.ts";
import { computeBlobChallenge } from "./challenges.ts";
import { G1_SIZE, SCALAR_SIZE, withScratch } from "./mcl.ts";
import type { PortableContext } from "./portable-context.ts";
import { readScalars } from "./scalars.ts";
import { isFoldValid } from "./verify-points.ts";

/** `verify_blob_kzg_proof_batch` of EIP-4844: each blob is opened at its challenge, and the openings are folded. */
export function verifyBlobProofs(context: PortableContext, items: readonly BlobProof[]): boolean {
  const { mcl, points, roots } = context;
  return withScratch(mcl, (allocateScratch) => {
    const count = items.length;
    const [commitments, proofs] = [allocateScratch(count * G1_SIZE), allocateScratch(count * G1_SIZE)];
    const [z, y] = [allocateScratch(count * SCALAR_SIZE), allocateScratch(count * SCALAR_SIZE)];
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    points.read(
      commitments,
      items.map(({ commitment }) => commitment),
      (item) => `Commitment ${item}`,
    );
    points.read(
      proofs,
      items.map(({ proof }) => proof),
      (item) => `Proof ${item}`,
    );
    for (const [position, { blob, commitment }] of items.entries()) {
      const offset = position * SCALAR_SIZE;
      readScalars(mcl, values, blob, `blob ${position}`);
      readScalars(mcl, z + offset, computeBlobChallenge(blob, commitment), "the challenge");
      evaluateBlob(mcl, roots, y + offset, values, z + offset);
    }
    return isFoldValid(context, { count, commitments, proofs, z, y });
  });
}
