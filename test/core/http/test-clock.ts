import type { HttpEffects } from "@chainops/core/http/http-types";

/** Longer sleeps are bounds, which only `advance` makes pass; shorter ones are waits, which pass at once. */
const LONGEST_WAIT_MS = 20_000;

export interface TestClock {
  readonly effects: HttpEffects;
  /** The waits that passed, in milliseconds. */
  readonly waitsMs: number[];
  advance(ms: number): void;
}

/** Time that passes only when told to, over the real network. Starts at 2026-01-01. `random` is always 0.5. */
export function createTestClock(): TestClock {
  let now = Date.UTC(2026, 0, 1);
  const waitsMs: number[] = [];
  const timers = new Set<{ readonly dueMs: number; readonly fire: () => void }>();
  const advance = (ms: number): void => {
    now += ms;
    for (const timer of timers) if (timer.dueMs <= now) timer.fire();
  };
  const sleep = (ms: number, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (ms < LONGEST_WAIT_MS) {
      waitsMs.push(ms);
      advance(ms);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = {
        dueMs: now + ms,
        fire: () => {
          timers.delete(timer);
          resolve();
        },
      };
      timers.add(timer);
      signal.addEventListener("abort", () => {
        timers.delete(timer);
        reject(signal.reason);
      });
    });
  };
  const effects = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    nowMs: () => now,
    sleep,
    random: () => 0.5,
  };
  return { effects, waitsMs, advance };
}
