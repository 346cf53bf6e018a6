/** What the client does to the world; tests pass their own clock. */
export interface HttpEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
  /** Resolves after `ms`, rejects as soon as the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export interface HttpRequest {
  /** http or https. Userinfo becomes a Basic Authorization header. */
  readonly url: string | URL;
  /** Default GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Whether sending it twice does no harm. Default: GET, HEAD, PUT, DELETE and OPTIONS are, the rest is not. */
  readonly idempotent?: boolean;
  /** Which statuses are an answer rather than a failure. Default 200 to 299. A redirect it accepts is not followed. */
  readonly acceptStatus?: (status: number) => boolean;
  readonly signal?: AbortSignal;
  /** Overrides of the client's bounds for this request. */
  readonly attemptTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
  readonly maxBodyBytes?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded body, complete and within `maxBodyBytes`. */
  readonly body: Uint8Array;
  /** Where the answer came from after redirects, without secrets. */
  readonly url: string;
  /** Body as UTF-8; wrong bytes become U+FFFD. */
  text(): string;
  /** Body as JSON. Throws ServiceError `malformed-response`. */
  json(): unknown;
}

/** One exchange with one host, for spans and metrics: no URL, no secret. */
export interface HttpAttempt {
  readonly host: string;
  readonly method: string;
  /** From 1; a redirect belongs to the attempt that met it. */
  readonly attempt: number;
  readonly status: number | undefined;
  readonly durationMs: number;
}

export interface HttpPolicy {
  /** Bound of one exchange: connect, headers and body. */
  readonly attemptTimeoutMs: number;
  /** Bound of a request with all its waits, retries and redirects. */
  readonly totalTimeoutMs: number;
  /** Bound of the body after decompression. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  /** Repetitions after the first attempt. */
  readonly maxRetries: number;
  /** The n-th wait is random between 0 and min(retryMaxDelayMs, retryBaseDelayMs × 2^(n-1)). */
  readonly retryBaseDelayMs: number;
  readonly retryMaxDelayMs: number;
  /** A server that asks for a longer pause than this gets no retry. */
  readonly maxRetryAfterMs: number;
  /** Consecutive failures that open a host's circuit. */
  readonly failureThreshold: number;
  readonly recoveryTimeoutMs: number;
  /** Token bucket per host; Infinity is no limit. */
  readonly requestsPerSecond: number;
  readonly burstSize: number;
  /** Exchanges at once per host, and how long one may queue for its turn. */
  readonly maxConnections: number;
  readonly connectionTimeoutMs: number;
}

export const DEFAULT_HTTP_POLICY: HttpPolicy = {
  attemptTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  maxBodyBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
  maxRetries: 3,
  retryBaseDelayMs: 500,
  retryMaxDelayMs: 30_000,
  maxRetryAfterMs: 60_000,
  failureThreshold: 5,
  recoveryTimeoutMs: 60_000,
  requestsPerSecond: Number.POSITIVE_INFINITY,
  burstSize: 1,
  maxConnections: 10,
  connectionTimeoutMs: 30_000,
};
