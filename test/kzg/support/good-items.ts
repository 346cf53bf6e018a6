import type { BlobProof, CellProof, PointProof } from "@chainops/kzg/engine/engine";
import { computeCells } from "@chainops/kzg/verify/compute-cells";
import { computed } from "./computed.ts";
import { readOwnVectors } from "./own-vectors.ts";
import { blobFromSeed } from "./seeded-blob.ts";
import { testEngines } from "./test-engines.ts";

export interface GoodItems {
  readonly blob: BlobProof;
  readonly point: PointProof;
  readonly cell: CellProof;
  /** All 128 of the blob. */
  readonly cells: readonly CellProof[];
}

/** Items that hold, all of one blob; `which` chooses the vector. */
export async function readGoodItems(which: 0 | 1 = 0): Promise<GoodItems> {
  const vector = readOwnVectors()[which];
  if (vector === undefined) throw new Error(`There is no vector ${which}.`);
  const commitment = bytes(vector.commitment);
  const blob = blobFromSeed(vector.seed);
  const computedCells = computed(await computeCells(testEngines("reference"), blob));
  const cells = vector.cellProofs.map((proof, index) => ({
    commitment,
    index,
    cell: computedCells[index] ?? new Uint8Array(),
    proof: bytes(proof),
  }));
  const cell = cells[77];
  if (cell === undefined) throw new Error("The vector has no cells.");
  return {
    blob: { blob, commitment, proof: bytes(vector.blobProof) },
    point: { commitment, z: bytes(vector.z), y: bytes(vector.y), proof: bytes(vector.pointProof) },
    cell,
    cells,
  };
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
