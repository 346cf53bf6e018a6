import { FIELD_ELEMENTS_PER_BLOB } from "../sizes.ts";
import { commitToValues } from "./commit.ts";
import { type FoldKernel, openFoldKernel } from "./fold-kernel.ts";
import { foldElements } from "./fold-elements.ts";
import { G1_SIZE, type Mcl, openMcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { multiplyPoints } from "./multiply-points.ts";
import { createPointReader, type PointReader } from "./points.ts";
import type { PortableContext } from "./portable-context.ts";
import { drawFoldScalars, encodeScalars } from "./scalars.ts";

/** Whether each blob is the one behind the commitment at its position. */
export type VerifyCommitments = (blobs: readonly Uint8Array[], commitments: readonly Uint8Array[]) => boolean;

type FoldContext = Pick<PortableContext, "mcl" | "kernel" | "points">;

/**
 * Blobs against commitments without proofs: Σ rⱼ Cⱼ has to be the commitment to Σ rⱼ blobⱼ, since committing is linear: one
 * commitment for the whole batch. The soundness error is that of `drawFoldScalars`.
 */
export function verifyCommitments(
  context: PortableContext,
  blobs: readonly Uint8Array[],
  commitments: readonly Uint8Array[],
): boolean {
  return compareFolds(context, blobs, commitments, (target, values) => commitToValues(context, target, values));
}

/**
 * The same where another engine commits faster: mcl only combines the commitments, and `commitToBlob` is called once per
 * batch with the folded blob. Needs no trusted setup of its own.
 */
export async function openCommitmentFold(commitToBlob: (blob: Uint8Array) => Uint8Array): Promise<VerifyCommitments> {
  const mcl: Mcl = await openMcl();
  const points: PointReader = createPointReader(mcl);
  const kernel: FoldKernel = openFoldKernel(mcl);
  return (blobs, commitments) =>
    compareFolds({ mcl, kernel, points }, blobs, commitments, (target, values) => {
      const commitment = commitToBlob(encodeScalars(mcl, values, FIELD_ELEMENTS_PER_BLOB));
      points.decode(target, [commitment], () => "The commitment to the folded blob");
    });
}

function compareFolds(
  { mcl, kernel, points }: FoldContext,
  blobs: readonly Uint8Array[],
  commitments: readonly Uint8Array[],
  commit: (target: Pointer, values: Pointer) => void,
): boolean {
  const count = commitments.length;
  return withScratch(mcl, (allocateScratch) => {
    const [decoded, sum] = [allocateScratch(count * G1_SIZE), allocateScratch(G1_SIZE)];
    const factors = allocateScratch(count * SCALAR_SIZE);
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    const recomputed = allocateScratch(G1_SIZE);
    points.read(decoded, commitments, (position) => `Commitment ${position}`);
    const drawn = drawFoldScalars(mcl, factors, count);
    const lists = blobs.map((elements, position) => ({
      elements,
      coefficient: drawn.subarray(16 * position, 16 * (position + 1)),
    }));
    foldElements(mcl, kernel, values, lists, (position) => `blob ${position}`);
    multiplyPoints(mcl, sum, decoded, factors, count);
    commit(recomputed, values);
    return mcl._mclBnG1_isEqual(sum, recomputed) === 1;
  });
}
