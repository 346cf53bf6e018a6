/** What the addon of c-kzg 4.1.0 exports (`lib/kzg.d.ts` there); every call is synchronous and throws for bad bytes. */
export interface CKzgBindings {
  loadTrustedSetup(precompute: number, path: string): void;
  blobToKzgCommitment(blob: Uint8Array): Buffer;
  computeKzgProof(blob: Uint8Array, z: Uint8Array): readonly [proof: Buffer, y: Buffer];
  computeBlobKzgProof(blob: Uint8Array, commitment: Uint8Array): Buffer;
  verifyKzgProof(commitment: Uint8Array, z: Uint8Array, y: Uint8Array, proof: Uint8Array): boolean;
  verifyBlobKzgProofBatch(
    blobs: readonly Uint8Array[],
    commitments: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): boolean;
  computeCells(blob: Uint8Array): readonly Buffer[];
  computeCellsAndKzgProofs(blob: Uint8Array): readonly [cells: readonly Buffer[], proofs: readonly Buffer[]];
  recoverCellsAndKzgProofs(
    indices: readonly number[],
    cells: readonly Uint8Array[],
  ): readonly [cells: readonly Buffer[], proofs: readonly Buffer[]];
  verifyCellKzgProofBatch(
    commitments: readonly Uint8Array[],
    indices: readonly number[],
    cells: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): boolean;
}
