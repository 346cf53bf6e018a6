import { createHash } from "node:crypto";
import { BLS_MODULUS, FIELD_ELEMENTS_PER_BLOB, FIELD_ELEMENTS_PER_CELL } from "../sizes.ts";

/** One cell of a batch, its commitment given as a position in the list of distinct commitments. */
export interface ChallengedCell {
  readonly commitmentIndex: number;
  readonly cellIndex: number;
  readonly cell: Uint8Array;
  readonly proof: Uint8Array;
}

/** `compute_challenge` of EIP-4844: the point, 32 big-endian bytes, at which a blob is opened for its blob proof. */
export function computeBlobChallenge(blob: Uint8Array, commitment: Uint8Array): Uint8Array {
  return hashToScalar(["FSBLOBVERIFY_V1_", bigEndian(FIELD_ELEMENTS_PER_BLOB, 16), blob, commitment]);
}

/** `compute_verify_cell_kzg_proof_batch_challenge` of EIP-7594, 32 big-endian bytes. */
export function computeCellBatchChallenge(
  commitments: readonly Uint8Array[],
  cells: readonly ChallengedCell[],
): Uint8Array {
  return hashToScalar([
    "RCKZGCBATCH__V1_",
    ...[FIELD_ELEMENTS_PER_BLOB, FIELD_ELEMENTS_PER_CELL, commitments.length, cells.length].map((count) =>
      bigEndian(count, 8),
    ),
    ...commitments,
    ...cells.flatMap(({ commitmentIndex, cellIndex, cell, proof }) => [
      bigEndian(commitmentIndex, 8),
      bigEndian(cellIndex, 8),
      cell,
      proof,
    ]),
  ]);
}

function hashToScalar(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const scalar = BigInt(`0x${hash.digest("hex")}`) % BLS_MODULUS;
  return Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
}

function bigEndian(value: number, size: number): Uint8Array {
  return Buffer.from(value.toString(16).padStart(2 * size, "0"), "hex");
}
