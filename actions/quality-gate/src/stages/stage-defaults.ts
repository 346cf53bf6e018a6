import type { UsualStage } from "@chainops/core/config/schema/pipeline/stage-name";
import type { Artifact } from "@chainops/core/result/document";

interface StageDefaults {
  /** Stages that come before it; one that is not declared stands for those before it. */
  readonly needs: readonly UsualStage[];
  /** Report families that it feeds. */
  readonly gates: readonly string[];
  /** What its files are. */
  readonly artifacts: Artifact["type"];
}

const DEFAULTS: Readonly<Record<UsualStage, StageDefaults>> = {
  source_checkout: { needs: [], gates: [], artifacts: "documentation" },
  dependency_install: { needs: ["source_checkout"], gates: [], artifacts: "documentation" },
  compilation: {
    needs: ["dependency_install"],
    gates: ["artifacts", "sizes", "storage", "complexity"],
    artifacts: "compiled_contract",
  },
  unit_tests: { needs: ["compilation"], gates: ["tests", "coverage", "gas"], artifacts: "test_report" },
  static_analysis: {
    needs: ["compilation"],
    // A linter is no scan: whether one ran is not for this stage to answer.
    gates: ["new_findings", "finding_rules"],
    artifacts: "security_report",
  },
  security_scan: { needs: ["compilation"], gates: ["findings", "audits"], artifacts: "security_report" },
  integration_tests: { needs: ["unit_tests"], gates: ["tests"], artifacts: "test_report" },
  contract_deploy: {
    needs: ["unit_tests", "static_analysis", "security_scan", "integration_tests"],
    gates: [],
    artifacts: "deployment_manifest",
  },
  smoke_tests: { needs: ["contract_deploy"], gates: [], artifacts: "test_report" },
  production_deploy: { needs: ["smoke_tests"], gates: [], artifacts: "deployment_manifest" },
};

export function isUsual(name: string): boolean {
  return defaultsOf(name) !== undefined;
}

export function defaultGates(name: string): readonly string[] {
  return defaultsOf(name)?.gates ?? [];
}

export function defaultArtifactType(name: string): Artifact["type"] {
  return defaultsOf(name)?.artifacts ?? "documentation";
}

/** The nearest declared stages before a usual one; none for a stage of another name. */
export function defaultNeeds(name: string, declared: ReadonlySet<string>): readonly string[] {
  const needs = defaultsOf(name)?.needs ?? [];
  return [...new Set(needs.flatMap((need) => (declared.has(need) ? [need] : defaultNeeds(need, declared))))];
}

function defaultsOf(name: string): StageDefaults | undefined {
  return Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name as UsualStage] : undefined;
}
