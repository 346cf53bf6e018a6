export interface TokenBucketOptions {
  /** Refill; Infinity is no limit. */
  readonly requestsPerSecond: number;
  /** Requests that may go at once after a pause. */
  readonly burstSize: number;
}

export interface TokenBucket {
  /** Takes one token, in advance if need be. Milliseconds until it may be used, or undefined (nothing taken) beyond `maxWaitMs`. */
  reserve(maxWaitMs: number): number | undefined;
}

/** Classic token bucket; starts full. */
export function createTokenBucket(options: TokenBucketOptions, nowMs: () => number): TokenBucket {
  const { requestsPerSecond, burstSize } = options;
  let tokens = burstSize;
  let filledAtMs = nowMs();
  return {
    reserve: (maxWaitMs) => {
      if (requestsPerSecond === Number.POSITIVE_INFINITY) return 0;
      const now = nowMs();
      tokens = Math.min(burstSize, tokens + (Math.max(0, now - filledAtMs) / 1000) * requestsPerSecond);
      filledAtMs = now;
      const waitMs = tokens >= 1 ? 0 : ((1 - tokens) / requestsPerSecond) * 1000;
      if (waitMs > maxWaitMs) return undefined;
      tokens -= 1;
      return waitMs;
    },
  };
}
