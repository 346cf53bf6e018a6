export interface RecordedRequest {
  readonly method: string;
  /** Path without the `/api/v3` prefix and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Null where no operation of the subset has this path. */
  readonly operationId: string | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The token as sent, to tell clients apart. */
  readonly token: string | null;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
  /** Null until answered; 0 where the connection was cut. */
  status: number | null;
}

/**
 * What no correct client and no correct double would do: a request or an answer against GitHub's schema, a path that
 * the subset lacks, a limit that the client should have kept.
 */
export interface Violation {
  readonly kind: "limit" | "request" | "response" | "route";
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  readonly problems: readonly string[];
}
