import type { NetworkConfig } from "../beacon/network-config.ts";
import { epochOfSlot, firstRetainedSlot } from "../beacon/network-time.ts";

/** Whether nodes must still have what a slot carried. Outside of that a 404 says nothing. */
export type Retention =
  | { readonly status: "kept" }
  | { readonly status: "expired"; readonly reason: string }
  | { readonly status: "before-fork"; readonly reason: string };

export interface RetentionQuestion {
  readonly slot: number;
  /** The chain's head. */
  readonly headSlot: number;
  readonly kind: "blobs" | "columns";
}

/**
 * Judges a slot by the window of MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS (Deneb p2p; Fulu's for columns is as long): whole
 * epochs from `head − window` on, and none before the fork. The reason says what to do.
 */
export function judgeRetention(network: NetworkConfig, { slot, headSlot, kind }: RetentionQuestion): Retention {
  const fork = kind === "blobs" ? "deneb" : "fulu";
  const forkEpoch = network.forkEpochs[fork];
  if (forkEpoch === null) {
    return { status: "before-fork", reason: `Slot ${slot} has no ${kind}: ${fork} is not set on ${network.name}.` };
  }
  const forkSlot = forkEpoch * network.slotsPerEpoch;
  if (slot < forkSlot) {
    return { status: "before-fork", reason: `Slot ${slot} has no ${kind}: ${fork} began at slot ${forkSlot}.` };
  }
  const oldest = firstRetainedSlot(network, headSlot) ?? forkSlot;
  return slot >= oldest
    ? { status: "kept" }
    : { status: "expired", reason: describeExpired(network, slot, oldest, kind) };
}

function describeExpired(network: NetworkConfig, slot: number, oldest: number, kind: string): string {
  const { retentionEpochs, slotsPerEpoch, secondsPerSlot } = network;
  const days = (retentionEpochs * slotsPerEpoch * secondsPerSlot) / 86_400;
  return (
    `Slot ${slot} (epoch ${epochOfSlot(network, slot)}) is outside the ${retentionEpochs} epochs ` +
    `(${days.toFixed(1)} days) that nodes keep ${kind} for; the oldest slot they must serve is ${oldest}. ` +
    "Use a blob archive for older slots."
  );
}
