import type { CellProof } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Verdict } from "../verdict.ts";
import { checkBytes, checkCellIndex, checkPoint } from "./check-fields.ts";
import { judgeBatch } from "./judge-batch.ts";

/** Whether every cell is the column of its extended blob (`verify_cell_kzg_proof_batch`, EIP-7594), in any order. */
export function verifyCellProofs(engines: Engines, items: readonly CellProof[]): Promise<Verdict> {
  return judgeBatch(engines, items, {
    operation: "verifyCellProofs",
    checkShape: ({ commitment, index, cell, proof }) =>
      checkBytes("commitment", commitment) ??
      checkCellIndex(index) ??
      checkBytes("cell", cell) ??
      checkBytes("proof", proof),
    checkPoints: ({ commitment, proof }) => checkPoint("commitment", commitment) ?? checkPoint("proof", proof),
    holds: (engine, part) => engine.verifyCellProofs?.(part) ?? false,
  });
}
