import type { Engines } from "../engine/open-engines.ts";
import type { Verdict } from "../verdict.ts";
import { checkBytes, checkPoint } from "./check-fields.ts";
import { judgeBatch } from "./judge-batch.ts";

export interface CommittedBlob {
  readonly blob: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Whether every blob is the one behind its commitment, without a proof: by recomputing, folded where the engine can. */
export function verifyCommitments(engines: Engines, items: readonly CommittedBlob[]): Promise<Verdict> {
  return judgeBatch(engines, items, {
    operation: "verifyCommitments",
    checkShape: ({ blob, commitment }) => checkBytes("blob", blob) ?? checkBytes("commitment", commitment),
    checkPoints: ({ commitment }) => checkPoint("commitment", commitment),
    holds: (engine, part) =>
      engine.verifyCommitments?.(
        part.map(({ blob }) => blob),
        part.map(({ commitment }) => commitment),
      ) ?? false,
  });
}
