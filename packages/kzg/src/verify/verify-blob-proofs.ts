import type { BlobProof } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Verdict } from "../verdict.ts";
import { checkBytes, checkPoint } from "./check-fields.ts";
import { judgeBatch } from "./judge-batch.ts";

/**
 * Whether every proof shows that its blob is the one behind its commitment (`verify_blob_kzg_proof_batch`, EIP-4844). An
 * empty batch is malformed here, where the specification calls it valid.
 */
export function verifyBlobProofs(engines: Engines, items: readonly BlobProof[]): Promise<Verdict> {
  return judgeBatch(engines, items, {
    operation: "verifyBlobProofs",
    checkShape: ({ blob, commitment, proof }) =>
      checkBytes("blob", blob) ?? checkBytes("commitment", commitment) ?? checkBytes("proof", proof),
    checkPoints: ({ commitment, proof }) => checkPoint("commitment", commitment) ?? checkPoint("proof", proof),
    holds: (engine, part) => engine.verifyBlobProofs?.(part) ?? false,
  });
}
