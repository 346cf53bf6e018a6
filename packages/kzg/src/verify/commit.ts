import type { Engines } from "../engine/open-engines.ts";
import type { Computed } from "../verdict.ts";
import { checkBytes } from "./check-fields.ts";
import { compute } from "./compute.ts";

/** The commitment of a blob, 48 bytes (`blob_to_kzg_commitment`, EIP-4844). */
export function commit(engines: Engines, blob: Uint8Array): Promise<Computed<Uint8Array>> {
  return compute(engines, {
    operation: "commitToBlob",
    shape: checkBytes("blob", blob),
    compute: (engine) => engine.commitToBlob?.(blob),
  });
}
