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

/** The gates to judge right after a stage, with the families in its `gates` spelled out. */
export function gatesOfStage({ gates }: { readonly gates: readonly string[] }): ReadonlySet<string> {
  return new Set(gates.flatMap((name) => FAMILY_GATES.get(name) ?? [name]));
}

/** The families and gates that cannot be believed where a stage failed. */
export function doubtedBy({ gates }: { readonly gates: readonly string[] }): readonly string[] {
  const fed = gates.filter((name) => !WITHOUT_REPORT.has(name));
  return [...new Set(fed.flatMap((name) => [name, ...(FAMILY_GATES.get(name) ?? [])]))];
}
