/**
 * Reads keys with up to `concurrency` reads under way and yields in the keys' order, so that no more than that many
 * results are held whatever their number. Ending early, by `break` or an error, stops the reads under way and waits for
 * them. Throws what a read throws, at its turn.
 */
export async function* readAhead<K, T>(
  keys: Iterable<K>,
  options: { readonly concurrency: number; readonly signal: AbortSignal },
  read: (key: K, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const underWay: Promise<T>[] = [];
  const start = (key: K): void => {
    const reading = read(key, signal);
    // One that fails before its turn is not unhandled.
    reading.catch(() => undefined);
    underWay.push(reading);
  };
  try {
    for (const key of keys) {
      options.signal.throwIfAborted();
      start(key);
      if (underWay.length < options.concurrency) continue;
      const first = underWay.shift();
      if (first !== undefined) yield await first;
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield await next;
  } finally {
    stop.abort(new Error("the walk has ended"));
    await Promise.allSettled(underWay);
  }
}
