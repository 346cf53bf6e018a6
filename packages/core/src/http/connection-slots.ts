export interface ConnectionSlots {
  /** Waits for a free slot, first come first served; rejects with the signal's reason. The result gives it back. */
  acquire(signal: AbortSignal): Promise<() => void>;
}

/** At most `maxConnections` holders at once. */
export function createConnectionSlots(maxConnections: number): ConnectionSlots {
  let held = 0;
  const queue = new Set<() => void>();
  const release = (): void => {
    held -= 1;
    const [next] = queue;
    next?.();
  };
  const take = (): (() => void) => {
    held += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      release();
    };
  };
  return {
    acquire: (signal) => {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (held < maxConnections) return Promise.resolve(take());
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          queue.delete(grant);
          signal.removeEventListener("abort", abandon);
        };
        const grant = (): void => {
          leave();
          resolve(take());
        };
        const abandon = (): void => {
          leave();
          reject(signal.reason);
        };
        queue.add(grant);
        signal.addEventListener("abort", abandon, { once: true });
      });
    },
  };
}
