import { ServiceError } from "@chainops/core/errors";
import type { Answer } from "./answer.ts";
import { readAhead } from "./read-ahead.ts";
import type { SourceBlock } from "./source-block.ts";

/** What is known of one slot. `T` is what the caller reads beside the block. */
export type SlotReading<T> =
  | { readonly slot: number; readonly status: "block"; readonly block: SourceBlock; readonly extra: T }
  /** `isProven` where the blocks before and after it name each other; else the source alone says so. */
  | { readonly slot: number; readonly status: "missed"; readonly isProven: boolean }
  /** Not verified: nothing is known of the slot. */
  | { readonly slot: number; readonly status: "failed"; readonly error: ServiceError };

export interface Walk<T> {
  readonly firstSlot: number;
  /** Included. */
  readonly lastSlot: number;
  /** Root of the latest block before `firstSlot`, where it is known from an earlier walk. */
  readonly parentRoot?: string | undefined;
  /** Slots read at once; each holds one block and what `readExtra` gives. */
  readonly concurrency: number;
  /** Read for each block as part of its slot, at the same time as other slots. */
  readonly readExtra: (block: SourceBlock, signal: AbortSignal) => Promise<T>;
}

export interface BlockSource {
  fetchBlock(ref: number, signal: AbortSignal): Promise<Answer<SourceBlock>>;
}

type Missed = Extract<SlotReading<never>, { status: "missed" }>;

/** Missed slots held back until the next block proves them. */
const MOST_HELD_BACK = 1024;

/**
 * Reads slots in order with bounded memory. Every block must name the one read before it as its parent: where it does
 * not, a block in between is withheld or the chain was reorganised, and the slots in between count as failed. A stop by
 * the caller is thrown.
 */
export async function* walkSlots<T>(
  source: BlockSource,
  walk: Walk<T>,
  signal: AbortSignal,
): AsyncGenerator<SlotReading<T>, void, undefined> {
  let latestRoot = walk.parentRoot;
  let heldBack: Missed[] = [];
  const readings = readAhead(slotsOf(walk), { concurrency: walk.concurrency, signal }, (slot, bounded) =>
    readSlot(source, slot, walk, bounded),
  );
  for await (const reading of readings) {
    if (reading.status === "missed") {
      heldBack.push(reading);
      if (heldBack.length < MOST_HELD_BACK) continue;
      yield* heldBack;
      heldBack = [];
      continue;
    }
    const isLinked = reading.status === "block" && reading.block.parentRoot === latestRoot;
    const isBroken = reading.status === "block" && latestRoot !== undefined && !isLinked;
    yield* heldBack.map((missed) => settle(missed, reading, { isLinked, isBroken }));
    yield isBroken && heldBack.length === 0 ? breakOf(reading.slot, reading.slot) : reading;
    heldBack = [];
    latestRoot = reading.status === "block" ? reading.block.root : undefined;
  }
  yield* heldBack;
}

function* slotsOf<T>({ firstSlot, lastSlot }: Walk<T>): Generator<number> {
  for (let slot = firstSlot; slot <= lastSlot; slot += 1) yield slot;
}

async function readSlot<T>(
  source: BlockSource,
  slot: number,
  { readExtra }: Walk<T>,
  signal: AbortSignal,
): Promise<SlotReading<T>> {
  const answer = await source.fetchBlock(slot, signal);
  if (answer.status === "failed") return { slot, status: "failed", error: answer.error };
  if (answer.status === "missing") return { slot, status: "missed", isProven: false };
  return { slot, status: "block", block: answer.value, extra: await readExtra(answer.value, signal) };
}

function settle<T>(
  missed: Missed,
  next: SlotReading<T>,
  { isLinked, isBroken }: { readonly isLinked: boolean; readonly isBroken: boolean },
): SlotReading<T> {
  return isBroken ? breakOf(missed.slot, next.slot) : { ...missed, isProven: isLinked };
}

function breakOf(slot: number, at: number): SlotReading<never> {
  const reason =
    `Slot ${slot} is not verified: the block at slot ${at} does not build on the block read before it. A block is ` +
    "withheld, or the chain was reorganised meanwhile; read the slots again once they are final.";
  return { slot, status: "failed", error: new ServiceError("conflict", reason) };
}
