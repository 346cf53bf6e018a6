import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { JudgedGate } from "../gates/judged-gate.ts";

type LevelledSection = {
  [Key in keyof QualityGates]: QualityGates[Key] extends { level: "error" | "warn" } ? Key : never;
}[keyof QualityGates];

/** The section of the config that each gate belongs to, whose `level` is the gate's. Others are errors. */
const SECTIONS: ReadonlyMap<string, LevelledSection> = new Map([
  ["tests_passed", "tests"],
  ["min_total_tests", "tests"],
  ["required_suites", "tests"],
  ["flaky_tests", "tests"],
  ["min_test_coverage", "coverage"],
  ["min_branch_coverage", "coverage"],
  ["min_function_coverage", "coverage"],
  ["patch_coverage", "coverage"],
  ["max_coverage_drop", "coverage"],
  ["coverage_paths", "coverage"],
  ["security_scan_required", "findings"],
  ["new_findings", "findings"],
  ["required_tools", "findings"],
  ["finding_rules", "findings"],
  ["dependency_audit", "dependencies"],
  ["gas_optimization_threshold", "gas"],
  ["max_gas_increase_pct", "gas"],
  ["gas_budget", "gas"],
  ["max_contract_size", "size"],
  ["max_initcode_size", "size"],
  ["contract_size_paths", "size"],
  ["storage_layout", "storage"],
  ["max_complexity_score", "complexity"],
  ["complexity_ratchet", "complexity"],
  ["cognitive_complexity", "complexity"],
  ["stage_duration", "duration"],
  ["quality_vector", "quality"],
]);

/** Gives each gate the level of its section. At `warn` it fails nothing, and its annotations are warnings. */
export function applyLevels(gates: readonly JudgedGate[], rules: QualityGates): readonly JudgedGate[] {
  return gates.map((judged) => {
    const level = levelOf(judged.gate.name, rules);
    if (level === "error") return judged;
    const annotations = judged.annotations.map((annotation) => ({
      ...annotation,
      level: annotation.level === "failure" ? ("warning" as const) : annotation.level,
    }));
    return { ...judged, gate: { ...judged.gate, level }, annotations };
  });
}

function levelOf(name: string, rules: QualityGates): "error" | "warn" {
  const own = new Map<string, "error" | "warn" | undefined>(Object.entries(rules.levels)).get(name);
  const section = SECTIONS.get(name);
  return own ?? (section === undefined ? "error" : rules[section].level);
}

/** Whether this gate fails the action. */
export function isBlocking({ gate }: JudgedGate): boolean {
  return gate.status === "fail" && gate.level !== "warn";
}
