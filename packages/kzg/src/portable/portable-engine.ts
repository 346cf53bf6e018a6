import type { KzgEngine } from "../engine/engine.ts";
import type { TrustedSetup } from "../setup/trusted-setup.ts";
import { computeCellsAndProofs, createCellProver } from "./cell-proofs.ts";
import { commitToBlob } from "./commit.ts";
import { computeBlobProof, computePointProof } from "./compute-proofs.ts";
import { computeCells } from "./extend-blob.ts";
import { openPortableContext } from "./portable-context.ts";
import { recoverCellsAndProofs } from "./recover-cells.ts";
import { verifyBlobProofs } from "./verify-blobs.ts";
import { verifyCellProofs } from "./verify-cells.ts";
import { verifyCommitments } from "./verify-commitments.ts";
import { verifyPointProofs } from "./verify-points.ts";

/**
 * Every operation on mcl-wasm: no native code, any platform, started in about 0.1 s. Verifying blobs and points needs two points of it; the other
 * points are decoded when an operation first asks for them. Throws where the points of G2 that every check needs are no points of the group.
 */
export async function openPortableEngine(setup: TrustedSetup): Promise<Required<KzgEngine>> {
  const context = await openPortableContext(setup);
  const computeCellProofs = createCellProver(context);
  return {
    name: "portable",
    commitToBlob: (blob) => commitToBlob(context, blob),
    computeBlobProof: (blob, commitment) => computeBlobProof(context, blob, commitment),
    computePointProof: (blob, z) => computePointProof(context, blob, z),
    computeCells: (blob) => computeCells(context, blob),
    computeCellsAndProofs: (blob) => computeCellsAndProofs(context, computeCellProofs, blob),
    recoverCellsAndProofs: (indices, cells) => recoverCellsAndProofs(context, computeCellProofs, indices, cells),
    verifyBlobProofs: (items) => verifyBlobProofs(context, items),
    verifyPointProofs: (items) => verifyPointProofs(context, items),
    verifyCellProofs: (items) => verifyCellProofs(context, items),
    verifyCommitments: (blobs, commitments) => verifyCommitments(context, blobs, commitments),
  };
}
