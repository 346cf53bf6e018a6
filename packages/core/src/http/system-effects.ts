import { setTimeout } from "node:timers/promises";
import type { HttpEffects } from "./http-types.ts";

/** The real world: Node's fetch, a clock that never runs backwards, timers and randomness. */
export function systemEffects(): HttpEffects {
  return {
    fetch: (url, init) => fetch(url, init),
    nowMs: () => performance.timeOrigin + performance.now(),
    sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
    random: () => Math.random(),
  };
}
