import type { BlobTransaction } from "../formats/transaction/blob-transaction.ts";
import type { BlockHeader } from "./block-header.ts";
import type { BlobFork } from "./network-config.ts";

/** What is needed of a beacon block with blobs; its roots are computed here, not taken from the source. */
export interface BeaconBlock {
  readonly fork: BlobFork;
  /** With the computed body root. */
  readonly header: BlockHeader;
  /** `hash_tree_root` of the block, 32 bytes. */
  readonly root: Uint8Array;
  /** `blob_kzg_commitments`, of 48 bytes each: of the body, in Gloas of the builder's bid in it. */
  readonly commitments: readonly Uint8Array[];
  /** Null in Gloas, whose payload comes apart from the block. */
  readonly execution: ExecutionPart | null;
}

export interface ExecutionPart {
  readonly blockNumber: number;
  /** As the payload says. */
  readonly blockHash: Uint8Array;
  /** The type-3 transactions in the block's order. */
  readonly blobTransactions: readonly BlobTransaction[];
}

/** Versioned hashes of the block's transactions in order; null where the block has no payload. */
export function versionedHashesOfBlock({ execution }: BeaconBlock): readonly Uint8Array[] | null {
  return execution?.blobTransactions.flatMap(({ versionedHashes }) => versionedHashes) ?? null;
}
