import type { BlobProof, CellProof, CellsAndProofs, PointProof } from "../engine/engine.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Computed, Verdict } from "../verdict.ts";
import { commit } from "../verify/commit.ts";
import { computeBlobProof } from "../verify/compute-blob-proof.ts";
import { computeCells, computeCellsAndProofs } from "../verify/compute-cells.ts";
import { recoverCells } from "../verify/recover-cells.ts";
import { verifyBlobProofs } from "../verify/verify-blob-proofs.ts";
import { verifyCellProofs } from "../verify/verify-cell-proofs.ts";
import { verifyCommitments } from "../verify/verify-commitments.ts";
import type { CommittedBlob } from "../verify/verify-commitments.ts";
import { verifyPointProofs } from "../verify/verify-point-proofs.ts";

/** What a worker can be asked, and what each kind answers. */
export interface KzgTaskResults {
  verifyBlobProofs: Verdict;
  verifyPointProofs: Verdict;
  verifyCellProofs: Verdict;
  verifyCommitments: Verdict;
  commit: Computed<Uint8Array>;
  computeBlobProof: Computed<Uint8Array>;
  computeCells: Computed<readonly Uint8Array[]>;
  computeCellsAndProofs: Computed<CellsAndProofs>;
  recoverCells: Computed<CellsAndProofs>;
}

export type KzgTask =
  | { readonly kind: "verifyBlobProofs"; readonly items: readonly BlobProof[] }
  | { readonly kind: "verifyPointProofs"; readonly items: readonly PointProof[] }
  | { readonly kind: "verifyCellProofs"; readonly items: readonly CellProof[] }
  | { readonly kind: "verifyCommitments"; readonly items: readonly CommittedBlob[] }
  | { readonly kind: "commit" | "computeCells" | "computeCellsAndProofs"; readonly blob: Uint8Array }
  | { readonly kind: "computeBlobProof"; readonly blob: Uint8Array; readonly commitment: Uint8Array }
  | { readonly kind: "recoverCells"; readonly indices: readonly number[]; readonly cells: readonly Uint8Array[] };

export type KzgTaskResult<Task extends KzgTask> = KzgTaskResults[Task["kind"]];

/** Does a task with the functions of `verify/`. */
export function performTask(engines: Engines, task: KzgTask): Promise<KzgTaskResults[KzgTask["kind"]]> {
  switch (task.kind) {
    case "verifyBlobProofs":
      return verifyBlobProofs(engines, task.items);
    case "verifyPointProofs":
      return verifyPointProofs(engines, task.items);
    case "verifyCellProofs":
      return verifyCellProofs(engines, task.items);
    case "verifyCommitments":
      return verifyCommitments(engines, task.items);
    case "commit":
      return commit(engines, task.blob);
    case "computeBlobProof":
      return computeBlobProof(engines, task.blob, task.commitment);
    case "computeCells":
      return computeCells(engines, task.blob);
    case "computeCellsAndProofs":
      return computeCellsAndProofs(engines, task.blob);
    case "recoverCells":
      return recoverCells(engines, task.indices, task.cells);
  }
}
