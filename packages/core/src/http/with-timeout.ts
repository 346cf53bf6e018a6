import type { HttpEffects } from "./http-types.ts";

export interface TimeoutOptions {
  readonly timeoutMs: number;
  /** The caller's own wish to stop. */
  readonly signal: AbortSignal;
  /** What the body's signal is aborted with when the time is up. */
  readonly onTimeout: () => Error;
}

/**
 * Runs `body` with a signal that aborts when the caller's does or when the time is up. A body that was cut off rejects
 * with the signal's reason, whatever it threw itself.
 */
export async function withTimeout<T>(
  effects: Pick<HttpEffects, "sleep">,
  options: TimeoutOptions,
  body: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const expiry = new AbortController();
  const finished = new AbortController();
  const signal = AbortSignal.any([options.signal, expiry.signal]);
  effects.sleep(options.timeoutMs, finished.signal).then(
    () => expiry.abort(options.onTimeout()),
    () => undefined,
  );
  try {
    return await body(signal);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    finished.abort();
  }
}
