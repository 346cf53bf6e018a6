/** `×` is a ratio of two times of one run. */
export type Unit = "×" | "ms" | "s" | "bytes" | "files/s";

export interface Amount {
  readonly value: number;
  readonly unit: Unit;
}

/** One measured figure: a median, what it may be, and what was measured beside it in the same run. */
export interface Figure extends Amount {
  /** Name of the bench that measured it, as `--only` takes it. */
  readonly bench: string;
  /** What was measured, for people. */
  readonly title: string;
  /** How many times it was measured; 1 for sizes, which do not vary. */
  readonly runs: number;
  /** Undefined for a figure that only explains another. */
  readonly limit?: Limit;
  readonly beside?: readonly Beside[];
}

export interface Limit {
  readonly kind: "most" | "least";
  readonly value: number;
  /** What to aim at inside the limit; missing it fails nothing. */
  readonly target?: number;
  /** Printed, but missing it fails nothing yet. */
  readonly isGoal?: boolean;
}

export interface Beside extends Amount {
  readonly title: string;
}

/** Whether the figure breaks its limit; a figure that is no number does, and one without a binding limit never. */
export function isMissed({ value, limit }: Figure): boolean {
  if (limit === undefined || limit.isGoal === true) return false;
  const isHeld = limit.kind === "most" ? value <= limit.value : value >= limit.value;
  return !isHeld;
}
