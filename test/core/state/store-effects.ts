import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

/** Real randomness and waits, the waits eight times as fast: a local store answers faster than GitHub. */
export const storeEffects = {
  sleep: (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms / 8, undefined, { signal }),
  random: () => Math.random(),
  signal: new AbortController().signal,
  nowMs: () => Date.now(),
  randomId: () => randomUUID(),
};
