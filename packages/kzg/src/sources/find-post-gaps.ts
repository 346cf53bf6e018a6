import { InputError } from "@chainops/core/errors";
import { parseDuration } from "@chainops/core/config/parse-duration";
import type { NetworkConfig } from "../beacon/network-config.ts";

/** A stretch without a post of ours. */
export interface PostGap {
  /** Slot of the post before it; null where the stretch reaches back past what was looked at. */
  readonly afterSlot: number | null;
  /** Slot of the post that ends it; null where it goes on at the end. */
  readonly beforeSlot: number | null;
  /** From post to post, or to the edge of what was looked at. */
  readonly slots: number;
  readonly seconds: number;
  /** False where slots in it were not verified: a post may have been there. */
  readonly isCertain: boolean;
}

export interface WatchedRange {
  readonly firstSlot: number;
  readonly lastSlot: number;
  /** Slots with a post of ours, in any order. */
  readonly postSlots: readonly number[];
  /** Slots of which nothing is known. */
  readonly unverifiedSlots: readonly number[];
}

const SLOTS = /^(\d{1,9})\s?slots?$/i;

/** The input `max-gap`: `50 slots`, or a duration such as `10m`, as whole slots. Throws InputError. */
export function parseMaxGapSlots(text: string, network: Pick<NetworkConfig, "secondsPerSlot">): number {
  const slots = SLOTS.exec(text)?.[1];
  const duration = slots === undefined ? parseDuration(text) : undefined;
  const count = slots === undefined ? Math.floor((duration?.ms ?? 0) / 1000 / network.secondsPerSlot) : Number(slots);
  if (count >= 1) return count;
  throw new InputError(
    `The input max-gap is ${JSON.stringify(text.slice(0, 60))}; accepted are a number of slots such as "50 slots" and a ` +
      `duration of at least one slot (${network.secondsPerSlot} s) such as "10m".`,
  );
}

/** Stretches longer than `maxGapSlots` between posts, and between them and the edges of the range. */
export function findPostGaps(
  range: WatchedRange,
  maxGapSlots: number,
  { secondsPerSlot }: Pick<NetworkConfig, "secondsPerSlot">,
): PostGap[] {
  const posts = [...new Set(range.postSlots)].toSorted((one, other) => one - other);
  const edges: (number | null)[] = [null, ...posts, null];
  return edges.slice(0, -1).flatMap((afterSlot, index) => {
    const beforeSlot = edges[index + 1] ?? null;
    const start = afterSlot ?? range.firstSlot - 1;
    const end = beforeSlot ?? range.lastSlot + 1;
    const slots = afterSlot !== null && beforeSlot !== null ? end - start : end - start - 1;
    if (slots <= maxGapSlots) return [];
    const isCertain = !range.unverifiedSlots.some((slot) => slot > start && slot < end);
    return [{ afterSlot, beforeSlot, slots, seconds: slots * secondsPerSlot, isCertain }];
  });
}
