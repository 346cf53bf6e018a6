import type { Evidence } from "../evidence.ts";
import { grouped, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** One function or test whose gas is known now and at the base commit. */
export interface GasChange {
  name: string;
  nowGas: number;
  baseGas: number;
}

export interface GasComparison {
  /** Entries known now. */
  measured: number;
  /** Undefined where there is nothing to compare with; `reason` says why. */
  changes: readonly GasChange[] | undefined;
  reason: string;
  /** Entries at base. */
  baseMeasured: number;
}

/** The largest increase of one function against base decides. No base means `no-baseline`, which fails nothing. */
export function judgeGas(evidence: Evidence<unknown>, comparison: GasComparison, maxIncreaseGas: number): JudgedGate {
  const shared = {
    name: "gas_optimization_threshold",
    label: "Gas increase",
    threshold: maxIncreaseGas,
    unit: "gas",
    limit: `+${grouped(maxIncreaseGas)}`,
  };
  const problem = evidence.problems[0] ?? missingGas(evidence, comparison);
  if (problem !== undefined) return judged({ ...shared, status: "fail", message: problem });
  const { changes } = comparison;
  if (changes === undefined) {
    return judged({
      ...shared,
      status: "no-baseline",
      message: comparison.reason,
      now: evidence.reports.length === 0 ? "–" : plural(comparison.measured, "entry", "entries"),
    });
  }
  const worst = worstChange(changes);
  const over = changes.filter((change) => increase(change) > maxIncreaseGas);
  const judgement = {
    ...shared,
    actual: worst === undefined ? 0 : increase(worst),
    base: 0,
    ...(worst !== undefined && {
      now: `${signed(increase(worst))} (${worst.name})`,
      baseShown: `${grouped(worst.baseGas)}`,
    }),
  };
  if (over.length === 0) {
    return judged({
      ...judgement,
      status: "pass",
      message: `None of ${plural(changes.length, "entry", "entries")} costs over ${grouped(maxIncreaseGas)} gas more than at base.`,
    });
  }
  const named = over
    .slice(0, 3)
    .map(
      (change) => `${change.name} ${grouped(change.baseGas)} → ${grouped(change.nowGas)} (${signed(increase(change))})`,
    );
  return judged({
    ...judgement,
    status: "fail",
    message: `${plural(over.length, "entry", "entries")} grew by more than ${grouped(maxIncreaseGas)} gas: ${named.join(", ")}.`,
  });
}

/** Having been measured at base and no longer now hides an increase. */
function missingGas(evidence: Evidence<unknown>, comparison: GasComparison): string | undefined {
  if (evidence.reports.length === 0 && comparison.baseMeasured > 0) {
    return "The base commit tracks a gas snapshot, but this run brings none. Run `forge snapshot` before this step.";
  }
  return undefined;
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
