import type { BlobSidecar } from "./blob-sidecar.ts";
import { BLOB_BRANCH_DEPTH } from "./blob-sidecar.ts";
import { MAX_COMMITMENTS_PER_BLOCK, commitmentRoot, commitmentsRoot } from "./container-roots.ts";
import type { FuluDataColumnSidecar } from "./data-column-sidecar.ts";
import { COLUMN_BRANCH_DEPTH } from "./data-column-sidecar.ts";
import { isValidBranch } from "./merkle.ts";

/**
 * Generalized index of `body.blob_kzg_commitments[0]` in Deneb, Electra and Fulu: field 11 of 16, then the data side of the
 * list (its length is the other), then 4,096 leaves: ((16 + 11) · 2) · 4096.
 */
export const FIRST_COMMITMENT_GINDEX = 221_184;
/** Generalized index of `body.blob_kzg_commitments`. */
export const COMMITMENTS_GINDEX = 27;

/**
 * Whether the sidecar's commitment is number `index` of the body behind its header (`verify_blob_sidecar_inclusion_proof`,
 * Deneb). Says nothing about the blob, or whether the header is the block's that was asked for.
 */
export function isCommitmentIncluded(sidecar: BlobSidecar): boolean {
  const { index, commitment, inclusionProof, signedHeader } = sidecar;
  if (index >= MAX_COMMITMENTS_PER_BLOCK || inclusionProof.length !== BLOB_BRANCH_DEPTH) return false;
  const position = FIRST_COMMITMENT_GINDEX + index - 2 ** BLOB_BRANCH_DEPTH;
  return isValidBranch(commitmentRoot(commitment), inclusionProof, position, signedHeader.message.bodyRoot);
}

/**
 * Whether the sidecar's list of commitments is that of the body behind its header
 * (`verify_data_column_sidecar_inclusion_proof`, Fulu).
 */
export function areCommitmentsIncluded(sidecar: FuluDataColumnSidecar): boolean {
  const { commitments, inclusionProof, signedHeader } = sidecar;
  if (commitments.length > MAX_COMMITMENTS_PER_BLOCK || inclusionProof.length !== COLUMN_BRANCH_DEPTH) return false;
  const position = COMMITMENTS_GINDEX - 2 ** COLUMN_BRANCH_DEPTH;
  return isValidBranch(commitmentsRoot(commitments), inclusionProof, position, signedHeader.message.bodyRoot);
}
