import { Tree } from "@chainsafe/persistent-merkle-tree";
import type { ChainBlock } from "./beacon-chain.ts";
import { blockCodec } from "./block-codec.ts";

/** Generalized index of `blob_kzg_commitments` in a body of Deneb to Fulu: field 11 of at most 16. */
const COMMITMENTS_GINDEX = 27n;
/** Its list holds at most 4,096 commitments below the node that mixes in the length. */
const LIST_DEPTH = 12n;

/** Branch of one commitment up to the body root: 17 nodes (Deneb p2p, `verify_blob_sidecar_inclusion_proof`). */
export function commitmentBranch(block: ChainBlock, index: number): Uint8Array[] {
  return branchOf(block, ((COMMITMENTS_GINDEX * 2n) << LIST_DEPTH) + BigInt(index));
}

/** Branch of the whole list: 4 nodes (Fulu p2p, `verify_data_column_sidecar_inclusion_proof`). */
export function commitmentsBranch(block: ChainBlock): Uint8Array[] {
  return branchOf(block, COMMITMENTS_GINDEX);
}

function branchOf({ fork, block }: ChainBlock, gindex: bigint): Uint8Array[] {
  const { node } = blockCodec(fork).body.toView(block.message.body);
  return new Tree(node).getSingleProof(gindex).map((part) => Uint8Array.from(part));
}
