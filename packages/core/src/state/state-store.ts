import { ServiceError } from "../errors.ts";
import type { JsonValue } from "./state-value.ts";

export interface StateEntry {
  readonly value: JsonValue;
  /** Opaque; changes whenever the value does. */
  readonly version: string;
}

/** `ok: false` means that nothing was written: the version did not match, or another writer was faster. Read again. */
export type SwapResult = { readonly ok: true; readonly version: string } | { readonly ok: false };

/** What an adapter offers. Values are checked to be sound JSON and nothing more: they are hostile on read. */
export interface CompareAndSwapStore {
  /** undefined where there is no value yet. */
  read(key: string): Promise<StateEntry | undefined>;
  /** Writes only if the present version is `expectedVersion`; null expects that there is no value. */
  compareAndSwap(key: string, expectedVersion: string | null, value: JsonValue): Promise<SwapResult>;
}

/** State between runs that may not be lost: cursors, last tick, alert and deploy state. */
export interface StateStore extends CompareAndSwapStore {
  /**
   * Replaces the value by what `change` makes of the present one; asked again with the newer value whenever another
   * writer was faster. Writes nothing where the value stays the same. Throws ServiceError `conflict` when it never won.
   */
  update(key: string, change: (current: JsonValue | undefined) => JsonValue): Promise<StateEntry>;
}

export interface UpdateEffects {
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Stops waiting for a turn. */
  readonly signal: AbortSignal;
}

export interface UpdateLimits {
  readonly maxAttempts: number;
  /** The n-th wait is random between 0 and min(maxDelayMs, baseDelayMs × 2^(n-1)). */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/** Adds `update` to an adapter: read, change, compare-and-swap, again with full jitter within the limits. */
export function withUpdates(store: CompareAndSwapStore, limits: UpdateLimits, effects: UpdateEffects): StateStore {
  return {
    read: store.read,
    compareAndSwap: store.compareAndSwap,
    update: async (key, change) => {
      for (let attempt = 1; attempt <= limits.maxAttempts; attempt++) {
        if (attempt > 1) await effects.sleep(jitteredDelayMs(attempt - 1, limits, effects.random()), effects.signal);
        const current = await store.read(key);
        const value = change(current?.value);
        if (current !== undefined && JSON.stringify(value) === JSON.stringify(current.value)) return current;
        const swap = await store.compareAndSwap(key, current?.version ?? null, value);
        if (swap.ok) return { value, version: swap.version };
      }
      const message = `The state "${key}" was changed by others at each of ${limits.maxAttempts} attempts to update it.`;
      throw new ServiceError("conflict", message);
    },
  };
}

function jitteredDelayMs(losses: number, { baseDelayMs, maxDelayMs }: UpdateLimits, random: number): number {
  return random * Math.min(maxDelayMs, baseDelayMs * 2 ** (losses - 1));
}
