import type { NetworkConfig } from "../beacon/network-config.ts";
import { slotAt, timeOfSlot } from "../beacon/network-time.ts";

/** How long a transaction waited for its block. */
export interface InclusionDelay {
  /** First slot that could have carried it: the one after the slot it was sent in. */
  readonly earliestSlot: number;
  readonly includedSlot: number;
  /** Slots beyond the earliest; 0 is the best there is. */
  readonly delaySlots: number;
  /** From sending to the start of the slot that carried it. */
  readonly delaySeconds: number;
  /** Of the slots that passed, those that were missed: not the sender's fault. */
  readonly missedSlots: number;
}

/**
 * Delay from the moment of sending, in seconds since the epoch, to inclusion. Null where the moment is before genesis or
 * not before the slot that carried it: then one of the two clocks is wrong.
 */
export function measureInclusionDelay(
  network: NetworkConfig,
  facts: { readonly sentAtSeconds: number; readonly includedSlot: number; readonly missedSlots: readonly number[] },
): InclusionDelay | null {
  const { sentAtSeconds, includedSlot } = facts;
  const sentIn = slotAt(network, sentAtSeconds);
  const delaySeconds = timeOfSlot(network, includedSlot) - sentAtSeconds;
  if (sentIn === null || delaySeconds < 0) return null;
  const earliestSlot = Math.min(sentIn + 1, includedSlot);
  const missedSlots = new Set(facts.missedSlots.filter((slot) => slot >= earliestSlot && slot < includedSlot)).size;
  return { earliestSlot, includedSlot, delaySlots: includedSlot - earliestSlot, delaySeconds, missedSlots };
}
