import { Tree } from "@chainsafe/persistent-merkle-tree";
import { ssz } from "@lodestar/types";
import { elementFromSeed } from "../support/seeded-blob.ts";

/** Lodestar's containers are the independent peer: they encode, hash and prove what our readers read. */
export type FuluColumn = ReturnType<typeof ssz.fulu.DataColumnSidecar.defaultValue>;
export type DenebSidecar = ReturnType<typeof ssz.deneb.BlobSidecar.defaultValue>;

/** 48 bytes that stand for a commitment or proof; no point. */
export function pointFromSeed(seed: string): Uint8Array {
  return new Uint8Array(Buffer.concat([elementFromSeed(seed), elementFromSeed(`${seed}:tail`)])).slice(0, 48);
}

/** A signed block of Fulu with these commitments; other fields are set where a default would hide a mistake. */
export function buildBlock(commitments: readonly Uint8Array[], transactions: readonly Uint8Array[] = []) {
  const signed = ssz.fulu.SignedBeaconBlock.defaultValue();
  const { message } = signed;
  message.slot = 13_164_544;
  message.proposerIndex = 77;
  message.parentRoot = elementFromSeed("parent");
  message.stateRoot = elementFromSeed("state");
  message.body.randaoReveal = new Uint8Array(96).fill(3);
  message.body.graffiti = elementFromSeed("graffiti");
  message.body.blobKzgCommitments = [...commitments];
  message.body.executionPayload.blockNumber = 23_900_000;
  message.body.executionPayload.blockHash = elementFromSeed("block hash");
  message.body.executionPayload.transactions = [...transactions];
  signed.signature = new Uint8Array(96).fill(5);
  return signed;
}

export type BuiltBlock = ReturnType<typeof buildBlock>;

export function signedHeaderOf({ message, signature }: BuiltBlock) {
  const { slot, proposerIndex, parentRoot, stateRoot, body } = message;
  const bodyRoot = ssz.fulu.BeaconBlockBody.hashTreeRoot(body);
  return { message: { slot, proposerIndex, parentRoot, stateRoot, bodyRoot }, signature };
}

export function buildBlobSidecar(block: BuiltBlock, index: number, blob: Uint8Array): DenebSidecar {
  const commitment = block.message.body.blobKzgCommitments[index] ?? new Uint8Array(48);
  return {
    index,
    blob,
    kzgCommitment: commitment,
    kzgProof: pointFromSeed(`proof ${index}`),
    signedBlockHeader: signedHeaderOf(block),
    kzgCommitmentInclusionProof: branchOf(block, (27n << 13n) + BigInt(index)),
  };
}

export function buildColumn(block: BuiltBlock, index: number): FuluColumn {
  const commitments = block.message.body.blobKzgCommitments;
  return {
    index,
    column: commitments.map((_, blob) => new Uint8Array(2048).fill(blob + 1)),
    kzgCommitments: commitments,
    kzgProofs: commitments.map((_, blob) => pointFromSeed(`cell proof ${blob}`)),
    signedBlockHeader: signedHeaderOf(block),
    kzgCommitmentsInclusionProof: branchOf(block, 27n),
  };
}

function branchOf(block: BuiltBlock, gindex: bigint): Uint8Array[] {
  const { node } = ssz.fulu.BeaconBlockBody.toView(block.message.body);
  return new Tree(node).getSingleProof(gindex);
}
