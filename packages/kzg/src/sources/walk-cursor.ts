import * as v from "valibot";
import type { NetworkConfig } from "../beacon/network-config.ts";
import { RootSchema } from "./api-values.ts";
import type { SlotReading } from "./walk-slots.ts";

/** Where a walk over a chain goes on. Kept in state between runs, so hostile when read. */
export interface WalkCursor {
  /** The network it belongs to. */
  readonly genesisValidatorsRoot: string;
  readonly nextSlot: number;
  /** Root of the latest block before `nextSlot`; null where the walk has seen none, or its latest slot failed. */
  readonly parentRoot: string | null;
}

const CursorSchema = v.strictObject({
  genesisValidatorsRoot: RootSchema,
  nextSlot: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  parentRoot: v.nullable(RootSchema),
});

export type CursorReading =
  | { readonly status: "usable"; readonly cursor: WalkCursor }
  /** The slots behind it count as not verified. */
  | { readonly status: "unusable"; readonly reason: string };

/** A stored cursor, checked against the network and its head: one of another network or of the future is unusable. */
export function readCursor(stored: unknown, network: NetworkConfig, headSlot: number): CursorReading {
  const parsed = v.safeParse(CursorSchema, stored);
  if (!parsed.success) return { status: "unusable", reason: "The stored cursor is not of the form that is written." };
  const cursor = parsed.output;
  if (cursor.genesisValidatorsRoot !== network.genesisValidatorsRoot) {
    return { status: "unusable", reason: `The stored cursor belongs to another network than ${network.name}.` };
  }
  if (cursor.nextSlot > headSlot + 1) {
    return {
      status: "unusable",
      reason: `The stored cursor is at slot ${cursor.nextSlot}, past the head ${headSlot}.`,
    };
  }
  return { status: "usable", cursor };
}

export function startCursor(network: NetworkConfig, nextSlot: number): WalkCursor {
  return { genesisValidatorsRoot: network.genesisValidatorsRoot, nextSlot, parentRoot: null };
}

/** The cursor after one more slot; slots come in order, without a hole. */
export function advanceCursor(cursor: WalkCursor, reading: SlotReading<unknown>): WalkCursor {
  if (reading.slot !== cursor.nextSlot) {
    throw new RangeError(`The cursor is at slot ${cursor.nextSlot}, so slot ${reading.slot} cannot follow.`);
  }
  const parentRoot =
    reading.status === "block" ? reading.block.root : reading.status === "missed" ? cursor.parentRoot : null;
  return { ...cursor, nextSlot: reading.slot + 1, parentRoot };
}
