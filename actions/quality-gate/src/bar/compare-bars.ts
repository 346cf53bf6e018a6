import type { QualityGates } from "@chainops/core/config/schema/quality-gates";

/** One key that two configs set differently. */
export interface BarChange {
  /** `coverage.patch`, below `quality_gates`. */
  key: string;
  /** As JSON; empty where it is not set. */
  from: string;
  to: string;
  /** Whether less is asked for than before. A change of which this cannot be told counts as one that loosens. */
  loosens: boolean;
}

/** What makes a key stricter. Lists: whether each entry is an exception or a demand. */
type Strictness = "higher" | "lower" | "exceptions" | "demands" | "true" | "false" | readonly string[];

/** From loose to strict where an array; `*` stands for any name. */
const STRICTER: readonly (readonly [RegExp, Strictness])[] = [
  [/^min_test_coverage$|^coverage\.(patch|branches|functions|paths\..*)$/s, "higher"],
  [/^tests\.min_total$|^quality\.min\.\w+$/, "higher"],
  [/^max_complexity_score$|^gas_optimization_threshold$|^max_contract_size$/, "lower"],
  [/^coverage\.(max_drop|min_changed_lines)$|^tests\.(max_failed|max_flaky)$/, "lower"],
  [/^gas\.(max_increase|max_increase_pct|fuzz_tolerance|budget\..*)$/s, "lower"],
  [/^size\.(warn_at|max_initcode|paths\..*)$|^complexity\.(max_over|cognitive)$|^duration\.max\..*$/s, "lower"],
  [/\.exclude$|^waivers$|^tests\.quarantine$/, "exceptions"],
  [/^tests\.required$|^findings\.fail\.(new|total)$|^dependencies\.fail$/, "demands"],
  [/^security_scan_required$|^findings\.tools\..*\.required$|^dependencies\.required$/s, "true"],
  [/^storage\.allow_rename$|^ratchet$/, "false"],
  [/\.level$|^levels\./, ["warn", "error"]],
  [/^coverage\.removed_code$/, ["adjust_base", "count"]],
  [/^gas\.fuzz$/, ["ignore", "compare"]],
  [/^complexity\.scope$/, ["changed", "all"]],
  [/^findings\.rules\..*$/s, ["ignore", "fail"]],
];

/** Every key of which `to` differs from `from`, in the order of the config. */
export function compareBars(from: QualityGates, to: QualityGates): readonly BarChange[] {
  const before = flatten(from);
  const after = flatten(to);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (show(old) === show(now)) return [];
    return [{ key, from: show(old), to: show(now), loosens: loosens(key, old, now) }];
  });
}

function show(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

/** Mappings are taken apart, lists are not. */
function flatten(value: object, prefix = ""): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const name = `${prefix}${key}`;
    if (typeof item !== "object" || item === null || Array.isArray(item)) leaves.set(name, item);
    else for (const [inner, leaf] of flatten(item, `${name}.`)) leaves.set(inner, leaf);
  }
  return leaves;
}

function loosens(key: string, old: unknown, now: unknown): boolean {
  const strictness = STRICTER.find(([pattern]) => pattern.test(key))?.[1];
  if (strictness === undefined) return true;
  if (old === undefined) return isException(strictness, now);
  if (now === undefined) return !isException(strictness, old);
  if (strictness === "exceptions") return lacksSome(asList(old), asList(now));
  if (strictness === "demands") return lacksSome(asList(now), asList(old));
  if (strictness === "true") return now !== true;
  if (strictness === "false") return now !== false;
  if (Array.isArray(strictness)) return strictness.indexOf(String(now)) < strictness.indexOf(String(old));
  if (typeof old !== "number" || typeof now !== "number") return true;
  return strictness === "higher" ? now < old : now > old;
}

/** A key that was not there before asks for more, unless all it can do is to let something pass. */
function isException(strictness: Strictness, value: unknown): boolean {
  return strictness === "exceptions" || (Array.isArray(strictness) && value === strictness[0]);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether `few` lacks an entry of `many`. */
function lacksSome(few: readonly unknown[], many: readonly unknown[]): boolean {
  const known = new Set(few.map(show));
  return many.some((entry) => !known.has(show(entry)));
}
