import type { KzgEngine } from "../engine/engine.ts";
import { EngineFailure } from "../engine/engine-failure.ts";
import type { KzgOperation } from "../engine/engine-order.ts";
import type { Engines } from "../engine/open-engines.ts";
import type { Malformed, Verdict } from "../verdict.ts";
import type { Flaw } from "./check-fields.ts";

/** How one kind of item is judged. */
export interface BatchCheck<Item> {
  readonly operation: KzgOperation;
  /** Lengths, indices and field elements of one item. */
  readonly checkShape: (item: Item) => Flaw | null;
  /** Points of one item. */
  readonly checkPoints: (item: Item) => Flaw | null;
  /** Whether all the items hold; may throw. */
  readonly holds: (engine: KzgEngine, items: readonly Item[]) => boolean;
}

/**
 * Judges a batch: first what is cheap, of every item, then all at once by an engine. Where the engine does not find
 * everything right, halving names the items, and those that are no points at all are malformed, whatever it made of them.
 */
export async function judgeBatch<Item>(
  engines: Engines,
  items: readonly Item[],
  check: BatchCheck<Item>,
): Promise<Verdict> {
  if (items.length === 0) {
    return {
      status: "malformed",
      item: null,
      field: "input",
      reason: "The batch is empty: there is nothing to verify.",
    };
  }
  for (const [item, value] of items.entries()) {
    const flaw = check.checkShape(value);
    if (flaw !== null) return { status: "malformed", item, ...flaw };
  }
  return engines.perform(check.operation, (engine) => judgeWith(engine, items, check));
}

function judgeWith<Item>(engine: KzgEngine, items: readonly Item[], check: BatchCheck<Item>): Verdict {
  const invalid: number[] = [];
  const malformed = searchRange(engine, items, check, { from: 0, to: items.length }, invalid);
  if (malformed !== null) return malformed;
  return invalid.length === 0 ? { status: "valid" } : { status: "invalid", items: invalid };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The first malformed item; collects the positions of those that do not hold in `invalid`. */
function searchRange<Item>(
  engine: KzgEngine,
  items: readonly Item[],
  check: BatchCheck<Item>,
  { from, to }: Range,
  invalid: number[],
): Malformed | null {
  const part = items.slice(from, to);
  const outcome = ask(engine, part, check);
  if (outcome === true) return null;
  const [only] = part;
  if (part.length === 1 && only !== undefined) {
    const flaw = check.checkPoints(only);
    if (flaw !== null) return { status: "malformed", item: from, ...flaw };
    if (outcome !== false) throw new EngineFailure(`it fails on well-formed input: ${outcome}`);
    invalid.push(from);
    return null;
  }
  const middle = from + Math.ceil(part.length / 2);
  const before = invalid.length;
  const malformed =
    searchRange(engine, items, check, { from, to: middle }, invalid) ??
    searchRange(engine, items, check, { from: middle, to }, invalid);
  if (malformed === null && invalid.length === before) {
    throw new EngineFailure(`it rejects ${part.length} items together and accepts them one by one.`);
  }
  return malformed;
}

/** True, false, or why the engine would not say. */
function ask<Item>(engine: KzgEngine, items: readonly Item[], check: BatchCheck<Item>): boolean | string {
  try {
    return check.holds(engine, items);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
