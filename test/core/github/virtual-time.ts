import type { Pace } from "@chainops/core/github/sticky-comment";

/**
 * A clock for many tasks at once: it stands still while any of them works and jumps to the next sleeper's time when all
 * of them sleep. Seconds of waiting cost nothing, and what happens in which order does not depend on the machine.
 */
export class VirtualTime implements Pace {
  readonly #random: () => number;
  readonly #sleepers: { wakeAtMs: number; wake: () => void }[] = [];
  #nowMs = 0;
  #working = 0;

  constructor(random: () => number = () => 0.5) {
    this.#random = random;
  }

  nowMs = (): number => this.#nowMs;
  random = (): number => this.#random();

  sleep = (durationMs: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#sleepers.push({ wakeAtMs: this.#nowMs + durationMs, wake: resolve });
    this.#rest();
    return promise;
  };

  /** Lets time pass while something that is not a task of this clock goes on. */
  advance(durationMs: number): void {
    this.#nowMs += durationMs;
  }

  /** Runs the tasks to their end; rejects as the first that fails does. */
  async run<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
    this.#working += tasks.length;
    return Promise.all(tasks.map((task) => task().finally(() => this.#rest())));
  }

  #rest(): void {
    this.#working -= 1;
    if (this.#working > 0) return;
    const next = this.#sleepers.toSorted((a, b) => a.wakeAtMs - b.wakeAtMs)[0];
    if (next === undefined) return;
    this.#sleepers.splice(this.#sleepers.indexOf(next), 1);
    this.#nowMs = Math.max(this.#nowMs, next.wakeAtMs);
    this.#working += 1;
    next.wake();
  }
}
