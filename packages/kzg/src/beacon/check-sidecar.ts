import { CELLS_PER_EXTENDED_BLOB } from "../sizes.ts";
import type { BlobSidecar } from "./blob-sidecar.ts";
import { headerRoot } from "./container-roots.ts";
import type { DataColumnSidecar, FuluDataColumnSidecar, GloasDataColumnSidecar } from "./data-column-sidecar.ts";
import { areCommitmentsIncluded, isCommitmentIncluded } from "./inclusion-proof.ts";

/** `invalid`: well formed, but not of the block; `malformed`: no such sidecar at all. */
export interface SidecarProblem {
  readonly status: "invalid" | "malformed";
  /** The field, by its name in the specs. */
  readonly path: string;
  /** One sentence. */
  readonly reason: string;
}

/** The block that a sidecar should be of. */
export interface ExpectedBlock {
  readonly slot: number;
  readonly root: Uint8Array;
  readonly commitments: readonly Uint8Array[];
  /** Most blobs at the slot (`maxBlobsAtSlot`). */
  readonly maxBlobs: number;
}

/**
 * All that can be said of a blob sidecar without KZG: its index, that its header is the block's, that its commitment is the
 * block's at this index, and the inclusion branch. Empty where all is right. The proposer's signature is not checked.
 */
export function checkBlobSidecar(sidecar: BlobSidecar, block: ExpectedBlock): readonly SidecarProblem[] {
  const { index, commitment } = sidecar;
  const expected = block.commitments[index];
  return [
    ...unless(
      index < block.maxBlobs,
      "malformed",
      "index",
      `${index} is not below the limit of ${block.maxBlobs} blobs.`,
    ),
    ...unless(isHeaderOf(sidecar, block), "invalid", "signed_block_header", "The header's root is not the block's."),
    ...unless(
      expected !== undefined && isSame(expected, commitment),
      "invalid",
      "kzg_commitment",
      "It is not the block's commitment at this index.",
    ),
    ...unless(
      isCommitmentIncluded(sidecar),
      "invalid",
      "kzg_commitment_inclusion_proof",
      "The branch does not lead from the commitment to the header's body root.",
    ),
  ];
}

/**
 * The same of a data column sidecar (`verify_data_column_sidecar` and its inclusion proof; in Gloas the commitments are the
 * block's and there is no branch).
 */
export function checkDataColumnSidecar(sidecar: DataColumnSidecar, block: ExpectedBlock): readonly SidecarProblem[] {
  const isIndex = sidecar.index < CELLS_PER_EXTENDED_BLOB;
  return [
    ...unless(isIndex, "malformed", "index", `${sidecar.index} is not below ${CELLS_PER_EXTENDED_BLOB}.`),
    ...checkCounts(sidecar, block),
    ...(sidecar.fork === "fulu" ? checkFulu(sidecar, block) : checkGloas(sidecar, block)),
  ];
}

/** Whether a sidecar's proof is left out: zeros, or the point at infinity, as nodes answer from Fulu on. */
export function isProofLeftOut(proof: Uint8Array): boolean {
  const [first, ...rest] = proof;
  return (first === 0 || first === 0xc0) && rest.every((byte) => byte === 0);
}

function checkCounts(
  { column, proofs }: DataColumnSidecar,
  { commitments, maxBlobs }: ExpectedBlock,
): SidecarProblem[] {
  const count = column.length;
  return [
    ...unless(
      count > 0 && count <= maxBlobs,
      "malformed",
      "column",
      `There are ${count} cells; 1 to ${maxBlobs} are allowed.`,
    ),
    ...unless(
      count === commitments.length,
      "malformed",
      "column",
      `There are ${count} cells for the block's ${commitments.length} blobs.`,
    ),
    ...unless(proofs.length === count, "malformed", "kzg_proofs", `There are ${proofs.length} for ${count} cells.`),
  ];
}

function checkFulu(sidecar: FuluDataColumnSidecar, block: ExpectedBlock): SidecarProblem[] {
  const { commitments } = sidecar;
  const isBlocks =
    commitments.length === block.commitments.length &&
    commitments.every((commitment, index) => isSame(commitment, block.commitments[index] ?? new Uint8Array()));
  return [
    ...unless(isHeaderOf(sidecar, block), "invalid", "signed_block_header", "The header's root is not the block's."),
    ...unless(isBlocks, "invalid", "kzg_commitments", "They are not the block's commitments."),
    ...unless(
      areCommitmentsIncluded(sidecar),
      "invalid",
      "kzg_commitments_inclusion_proof",
      "The branch does not lead from the commitments to the header's body root.",
    ),
  ];
}

function checkGloas(sidecar: GloasDataColumnSidecar, block: ExpectedBlock): SidecarProblem[] {
  const isRoot = isSame(sidecar.beaconBlockRoot, block.root);
  return [
    ...unless(sidecar.slot === block.slot, "invalid", "slot", `It is ${sidecar.slot}; the block's is ${block.slot}.`),
    ...unless(isRoot, "invalid", "beacon_block_root", "It is not the block's root."),
  ];
}

function isHeaderOf({ signedHeader }: BlobSidecar | FuluDataColumnSidecar, { root }: ExpectedBlock): boolean {
  return isSame(headerRoot(signedHeader.message), root);
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

function unless(holds: boolean, status: SidecarProblem["status"], path: string, reason: string): SidecarProblem[] {
  return holds ? [] : [{ status, path, reason }];
}
