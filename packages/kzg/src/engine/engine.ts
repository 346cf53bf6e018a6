/** One item of a point-proof batch: the polynomial behind `commitment` takes the value `y` at `z`. */
export interface PointProof {
  readonly commitment: Uint8Array;
  readonly z: Uint8Array;
  readonly y: Uint8Array;
  readonly proof: Uint8Array;
}

/** One item of a cell batch: `cell` is column `index` of the blob behind `commitment`. */
export interface CellProof {
  readonly commitment: Uint8Array;
  readonly index: number;
  readonly cell: Uint8Array;
  readonly proof: Uint8Array;
}

export interface BlobProof {
  readonly blob: Uint8Array;
  readonly commitment: Uint8Array;
  readonly proof: Uint8Array;
}

export interface CellsAndProofs {
  /** 128 of 2,048 bytes. */
  readonly cells: readonly Uint8Array[];
  /** 128 of 48 bytes. */
  readonly proofs: readonly Uint8Array[];
}

export type EngineName = "c-kzg" | "portable" | "reference";

/**
 * What an engine can do, on inputs whose lengths, counts and indices are checked already (`verify/`). Bytes that are no
 * field element or no point of the group make it throw `EngineRefusal`; `verify/` then finds out which. Whatever else it
 * throws is the engine's own failure. An operation that an engine lacks is absent.
 */
export interface KzgEngine {
  readonly name: EngineName;
  commitToBlob?(blob: Uint8Array): Uint8Array;
  computeBlobProof?(blob: Uint8Array, commitment: Uint8Array): Uint8Array;
  computePointProof?(blob: Uint8Array, z: Uint8Array): { readonly proof: Uint8Array; readonly y: Uint8Array };
  computeCells?(blob: Uint8Array): readonly Uint8Array[];
  computeCellsAndProofs?(blob: Uint8Array): CellsAndProofs;
  recoverCellsAndProofs?(indices: readonly number[], cells: readonly Uint8Array[]): CellsAndProofs;
  verifyBlobProofs?(items: readonly BlobProof[]): boolean;
  verifyPointProofs?(items: readonly PointProof[]): boolean;
  verifyCellProofs?(items: readonly CellProof[]): boolean;
  /** Blobs against their commitments without proofs. */
  verifyCommitments?(blobs: readonly Uint8Array[], commitments: readonly Uint8Array[]): boolean;
}

/** An engine took an input for malformed. */
export class EngineRefusal extends Error {
  override readonly name = "EngineRefusal";
}
