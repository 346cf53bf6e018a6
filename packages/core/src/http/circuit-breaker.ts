export interface CircuitBreakerOptions {
  /** Consecutive failures that open it. */
  readonly failureThreshold: number;
  /** How long it stays open before one probe may pass. */
  readonly recoveryTimeoutMs: number;
}

/** The right to make one call. `abandoned` says nothing about the host: the caller went away. */
export interface CircuitPermit {
  settle(outcome: "success" | "failure" | "abandoned"): void;
}

export interface CircuitBreaker {
  /** A permit, or undefined while the circuit is open or its one probe is under way. */
  admit(): CircuitPermit | undefined;
  /** Whether `admit` would refuse now. */
  isOpen(): boolean;
}

/** Closed, open after too many consecutive failures, half-open with one probe at a time after the recovery timeout. */
export function createCircuitBreaker(options: CircuitBreakerOptions, nowMs: () => number): CircuitBreaker {
  let failures = 0;
  let openedAtMs: number | undefined;
  let probing = false;
  // Calls that began before the last opening or closing have no say in the present state.
  let era = 0;

  const isOpen = (): boolean =>
    openedAtMs !== undefined && (probing || nowMs() - openedAtMs < options.recoveryTimeoutMs);
  const settle = (outcome: "success" | "failure" | "abandoned", isProbe: boolean): void => {
    if (isProbe) probing = false;
    if (outcome === "abandoned") return;
    failures = outcome === "success" ? 0 : failures + 1;
    if (isProbe || failures >= options.failureThreshold) {
      openedAtMs = outcome === "success" ? undefined : nowMs();
      era += 1;
    }
  };
  return {
    isOpen,
    admit: () => {
      if (isOpen()) return undefined;
      const isProbe = openedAtMs !== undefined;
      const admittedIn = era;
      let settled = false;
      probing = isProbe;
      return {
        settle: (outcome) => {
          if (settled || admittedIn !== era) return;
          settled = true;
          settle(outcome, isProbe);
        },
      };
    },
  };
}
