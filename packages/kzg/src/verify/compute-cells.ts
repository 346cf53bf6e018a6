import type { CellsAndProofs } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Computed } from "../verdict.ts";
import { checkBytes } from "./check-fields.ts";
import { compute } from "./compute.ts";

/** The 128 cells of the extended blob (`compute_cells`, EIP-7594). */
export function computeCells(engines: Engines, blob: Uint8Array): Promise<Computed<readonly Uint8Array[]>> {
  return compute(engines, {
    operation: "computeCells",
    shape: checkBytes("blob", blob),
    compute: (engine) => engine.computeCells?.(blob),
  });
}

/** The 128 cells of the extended blob with their proofs (`compute_cells_and_kzg_proofs`, EIP-7594). */
export function computeCellsAndProofs(engines: Engines, blob: Uint8Array): Promise<Computed<CellsAndProofs>> {
  return compute(engines, {
    operation: "computeCellsAndProofs",
    shape: checkBytes("blob", blob),
    compute: (engine) => engine.computeCellsAndProofs?.(blob),
  });
}
