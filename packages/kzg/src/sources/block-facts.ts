import { ServiceError } from "@chainops/core/errors";
import type { BlockHeader } from "../beacon/block-header.ts";
import { headerRoot } from "../beacon/container-roots.ts";
import { encodeHex } from "../formats/hex.ts";

/** What a block says of its blobs. Roots and hashes are 0x-prefixed hex in lower case. */
export interface BlockFacts {
  readonly fork: string;
  readonly slot: number;
  /** Computed from the block's own content. */
  readonly root: string;
  readonly parentRoot: string;
  readonly header: BlockHeader;
  /** 48 bytes each, in the order of the blobs. */
  readonly commitments: readonly Uint8Array[];
  /** Null before the merge and from Gloas on, where the payload travels apart. */
  readonly execution: ExecutionFacts | null;
}

export interface ExecutionFacts {
  readonly blockNumber: number;
  readonly blockHash: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  /** Raw transactions as the block carries them. */
  readonly transactions: readonly Uint8Array[];
}

/** A fork's `SignedBeaconBlock`, as far as it is used here. */
interface SignedBlockType {
  deserialize(bytes: Uint8Array): SignedBlock;
  fromJson(value: unknown): SignedBlock;
}

interface SignedBlock {
  readonly message: Omit<BlockHeader, "bodyRoot"> & { readonly body: object };
}

const FORKS = ["phase0", "altair", "bellatrix", "capella", "deneb", "electra", "fulu", "gloas"] as const;

/**
 * A signed block of a fork (`Eth-Consensus-Version`) from SSZ bytes or parsed JSON. Its root is computed, so that a
 * block cannot claim another's. Throws ServiceError `malformed-response`. The containers are loaded at the first call.
 */
export async function decodeBlock(fork: string, content: Uint8Array | { readonly json: unknown }): Promise<BlockFacts> {
  const { ssz } = await import("@lodestar/types");
  const known = FORKS.find((name) => name === fork);
  if (known === undefined) {
    throw new ServiceError(
      "malformed-response",
      `the consensus version ${JSON.stringify(fork.slice(0, 20))} is not known`,
    );
  }
  const type: SignedBlockType = ssz[known].SignedBeaconBlock;
  const bodyType: { hashTreeRoot(body: object): Uint8Array } = ssz[known].BeaconBlockBody;
  try {
    const { message } = content instanceof Uint8Array ? type.deserialize(content) : type.fromJson(content.json);
    const { body, ...rest } = message;
    return describeBlock(known, { ...rest, bodyRoot: bodyType.hashTreeRoot(body) }, body);
  } catch (error) {
    throw new ServiceError("malformed-response", `it is no signed block of ${known}`, { cause: error });
  }
}

function describeBlock(fork: string, header: BlockHeader, body: object): BlockFacts {
  const { slot, parentRoot } = header;
  const root = encodeHex(headerRoot(header));
  return {
    fork,
    slot,
    root,
    parentRoot: encodeHex(parentRoot),
    header,
    commitments: commitmentsOf(body),
    execution: executionOf(body),
  };
}

interface Bid {
  readonly message: { readonly blobKzgCommitments: readonly Uint8Array[] };
}

function commitmentsOf(body: {
  readonly blobKzgCommitments?: readonly Uint8Array[];
  readonly signedExecutionPayloadBid?: Bid;
}): readonly Uint8Array[] {
  return body.blobKzgCommitments ?? body.signedExecutionPayloadBid?.message.blobKzgCommitments ?? [];
}

interface Payload {
  readonly blockNumber: number;
  readonly blockHash: Uint8Array;
  readonly timestamp: number;
  readonly transactions: readonly Uint8Array[];
}

function executionOf({ executionPayload }: { readonly executionPayload?: Payload }): ExecutionFacts | null {
  if (executionPayload === undefined) return null;
  const { blockNumber, blockHash, timestamp, transactions } = executionPayload;
  return { blockNumber, blockHash: encodeHex(blockHash), timestamp, transactions };
}
