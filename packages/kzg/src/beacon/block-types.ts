import type { BlobFork } from "./network-config.ts";

/** The parts that are read of a decoded block. Names are lodestar's. */
export interface DecodedBlock {
  readonly slot: number;
  readonly proposerIndex: number;
  readonly parentRoot: Uint8Array;
  readonly stateRoot: Uint8Array;
  readonly body: {
    readonly blobKzgCommitments?: readonly Uint8Array[];
    readonly executionPayload?: {
      readonly blockNumber: number;
      readonly blockHash: Uint8Array;
      readonly transactions: readonly Uint8Array[];
    };
    readonly signedExecutionPayloadBid?: {
      readonly message: { readonly blobKzgCommitments: readonly Uint8Array[] };
    };
  };
}

interface SszType<T> {
  fromJson(json: unknown): T;
  deserialize(bytes: Uint8Array): T;
}

export interface BlockTypes {
  readonly block: SszType<DecodedBlock>;
  readonly signedBlock: SszType<{ readonly message: DecodedBlock }>;
  bodyRoot(block: DecodedBlock): Uint8Array;
}

/** The containers of a fork. Loads `@lodestar/types` (about 150 ms) on first use. */
export async function loadBlockTypes(fork: BlobFork): Promise<BlockTypes> {
  const { ssz } = await import("@lodestar/types");
  const { BeaconBlock, SignedBeaconBlock, BeaconBlockBody } = ssz[fork];
  const body: { hashTreeRoot(value: DecodedBlock["body"]): Uint8Array } = BeaconBlockBody;
  return { block: BeaconBlock, signedBlock: SignedBeaconBlock, bodyRoot: (block) => body.hashTreeRoot(block.body) };
}
