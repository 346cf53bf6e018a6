export type UnavailableReason =
  | "platform-not-supported"
  | "binary-missing"
  | "binary-changed"
  | "binary-not-loadable"
  | "setup-not-supported"
  | "setup-refused"
  | "self-test-failed"
  | "open-failed";

/** An engine cannot be used here; another one can. */
export class EngineUnavailable extends Error {
  override readonly name = "EngineUnavailable";
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
