import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { Stage } from "@chainops/core/result/document";
import { toWorkspacePath } from "@chainops/reports/workspace-path";
import { applyLevels } from "./bar/apply-levels.ts";
import { applyRatchet } from "./bar/apply-ratchet.ts";
import { measurePatch, type PatchCoverage } from "./coverage/measure-patch.ts";
import type { AnnotationMode } from "./findings/select-annotations.ts";
import { type WeighedFindings, weighFindings } from "./findings/weigh-findings.ts";
import { judgeComplexity, type MeasuredSources } from "./gates/judge-complexity.ts";
import { judgeComplexityRatchet } from "./gates/judge-complexity-ratchet.ts";
import { judgeCoverage } from "./gates/judge-coverage.ts";
import { judgeCoverageDrop } from "./gates/judge-coverage-drop.ts";
import { judgeCoverageFloors } from "./gates/judge-coverage-floors.ts";
import { judgeCoveragePaths } from "./gates/judge-coverage-paths.ts";
import { judgeDurations } from "./gates/judge-durations.ts";
import { judgeFindings } from "./gates/judge-findings.ts";
import { judgeFlakyTests } from "./gates/judge-flaky-tests.ts";
import { type GasComparison, judgeGas } from "./gates/judge-gas.ts";
import { judgeGasBudgets } from "./gates/judge-gas-budgets.ts";
import { judgePatchCoverage } from "./gates/judge-patch-coverage.ts";
import { judgeProperties } from "./gates/judge-properties.ts";
import { judgeQuality } from "./gates/judge-quality.ts";
import { judgeRequiredSuites } from "./gates/judge-required-suites.ts";
import { judgeSizes, type SizeEvidence } from "./gates/judge-size.ts";
import { judgeTestCount } from "./gates/judge-test-count.ts";
import { judgeTests } from "./gates/judge-tests.ts";
import { doubted, type JudgedGate } from "./gates/judged-gate.ts";
import { preferArtifacts, selectSizes } from "./judged-artifact.ts";
import { baseFigures, listProducers } from "./list-producers.ts";
import { measureCoverage, type ProjectCoverage } from "./measure-coverage.ts";
import { selectMeasured } from "./measure-sources.ts";
import { rateFacts } from "./quality/rate-facts.ts";
import { type QualityVector, readVector } from "./quality/quality-vector.ts";
import type { GateFacts } from "./read-facts.ts";
import { type JudgedLayouts, judgeLayouts } from "./storage/judge-layouts.ts";

/** What one set of rules makes of the facts. */
export interface RulesJudgement {
  rules: QualityGates;
  gates: readonly JudgedGate[];
  coverage: ProjectCoverage;
  patch: PatchCoverage;
  comparison: GasComparison;
  measured: MeasuredSources;
  sizes: SizeEvidence;
  weighed: WeighedFindings;
  storage: JudgedLayouts;
  vector: QualityVector;
}

export interface JudgingContext {
  annotate: AnnotationMode;
  workingDirectory: string;
  /** Stages that ran, for `duration.max`. */
  stages: readonly Stage[];
  /** Gates that a failed stage leaves in doubt, with why. */
  doubts: ReadonlyMap<string, readonly string[]>;
}

