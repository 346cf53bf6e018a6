/** Which way is better. */
export type Direction = "higher" | "lower";

/** Gates of a figure, by whether more or less of it is better. Gates that are not here are never ratcheted. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["min_test_coverage", "higher"],
  ["min_branch_coverage", "higher"],
  ["min_function_coverage", "higher"],
  ["coverage_paths", "higher"],
  ["min_total_tests", "higher"],
  ["quality_vector", "higher"],
  ["flaky_tests", "lower"],
  ["max_complexity_score", "lower"],
  ["max_contract_size", "lower"],
  ["max_initcode_size", "lower"],
  ["contract_size_paths", "lower"],
  ["gas_budget", "lower"],
]);

/** Undefined for a gate that a ratchet does not apply to. */
export function ratchetDirection(gateName: string): Direction | undefined {
  return DIRECTIONS.get(gateName);
}

export interface RatchetedGate {
  /** `${name}` of the gate, its figure and its limit. */
  name: string;
  actual: number | null;
  threshold: number | null;
  /** The same figure in the baseline, of the same producers; null where there is none. */
  base: number | null;
  /** Whether the evidence itself is in doubt: a broken report is never forgiven. */
  isDoubted: boolean;
}

export type RatchetVerdict = { status: "pass"; note: string } | { status: "fail"; note: string };

/**
 * What `ratchet: true` makes of a gate that failed: it passes, with a note, where its figure misses the limit and is no
 * worse than in the baseline. Everything else stays failed: no baseline, doubted evidence, a gate that fails for another
 * reason than its figure, a figure that got worse. `direction` overrides the gate's own.
 */
export function ratchetGate(gate: RatchetedGate, direction = ratchetDirection(gate.name)): RatchetVerdict {
  const { actual, threshold, base } = gate;
  if (gate.isDoubted || direction === undefined || actual === null || threshold === null) {
    return { status: "fail", note: "" };
  }
  const isWorse = (value: number, than: number) => (direction === "higher" ? value < than : value > than);
  if (!isWorse(actual, threshold)) return { status: "fail", note: "" };
  if (base === null) {
    return { status: "fail", note: "`ratchet` has no figure of base to hold it against: commit a baseline first." };
  }
  if (isWorse(actual, base)) {
    return { status: "fail", note: "It is worse than at base, where `ratchet` only lets it get better." };
  }
  const change = actual === base ? "as at base" : "better than at base";
  return { status: "pass", note: `It misses its limit, but is ${change}, which \`ratchet\` accepts.` };
}
