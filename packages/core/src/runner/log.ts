/**
 * The only way anything reaches stdout or stderr. Text of every method is neutralised against runner commands; the
 * caller never needs to know whether it came from a pull request.
 */
export interface Log {
  /** Only with RUNNER_DEBUG=1. */
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  /** Tool output, line by line, as it came but harmless. */
  untrusted(text: string): void;
  /** Folds what `body` logs under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}
