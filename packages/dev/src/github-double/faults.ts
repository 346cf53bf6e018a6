import { setTimeout as sleep } from "node:timers/promises";

/** What goes wrong with the next `times` requests of an operation (`*` for any). */
export interface Fault {
  readonly operationId: string;
  /** Default 1. */
  readonly times?: number;
  /** Answer with this status instead of the true one. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cut the connection instead of answering. */
  readonly reset?: boolean;
  /** Wait, then go on (or answer as above). */
  readonly delayMs?: number;
  /** Before the effect (which then does not happen where a status or reset is given) or after it. Default before. */
  readonly when?: "after" | "before";
}

export class FaultQueue {
  readonly #faults: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** Takes the oldest fault that concerns the operation at this moment, and waits its delay. */
  async take(operationId: string, when: "after" | "before"): Promise<Fault | undefined> {
    const entry = this.#faults.find(
      ({ fault, left }) =>
        left > 0 && (fault.when ?? "before") === when && ["*", operationId].includes(fault.operationId),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.fault.delayMs !== undefined) await sleep(entry.fault.delayMs);
    return entry.fault;
  }
}
