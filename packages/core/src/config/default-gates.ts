import type { QualityGates } from "./schema/quality-gates.ts";

const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];

/**
 * What the schema gives for a config that says nothing, written out: a project without a config then needs no schema. A
 * test holds both equal.
 */
export const DEFAULT_GATES: QualityGates = {
  min_test_coverage: 0.8,
  max_complexity_score: 10,
  security_scan_required: true,
  gas_optimization_threshold: 21_000,
  max_contract_size: 24_576,
  coverage: {
    exclude: OUTSIDE,
    patch: 0.8,
    min_changed_lines: 5,
    removed_code: "adjust_base",
    paths: {},
    level: "error",
  },
  tests: { max_failed: 0, required: [], quarantine: [], level: "error" },
  findings: {
    fail: { new: ["critical", "high"], total: ["critical", "high"] },
    tools: {},
    rules: {},
    level: "error",
  },
  dependencies: { fail: ["critical", "high"], required: false, level: "error" },
  gas: { fuzz: "compare", fuzz_tolerance: 0, budget: {}, level: "error" },
  size: { exclude: OUTSIDE, warn_at: 0.95, max_initcode: 49_152, paths: {}, level: "error" },
  storage: { contracts: [], allow_rename: false, level: "error" },
  complexity: { exclude: OUTSIDE, scope: "all", level: "error" },
  duration: { max: {}, level: "error" },
  quality: { min: {}, level: "error" },
  levels: {},
  waivers: [],
  baseline: ".chainops-baseline.json",
  ratchet: false,
};
