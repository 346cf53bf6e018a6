/** `BeaconBlockHeader` (phase 0). Its root is the block's; roots have 32 bytes. */
export interface BlockHeader {
  readonly slot: number;
  readonly proposerIndex: number;
  readonly parentRoot: Uint8Array;
  readonly stateRoot: Uint8Array;
  readonly bodyRoot: Uint8Array;
}

export interface SignedBlockHeader {
  readonly message: BlockHeader;
  /** The proposer's, 96 bytes; not checked here. */
  readonly signature: Uint8Array;
}

export const BYTES_PER_SIGNED_HEADER = 208;
