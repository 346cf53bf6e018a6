import { BYTES_PER_POINT } from "../sizes.ts";
import type { BlockHeader } from "./block-header.ts";
import { BYTES_PER_CHUNK, merkleize, mixInLength, uint64Chunk } from "./merkle.ts";

/** Most commitments that a block's list may hold (`MAX_BLOB_COMMITMENTS_PER_BLOCK`), 2¹². */
export const MAX_COMMITMENTS_PER_BLOCK = 4096;
const COMMITMENTS_DEPTH = 12;
/** Five fields need eight leaves. */
const HEADER_DEPTH = 3;

/** `hash_tree_root` of a Bytes48: a commitment as a leaf. */
export function commitmentRoot(commitment: Uint8Array): Uint8Array {
  const tail = new Uint8Array(BYTES_PER_CHUNK);
  tail.set(commitment.subarray(BYTES_PER_CHUNK, BYTES_PER_POINT));
  return merkleize([commitment.subarray(0, BYTES_PER_CHUNK), tail], 1);
}

/** `hash_tree_root` of `List[KZGCommitment, 4096]`. Throws on a longer list. */
export function commitmentsRoot(commitments: readonly Uint8Array[]): Uint8Array {
  return mixInLength(merkleize(commitments.map(commitmentRoot), COMMITMENTS_DEPTH), commitments.length);
}

/** `hash_tree_root` of a BeaconBlockHeader, which is the block's root. */
export function headerRoot(header: BlockHeader): Uint8Array {
  const { slot, proposerIndex, parentRoot, stateRoot, bodyRoot } = header;
  return merkleize([uint64Chunk(slot), uint64Chunk(proposerIndex), parentRoot, stateRoot, bodyRoot], HEADER_DEPTH);
}
