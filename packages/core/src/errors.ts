/**
 * The workflow author's fault: a wrong input, a wrong line of config, a file that is not there. Shown without a stack.
 * `problems` holds one sentence each, so that all mistakes are shown at once; a sentence names the input or
 * `file:line:column` and the key's path, then what was found, then what is accepted.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === "string" ? [problems] : [...problems];
    super(list.join("\n"), options);
    this.problems = list;
  }
}

/**
 * The world's fault: GitHub, an RPC endpoint, a webhook, a child process. Its message carries no secret and no URL with
 * a key in it; `cause` keeps what was thrown.
 */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ServiceErrorCode;
  /** HTTP status where there was an answer. */
  readonly status: number | undefined;
  /** What the other side asked to wait before the next try, where it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ServiceErrorCode,
    message: string,
    options?: ErrorOptions & { status?: number; retryAfterMs?: number },
  ) {
    super(message, options);
    this.code = code;
    this.status = options?.status;
    this.retryAfterMs = options?.retryAfterMs;
  }
}

export type ServiceErrorCode =
  | "aborted"
  | "body-too-large"
  | "circuit-open"
  | "conflict"
  | "forbidden"
  | "http-status"
  | "malformed-response"
  | "network"
  | "not-found"
  | "process-failed"
  | "rate-limited"
  | "timeout"
  | "tool-missing";
