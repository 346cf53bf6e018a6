import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import type { Annotation } from "@chainops/core/report/report";
import type { Evidence } from "../evidence.ts";
import type { LocateGas } from "../locate-gas.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, percentLimit, plural } from "./judged-gate.ts";

/** One function or test whose gas is known now and at the base commit. */
export interface GasChange {
  name: string;
  nowGas: number;
  baseGas: number;
  /** Whether it is the median of a fuzz test, whose inputs differ from run to run. */
  isFuzz: boolean;
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

export type GasRules = Pick<QualityGates, "gas_optimization_threshold" | "gas">;

interface IncreaseGate {
  name: string;
  label: string;
  limit: number;
  unit: string;
  of(change: GasChange): number;
  show(value: number): string;
}

/** The largest increase of one function against base decides, in gas and, where it is set, in percent. */
export function judgeGas(
  evidence: Evidence<GasReport>,
  comparison: GasComparison,
  rules: GasRules,
  locate: LocateGas = () => undefined,
): readonly JudgedGate[] {
  const { max_increase: maxIncrease, max_increase_pct: maxPercent } = rules.gas;
  const absolute = {
    name: "gas_optimization_threshold",
    label: "Gas increase",
    limit: maxIncrease ?? rules.gas_optimization_threshold,
    unit: "gas",
    of: increase,
    show: signed,
  };
  const relative = {
    name: "max_gas_increase_pct",
    label: "Gas increase in percent",
    limit: (maxPercent ?? 0) / 100,
    unit: "ratio",
    of: relativeIncrease,
    show: signedPercent,
  };
  return [
    judgeIncrease(evidence, comparison, rules, absolute, locate),
    ...(maxPercent === undefined ? [] : [judgeIncrease(evidence, comparison, rules, relative, locate)]),
  ];
}

/** No base means `no-baseline`, which fails nothing. */
function judgeIncrease(
  evidence: Evidence<GasReport>,
  comparison: GasComparison,
  rules: GasRules,
  { name, label, limit, unit, of, show }: IncreaseGate,
  locate: LocateGas,
): JudgedGate {
  const changes = comparison.changes?.filter((change) => !isNoise(change, rules));
  const worst = changes?.reduce<GasChange | undefined>(
    (found, change) => (found === undefined || of(change) > of(found) ? change : found),
    undefined,
  );
  const shared = {
    name,
    label,
    threshold: limit,
    unit,
    limit: `at most ${unit === "ratio" ? `+${percentLimit(limit)}` : show(limit)}`,
    ...(worst !== undefined && {
      actual: of(worst),
      base: 0,
      now: show(of(worst)),
      baseShown: grouped(worst.baseGas),
    }),
  };
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  // What was measured at base and no longer is would hide an increase.
  if (comparison.isMissingNow) return doubted(shared, [comparison.reason]);
  const left = (comparison.changes?.length ?? 0) - (changes?.length ?? 0);
  const noise = left === 0 ? "" : ` ${plural(left, "fuzz test")} not counted (${NOISE[rules.gas.fuzz]}).`;
  if (comparison.changes === undefined) {
    const now = evidence.reports.length === 0 ? "not measured" : plural(comparison.measured, "entry", "entries");
    return judged({ ...shared, status: "no-baseline", message: comparison.reason, now, baseShown: "none" });
  }
  const over = comparison.changes.filter((change) => !isNoise(change, rules) && of(change) > limit);
  const absent =
    comparison.gone === 0 ? "" : ` ${plural(comparison.gone, "entry", "entries")} of base are not measured any more.`;
  const notes = `${noise}${comparison.reason === "" ? absent : `${absent} ${comparison.reason}`}`;
  const most = unit === "ratio" ? percentLimit(limit) : `${grouped(limit)} gas`;
  const compared = comparison.changes.length - left;
  if (over.length === 0) {
    const text = `None of ${plural(compared, "entry", "entries")} costs over ${most} more than at base.`;
    return judged({
      ...shared,
      status: "pass",
      message: `${text}${isAllEqual(comparison.changes) ? ALL_EQUAL : ""}${notes}`,
    });
  }
  const worstFirst = [...over].sort((a, b) => of(b) - of(a));
  const tell = (change: GasChange) => `${grouped(change.baseGas)} → ${grouped(change.nowGas)} (${show(of(change))})`;
  const named = firstOf(worstFirst, (change) => {
    const place = locate(change.name);
    return [change.name, ...(place === undefined ? [] : [" at ", place]), ` ${tell(change)}`];
  });
  const annotations = worstFirst
    .slice(0, MAX_ANNOTATIONS)
    .flatMap((change) => annotate(change, locate, `${tell(change)}; ${shared.limit} is accepted.`));
  const grew = `${plural(over.length, "entry", "entries")} grew by more than ${most}: `;
  return judged({ ...shared, status: "fail", message: [grew, ...named, ".", notes], annotations });
}

const MAX_ANNOTATIONS = 50;

function annotate(change: GasChange, locate: LocateGas, message: string): readonly Annotation[] {
  const place = locate(change.name);
  if (place === undefined) return [];
  const line = place.line ?? 1;
  return [
    { path: place.path, startLine: line, endLine: line, level: "failure", title: `Gas of ${change.name}`, message },
  ];
}

const NOISE = { ignore: "`gas.fuzz: ignore`", compare: "within `gas.fuzz_tolerance`" } as const;

/** A fuzz test that is not compared, or grew by no more than is taken for noise. */
function isNoise(change: GasChange, { gas }: GasRules): boolean {
  if (!change.isFuzz) return false;
  if (gas.fuzz === "ignore") return true;
  return increase(change) > 0 && increase(change) <= gas.fuzz_tolerance * change.baseGas;
}

/** A tracked snapshot that nothing rewrote looks just like this. */
const ALL_EQUAL = " Every figure is that of base: if this surprises, check that `forge snapshot` ran.";

function isAllEqual(changes: readonly GasChange[]): boolean {
  return changes.every((change) => increase(change) === 0);
}

export function increase(change: GasChange): number {
  return change.nowGas - change.baseGas;
}

/** As a ratio of base. Figures of 0 are none and never compared. */
export function relativeIncrease(change: GasChange): number {
  return increase(change) / change.baseGas;
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

/** +25.7 % or −3.0 %, away from 0 in the last digit, so that what exceeds a limit never looks as if it met it. */
export function signedPercent(ratio: number): string {
  const tenths = Math.ceil(Math.abs(ratio) * 1000 - 1e-9) / 10;
  return `${ratio < 0 ? "−" : "+"}${tenths.toFixed(1)} %`;
}
