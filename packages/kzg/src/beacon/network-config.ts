/** Forks that blocks with blobs come from, oldest first. */
export const BLOB_FORKS = ["deneb", "electra", "fulu", "gloas"] as const;
export type BlobFork = (typeof BLOB_FORKS)[number];

/** An epoch that is not set yet stands as `18446744073709551615` in configs and as null here. */
export type ForkEpochs = Readonly<Record<BlobFork, number | null>>;

export interface BlobLimit {
  readonly epoch: number;
  readonly maxBlobs: number;
}

/** What is needed of a consensus network's config. Times are in seconds since 1970. */
export interface NetworkConfig {
  readonly name: string;
  /** Of its execution layer. */
  readonly chainId: bigint;
  readonly genesisTimeSeconds: number;
  /** `0x` and 64 lower-case digits. */
  readonly genesisValidatorsRoot: string;
  readonly slotsPerEpoch: number;
  readonly secondsPerSlot: number;
  readonly forkEpochs: ForkEpochs;
  /** Blobs a block may have: at Deneb, at Electra, then by `BLOB_SCHEDULE` (EIP-7892), epochs ascending. */
  readonly blobLimits: readonly BlobLimit[];
  /** Epochs that nodes keep blobs and columns for (`MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS`). */
  readonly retentionEpochs: number;
}
