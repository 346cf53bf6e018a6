import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** One function or test whose gas is known now and at the base commit. */
export interface GasChange {
  name: string;
  nowGas: number;
  baseGas: number;
}

export interface GasComparison {
  /** Entries known now. */
  measured: number;
  /** The largest increase first. Undefined where there is nothing to compare with; `reason` says why. */
  changes: readonly GasChange[] | undefined;
  /** Empty where all that base tracks is compared. */
  reason: string;
  /** Entries at base that no report of this run has. */
  gone: number;
  /** Whether the base commit has figures of a kind that no report of this run brings; `reason` says which. */
  isMissingNow: boolean;
}

/** The largest increase of one function against base decides. No base means `no-baseline`, which fails nothing. */
export function judgeGas(evidence: Evidence<unknown>, comparison: GasComparison, maxIncreaseGas: number): JudgedGate {
  const { changes } = comparison;
  const worst = changes === undefined ? undefined : worstChange(changes);
  const shared = {
    name: "gas_optimization_threshold",
    label: "Gas increase",
    threshold: maxIncreaseGas,
    unit: "gas",
    limit: `at most +${grouped(maxIncreaseGas)}`,
    ...(worst !== undefined && {
      actual: increase(worst),
      base: 0,
      now: `${signed(increase(worst))} (${worst.name})`,
      baseShown: grouped(worst.baseGas),
    }),
  };
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  // What was measured at base and no longer is would hide an increase.
  if (comparison.isMissingNow) return doubted(shared, [comparison.reason]);
  if (changes === undefined || worst === undefined) {
    const now = evidence.reports.length === 0 ? "not measured" : plural(comparison.measured, "entry", "entries");
    return judged({ ...shared, status: "no-baseline", message: comparison.reason, now, baseShown: "none" });
  }
  const over = changes.filter((change) => increase(change) > maxIncreaseGas);
  const absent =
    comparison.gone === 0 ? "" : ` ${plural(comparison.gone, "entry", "entries")} of base are not measured any more.`;
  const gone = comparison.reason === "" ? absent : `${absent} ${comparison.reason}`;
  if (over.length === 0) {
    const compared = `None of ${plural(changes.length, "entry", "entries")} costs over ${grouped(maxIncreaseGas)} gas more than at base.`;
    return judged({ ...shared, status: "pass", message: `${compared}${isAllEqual(changes) ? ALL_EQUAL : ""}${gone}` });
  }
  const named = firstOf(over, (change) => [
    `${change.name} ${grouped(change.baseGas)} → ${grouped(change.nowGas)} (${signed(increase(change))})`,
  ]);
  const grew = `${plural(over.length, "entry", "entries")} grew by more than ${grouped(maxIncreaseGas)} gas: `;
  return judged({ ...shared, status: "fail", message: [grew, ...named, ".", gone] });
}

/** A tracked snapshot that nothing rewrote looks just like this. */
const ALL_EQUAL = " Every figure is that of base: if this surprises, check that `forge snapshot` ran.";

function isAllEqual(changes: readonly GasChange[]): boolean {
  return changes.every((change) => increase(change) === 0);
}

export function increase(change: GasChange): number {
  return change.nowGas - change.baseGas;
}

export function worstChange(changes: readonly GasChange[]): GasChange | undefined {
  return changes.reduce<GasChange | undefined>(
    (worst, change) => (worst === undefined || increase(change) > increase(worst) ? change : worst),
    undefined,
  );
}

/** +21 804 or −312. */
export function signed(value: number): string {
  return value < 0 ? `−${grouped(-value)}` : `+${grouped(value)}`;
}
