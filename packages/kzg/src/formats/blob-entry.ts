import type { ReadItem } from "./read-result.ts";

/** One blob with what its file says of it; null is what the file leaves out. Lengths are right, contents unchecked. */
export interface BlobEntry {
  /** 131,072 bytes; null where the source says that it has none at this place (`engine_getBlobsV1`, `V3`). */
  readonly blob: Uint8Array | null;
  readonly commitment: Uint8Array | null;
  /** The blob proof of EIP-4844. */
  readonly proof: Uint8Array | null;
  /** The 128 cell proofs of EIP-7594. */
  readonly cellProofs: readonly Uint8Array[] | null;
}

export interface BlobFile {
  readonly form: "raw" | "hex" | "document" | "ssz-sidecars";
  /** In the order of the file, at least one. */
  readonly entries: readonly ReadItem<BlobEntry>[];
}

export function blobAlone(blob: Uint8Array | null): BlobEntry {
  return { blob, commitment: null, proof: null, cellProofs: null };
}
