import type { Outcome } from "@chainops/core/runner/action-context";
import { createBaseReader } from "./base-commit.ts";
import { compareWithBase } from "./compare-base.ts";
import type { Evidence } from "./evidence.ts";
import type { JudgedArtifact } from "./read-artifacts.ts";
import { FAMILIES } from "./report-families.ts";
import { gatherEvidence, type GateContext } from "./gather-evidence.ts";
import { judgeComplexity } from "./gates/judge-complexity.ts";
import { judgeCoverage, measureCoverage } from "./gates/judge-coverage.ts";
import { judgeFindings } from "./gates/judge-findings.ts";
import { judgeGas } from "./gates/judge-gas.ts";
import { judgeProducers } from "./gates/judge-producers.ts";
import { judgeSizes } from "./gates/judge-size.ts";
import { brokenCases, judgeTests } from "./gates/judge-tests.ts";
import { loadGateConfig } from "./load-gate-config.ts";
import { locateTests } from "./locate-tests.ts";
import { measureSources } from "./measure-sources.ts";
import { readProject } from "./project.ts";
import { recordOutcome } from "./record-outcome.ts";

/** Reads what the project's tools reported, judges it by the config, and says what to fix. */
export async function runQualityGate(context: GateContext): Promise<Outcome> {
  const { inputs, workspace, workingDirectory, log, event, git, openGitHub } = context;
  const { config, files: configFiles, notices } = await loadGateConfig(context);
  for (const notice of notices) log.notice(notice);
  const rules = config.quality_gates;
  const project = await readProject(workspace, workingDirectory);
  const survey = await measureSources(workspace, workingDirectory, project.sources, rules.complexity.exclude);
  const evidence = await log.group("Reports", async () => {
    const gathered = await gatherEvidence(context, project, rules.size.exclude, survey.newest);
    for (const family of FAMILIES) {
      for (const file of gathered[family].files)
        log.info(`${family}: ${file.path} (${file.producer}): ${file.counted}`);
      for (const problem of gathered[family].problems) log.info(`${family}: ${problem}`);
    }
    return gathered;
  });
  const base = createBaseReader({ wanted: inputs.base, eventBaseSha: event.baseSha, git, openGitHub });
  const comparison = await compareWithBase(evidence.gas, base, workingDirectory);
  const coverage = measureCoverage(evidence.coverage, project.sources, evidence.paths, rules.coverage.exclude);
  const locate = await locateTests(brokenCases(evidence.tests), workspace, workingDirectory);
  const producers = judgeProducers(inputs.outcome);
  const gates = [
    judgeTests(evidence.tests, locate),
    judgeCoverage(evidence.coverage, coverage, rules.min_test_coverage),
    judgeFindings(evidence.findings, rules.security_scan_required),
    judgeComplexity(survey.measured, rules.max_complexity_score),
    ...judgeSizes(judgedSizes(evidence.artifacts), rules.max_contract_size),
    judgeGas(evidence.gas, comparison, rules.gas_optimization_threshold),
    ...(producers === undefined ? [] : [producers]),
  ];
  for (const { gate } of gates) log.info(`${gate.status.padEnd(11)} ${gate.name}: ${gate.message}`);
  return recordOutcome({
    context,
    gates,
    evidence,
    coverage,
    comparison,
    survey,
    configFiles,
    rules,
    base: base.description,
  });
}

/** Contracts that `size.exclude` names stay in the result document, but decide nothing. */
function judgedSizes(artifacts: Evidence<JudgedArtifact>): Evidence<JudgedArtifact> {
  return { ...artifacts, reports: artifacts.reports.filter((contract) => contract.isSizeJudged) };
}
