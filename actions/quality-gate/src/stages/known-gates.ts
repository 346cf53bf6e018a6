/** Report families that a stage can feed, as its `gates` may name them; names of single gates are accepted beside them. */
export const STAGE_FAMILIES = [
  "tests",
  "coverage",
  "findings",
  "audits",
  "properties",
  "gas",
  "artifacts",
  "sizes",
  "storage",
  "complexity",
] as const;

/** The gates that the config has had from the first, and those that most verdicts rest on. */
export const STAGE_GATES = [
  "tests_passed",
  "min_test_coverage",
  "patch_coverage",
  "security_scan_required",
  "new_findings",
  "gas_optimization_threshold",
  "max_contract_size",
  "max_complexity_score",
  "storage_layout",
] as const;
