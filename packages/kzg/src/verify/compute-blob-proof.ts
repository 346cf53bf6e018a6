import type { Engines } from "../engine/open-engines.ts";
import type { Computed } from "../verdict.ts";
import { checkBytes, checkPoint } from "./check-fields.ts";
import { compute } from "./compute.ts";

/**
 * The proof that `blob` is behind `commitment`, 48 bytes (`compute_blob_kzg_proof`, EIP-4844). That it is, is not checked:
 * a proof for another commitment does not verify.
 */
export function computeBlobProof(
  engines: Engines,
  blob: Uint8Array,
  commitment: Uint8Array,
): Promise<Computed<Uint8Array>> {
  // Not every engine decodes the commitment, which is only hashed.
  const shape =
    checkBytes("blob", blob) ?? checkBytes("commitment", commitment) ?? checkPoint("commitment", commitment);
  return compute(engines, {
    operation: "computeBlobProof",
    shape,
    compute: (engine) => engine.computeBlobProof?.(blob, commitment),
  });
}
