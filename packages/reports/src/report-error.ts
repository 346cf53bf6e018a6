/** `no-results` is a well-formed report that holds nothing to judge; it must not pass for a clean one. */
export type ReportErrorCode =
  "empty" | "truncated" | "malformed" | "wrong-format" | "too-large" | "encoding" | "no-results";

/** A report that cannot be read at all. The message says what was found and what to do. */
export class ReportError extends Error {
  override readonly name = "ReportError";
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Why a report that could be read must still not pass for a clean one. A gate over a report with problems fails,
 * whatever its numbers say. `producer-failed`: the tool says that its own run broke; `count-mismatch`: the report's
 * totals and its entries contradict each other; `other-commit`: the report says that it is about another commit.
 */
export interface ReportProblem {
  readonly code: ReportErrorCode | "producer-failed" | "count-mismatch" | "other-commit";
  readonly message: string;
}
