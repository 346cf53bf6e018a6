/** Thrown into the waiting action when its run is cancelled. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";

  constructor() {
    super("The run was cancelled.");
  }
}

export interface Cancel {
  readonly signal: AbortSignal;
  /** The body's own answer, or a CancelledError once the run is cancelled and the body had `graceMs` to clean up. */
  race<T>(body: Promise<T>): Promise<T>;
  dispose(): void;
}

/**
 * The runner sends SIGINT, after 7.5 s SIGTERM, after another 2.5 s it kills (actions/runner ProcessInvoker). A body
 * gets 3 s of that, which leaves time to write the result and to close the check run.
 */
export function listenForCancel(graceMs = 3000): Cancel {
  const controller = new AbortController();
  // Without a reason of its own, so that whatever waits for the network knows it for an abort and does not try again.
  const abort = () => controller.abort();
  process.on("SIGINT", abort);
  process.on("SIGTERM", abort);
  return {
    signal: controller.signal,
    race: (body) => raceWithGrace(body, controller.signal, graceMs),
    dispose: () => {
      process.off("SIGINT", abort);
      process.off("SIGTERM", abort);
    },
  };
}

async function raceWithGrace<T>(body: Promise<T>, signal: AbortSignal, graceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    const startGrace = () => {
      timer = setTimeout(() => reject(new CancelledError()), graceMs);
    };
    if (signal.aborted) startGrace();
    else signal.addEventListener("abort", startGrace, { once: true });
  });
  try {
    const answer = await Promise.race([body, expired]);
    if (signal.aborted) throw new CancelledError();
    return answer;
  } finally {
    clearTimeout(timer);
  }
}
