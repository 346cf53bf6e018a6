import type { GasEntry } from "./gas-report.ts";

export interface GasChange {
  readonly entry: GasEntry;
  readonly gas: number;
  readonly baseGas: number;
  /** `gas` − `baseGas`; negative where it became cheaper. */
  readonly increase: number;
}

export interface GasComparison {
  /** What both sides measured, the largest increase first. */
  readonly changes: readonly GasChange[];
  /** Only measured now. */
  readonly added: readonly GasEntry[];
  /** Only measured at the base. */
  readonly removed: readonly GasEntry[];
}

/**
 * Compares each function with itself at the base, only within one producer and kind. Invariants have no figure, and 0
 * is what forge writes for a skipped test: neither side of these is a measurement. Two contracts of one name keep their
 * order of appearance.
 */
export function compareGas(entries: readonly GasEntry[], base: readonly GasEntry[]): GasComparison {
  const before = indexEntries(base);
  const now = indexEntries(entries);
  const changes: GasChange[] = [];
  const added: GasEntry[] = [];
  for (const [key, entry] of now) {
    const old = before.get(key);
    if (old === undefined) added.push(entry);
    else changes.push(toChange(entry, old));
  }
  const removed = Array.from(before).filter(([key]) => !now.has(key));
  return {
    changes: changes.sort((a, b) => b.increase - a.increase),
    added,
    removed: removed.map(([, entry]) => entry),
  };
}

function toChange(entry: GasEntry, old: GasEntry): GasChange {
  const [gas, baseGas] = [entry.gas ?? 0, old.gas ?? 0];
  return { entry, gas, baseGas, increase: gas - baseGas };
}

function indexEntries(entries: readonly GasEntry[]): Map<string, GasEntry> {
  const seen = new Map<string, number>();
  const index = new Map<string, GasEntry>();
  for (const entry of entries) {
    if (entry.gas === null || entry.gas === 0) continue;
    const key = JSON.stringify([entry.producer, entry.kind, entry.contract, entry.function]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    index.set(`${key}${occurrence}`, entry);
  }
  return index;
}
