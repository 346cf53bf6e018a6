import type { BlobFork, NetworkConfig } from "./network-config.ts";
import { BLOB_FORKS } from "./network-config.ts";

export function epochOfSlot(network: NetworkConfig, slot: number): number {
  return Math.floor(slot / network.slotsPerEpoch);
}

/** When the slot starts, in seconds since 1970. */
export function timeOfSlot(network: NetworkConfig, slot: number): number {
  return network.genesisTimeSeconds + slot * network.secondsPerSlot;
}

/** The slot at a time; null before genesis. */
export function slotAt(network: NetworkConfig, timeSeconds: number): number | null {
  const elapsed = timeSeconds - network.genesisTimeSeconds;
  return elapsed < 0 ? null : Math.floor(elapsed / network.secondsPerSlot);
}

/** The fork whose containers a slot's block uses; null before Deneb, where no block has blobs. */
export function forkOfSlot(network: NetworkConfig, slot: number): BlobFork | null {
  const epoch = epochOfSlot(network, slot);
  return BLOB_FORKS.findLast((fork) => epoch >= (network.forkEpochs[fork] ?? Number.POSITIVE_INFINITY)) ?? null;
}

/** Most blobs that a block of this slot may carry; 0 before Deneb (`get_max_blobs_per_block`, `get_blob_parameters`). */
export function maxBlobsAtSlot(network: NetworkConfig, slot: number): number {
  const epoch = epochOfSlot(network, slot);
  return network.blobLimits.findLast((limit) => epoch >= limit.epoch)?.maxBlobs ?? 0;
}

/**
 * First slot whose blobs an honest node must still have while `currentSlot` is the newest: `retentionEpochs` back by whole
 * epochs, never before Deneb. Null where the network has no blobs yet.
 */
export function firstRetainedSlot(network: NetworkConfig, currentSlot: number): number | null {
  const { deneb } = network.forkEpochs;
  if (deneb === null || epochOfSlot(network, currentSlot) < deneb) return null;
  const epoch = Math.max(deneb, epochOfSlot(network, currentSlot) - network.retentionEpochs);
  return epoch * network.slotsPerEpoch;
}
