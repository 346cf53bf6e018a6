import type { PointProof } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Verdict } from "../verdict.ts";
import { checkBytes, checkPoint } from "./check-fields.ts";
import { judgeBatch } from "./judge-batch.ts";

/** Whether every polynomial takes the value `y` at `z` (`verify_kzg_proof`, EIP-4844, for each item). */
export function verifyPointProofs(engines: Engines, items: readonly PointProof[]): Promise<Verdict> {
  return judgeBatch(engines, items, {
    operation: "verifyPointProofs",
    checkShape: ({ commitment, z, y, proof }) =>
      checkBytes("commitment", commitment) ?? checkBytes("z", z) ?? checkBytes("y", y) ?? checkBytes("proof", proof),
    checkPoints: ({ commitment, proof }) => checkPoint("commitment", commitment) ?? checkPoint("proof", proof),
    holds: (engine, part) => engine.verifyPointProofs?.(part) ?? false,
  });
}