/** Judges the facts by one set of rules, every gate on its own. */
export async function judgeFacts(
  facts: GateFacts,
  rules: QualityGates,
  context: JudgingContext,
): Promise<RulesJudgement> {
  const { evidence, baseline } = facts;
  const measured = selectMeasured(facts.survey, rules.complexity.exclude, context.workingDirectory);
  const coverage = measureCoverage(evidence.coverage.reports, {
    project: facts.project,
    paths: facts.paths,
    exclude: rules.coverage.exclude,
    sourcesWithCode: facts.survey.withCode,
    absentSources: facts.absentSources,
  });
  const patch = measurePatch(coverage, facts.changes, facts.survey.functions);
  const { comparison } = facts;
  const sizes = selectSizes(preferArtifacts(evidence.artifacts, evidence.sizes), rules.size.exclude);
  const weighed = weighFindings(facts.findings, rules, facts.now);
  const storage = await judgeLayouts(facts, rules.storage);
  const partial = { rules, coverage, patch, comparison, measured, sizes, weighed, storage };
  const vector = rateFacts(facts, partial);
  const judgement = { ...partial, vector };
  const gates = [
    ...judgeTesting(facts, rules),
    ...judgeCovering(facts, judgement, context),
    ...judgeFindings(facts.findings, weighed, rules, {
      ...facts,
      annotate: context.annotate,
      hasContracts: facts.project.hasContracts,
    }),
    judgeProperties(evidence.properties, (file) => toWorkspacePath(file, facts.paths) ?? undefined),
    ...judgeCode(facts, judgement),
    ...judgeDurations(context.stages, rules.duration.max),
    ...judgeQuality(vector, rules.quality.min, readVector(baseline)),
    ...(facts.producers === undefined ? [] : [facts.producers]),
  ];
  const ratcheted = rules.ratchet ? applyRatchet(gates, { baseline, measured, sizes, weighed }) : gates;
  return { ...judgement, gates: applyLevels(doubtGates(ratcheted, context.doubts), rules) };
}

function judgeTesting({ evidence, baseline, locate, now, paths }: GateFacts, { tests }: QualityGates) {
  const base = baseFigures(baseline, "tests", listProducers(evidence.tests));
  return [
    judgeTests(evidence.tests, { locate, now, base }, tests),
    ...judgeTestCount(evidence.tests, baseline, tests.min_total),
    ...judgeRequiredSuites(evidence.tests, tests.required, paths),
    ...judgeFlakyTests(evidence.tests, locate, tests.max_flaky, base),
  ];
}

function judgeCovering(
  { evidence, baseline, changes }: GateFacts,
  { coverage, patch, rules }: Omit<RulesJudgement, "gates">,
  { workingDirectory }: JudgingContext,
) {
  const base = baseFigures(baseline, "coverage", listProducers(evidence.coverage));
  const { coverage: own } = rules;
  return [
    judgeCoverage(evidence.coverage, coverage, rules.min_test_coverage, base),
    judgePatchCoverage(evidence.coverage, coverage, patch, own),
    ...judgeCoverageFloors(evidence.coverage, coverage, own, base),
    ...judgeCoverageDrop(evidence.coverage, coverage, { base, changes }, own),
    ...judgeCoveragePaths(evidence.coverage, coverage, own.paths, workingDirectory, base),
  ];
}

function judgeCode(facts: GateFacts, judgement: Omit<RulesJudgement, "gates">) {
  const { evidence, baseline, changes } = facts;
  const { rules, measured, sizes, comparison, storage } = judgement;
  return [
    ...judgeComplexity(measured, rules, { changes, cognitive: facts.cognitive }),
    ...judgeComplexityRatchet(measured, rules, baseline.measurements?.complexity ?? null),
    ...(facts.project.hasContracts ? judgeSizes(sizes, rules, baseline.measurements?.sizes ?? null) : []),
    ...judgeGas(evidence.gas, comparison, rules, facts.locateGas),
    ...judgeGasBudgets(evidence.gas, rules),
    ...(facts.project.hasContracts ? [storage.gate] : []),
  ];
}

function doubtGates(
  gates: readonly JudgedGate[],
  doubts: ReadonlyMap<string, readonly string[]>,
): readonly JudgedGate[] {
  return gates.map((judged) => {
    const reasons = doubts.get(judged.gate.name) ?? [];
    if (reasons.length === 0 || judged.gate.status === "fail") return judged;
    const { name, scope, unit } = judged.gate;
    return doubted(
      { name, unit, label: judged.row.label, now: judged.row.now, ...(scope !== undefined && { scope }) },
      reasons,
    );
  });
}
