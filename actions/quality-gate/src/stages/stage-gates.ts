/** Report families that a stage can feed, as its `gates` may name them, and the gates that rest on each. */
const FAMILY_GATES: ReadonlyMap<string, readonly string[]> = new Map([
  ["tests", ["tests_passed", "min_total_tests", "required_suites", "flaky_tests"]],
  [
    "coverage",
    [
      "min_test_coverage",
      "min_branch_coverage",
      "min_function_coverage",
      "patch_coverage",
      "max_coverage_drop",
      "coverage_paths",
    ],
  ],
  ["findings", ["security_scan_required", "new_findings", "required_tools", "finding_rules"]],
  ["audits", ["dependency_audit"]],
  ["properties", ["properties_hold"]],
  ["gas", ["gas_optimization_threshold", "max_gas_increase_pct", "gas_budget"]],
  ["artifacts", ["max_contract_size", "max_initcode_size", "contract_size_paths"]],
  ["sizes", ["max_contract_size", "max_initcode_size", "contract_size_paths"]],
  ["storage", ["storage_layout"]],
  ["complexity", ["max_complexity_score", "complexity_ratchet", "cognitive_complexity"]],
]);

/** Measured from the sources themselves, whatever a stage leaves. */
const WITHOUT_REPORT: ReadonlySet<string> = new Set(["complexity"]);

/** All that `gates` of a stage may name. */
export const KNOWN_GATES: readonly string[] = [
  ...new Set([...FAMILY_GATES.keys(), ...[...FAMILY_GATES.values()].flat()]),
];

/** Gates that fail for what is not there yet: the report of a later stage can still make them pass. */
const WANTS_ALL_REPORTS: ReadonlySet<string> = new Set([
  "min_total_tests",
  "required_suites",
  ...(FAMILY_GATES.get("coverage") ?? []),
  "security_scan_required",
  "required_tools",
  "gas_optimization_threshold",
]);

/** What a stage feeds, as far as it is said. */
export interface StageFeed {
  readonly gates: readonly string[];
  /** Whether `gates` was written, or the stage is a usual one; what another stage leaves is not known. */
  readonly isFeedKnown: boolean;
}

/** The gates that a stage feeds, with the families in its `gates` spelled out. */
export function gatesOfStage({ gates }: Pick<StageFeed, "gates">): ReadonlySet<string> {
  return new Set(gates.flatMap((name) => FAMILY_GATES.get(name) ?? [name]));
}

/**
 * The gates to judge right after a stage, while `unfinished` ones are still to come: a gate that one of those could make
 * pass waits for it. The verdict of the action judges all of them in the end.
 */
export function gatesToJudge(stage: StageFeed, unfinished: readonly StageFeed[]): readonly string[] {
  const mayBring = (name: string) => (other: StageFeed) => !other.isFeedKnown || gatesOfStage(other).has(name);
  return [...gatesOfStage(stage)].filter((name) => !WANTS_ALL_REPORTS.has(name) || !unfinished.some(mayBring(name)));
}

/** The families and gates that cannot be believed where a stage failed. */
export function doubtedBy({ gates }: Pick<StageFeed, "gates">): readonly string[] {
  const fed = gates.filter((name) => !WITHOUT_REPORT.has(name));
  return [...new Set(fed.flatMap((name) => [name, ...(FAMILY_GATES.get(name) ?? [])]))];
}
