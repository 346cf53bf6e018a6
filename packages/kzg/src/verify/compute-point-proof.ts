import type { Engines } from "../engine/open-engines.ts";
import type { Computed } from "../verdict.ts";
import { checkBytes } from "./check-fields.ts";
import { compute } from "./compute.ts";

export interface ComputedPointProof {
  readonly proof: Uint8Array;
  readonly y: Uint8Array;
}

/** The value of the blob's polynomial at `z` and its proof (`compute_kzg_proof`, EIP-4844). */
export function computePointProof(
  engines: Engines,
  blob: Uint8Array,
  z: Uint8Array,
): Promise<Computed<ComputedPointProof>> {
  return compute(engines, {
    operation: "computePointProof",
    shape: checkBytes("blob", blob) ?? checkBytes("z", z),
    compute: (engine) => engine.computePointProof?.(blob, z),
  });
}
