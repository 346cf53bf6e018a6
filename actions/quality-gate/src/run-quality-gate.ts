import type { Outcome } from "@chainops/core/runner/action-context";
import type { Log } from "@chainops/core/runner/log";
import { createBaseReader } from "./base-commit.ts";
import { readBaseSnapshots } from "./base-snapshots.ts";
import { compareWithBase } from "./compare-base.ts";
import type { Evidence } from "./evidence.ts";
import { gatherEvidence, type GatheredEvidence, type GateContext, reportPaths } from "./gather-evidence.ts";
import { judgeComplexity } from "./gates/judge-complexity.ts";
import { judgeCoverage } from "./gates/judge-coverage.ts";
import { judgeFindings } from "./gates/judge-findings.ts";
import { judgeGas } from "./gates/judge-gas.ts";
import { judgeProducers } from "./gates/judge-producers.ts";
import { judgeSizes, type SizeEvidence } from "./gates/judge-size.ts";
import { brokenCases, judgeTests } from "./gates/judge-tests.ts";
import { listProjectFiles } from "./list-project-files.ts";
import { loadGateConfig, tellNotices } from "./load-gate-config.ts";
import { locateTests } from "./locate-tests.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { measureSources } from "./measure-sources.ts";
import { readProject } from "./project.ts";
import type { JudgedArtifact } from "./judged-artifact.ts";
import { recordOutcome } from "./record-outcome.ts";
import { FAMILIES } from "./report-families.ts";
import { listTrackedFiles } from "./tracked-files.ts";

/** Reads what the project's tools reported, judges it by the config, and says what to fix. */
export async function runQualityGate(context: GateContext): Promise<Outcome> {
  const { inputs, workspace, workingDirectory, log, event, git, openGitHub } = context;
  // Git answers while this process reads; both questions are asked before anything else is waited for.
  const listed = listTrackedFiles(git, workingDirectory);
  const base = createBaseReader({ wanted: inputs.base, eventBaseSha: event.baseSha, git, openGitHub });
  const snapshots = readBaseSnapshots(base, workingDirectory);
  // Should something else fail before it is waited for, that failure is the one to tell.
  snapshots.catch(() => undefined);
  const { config, files: configFiles, notices } = await loadGateConfig(context);
  await tellNotices(notices, log);
  const rules = config.quality_gates;
  const paths = reportPaths(context);
  const project = await readProject(workspace, workingDirectory);
  const projectFiles = await listProjectFiles(workspace, workingDirectory, project);
  const survey = await measureSources(workspace, projectFiles, {
    workingDirectory,
    sources: project.sources,
    exclude: rules.complexity.exclude,
  });
  const evidence = await log.group("Reports", async () => {
    const sizeExclude = rules.size.exclude;
    const gathered = await gatherEvidence(context, {
      project,
      paths,
      projectFiles,
      sizeExclude,
      newestSource: survey.newest,
      listed,
    });
    logEvidence(gathered, log);
    return gathered;
  });
  const comparison = compareWithBase(evidence.gas.reports, await snapshots);
  const coverage = measureCoverage(evidence.coverage.reports, {
    project,
    paths,
    exclude: rules.coverage.exclude,
    sourcesWithCode: survey.withCode,
  });
  const locate = await locateTests(brokenCases(evidence.tests), workspace, paths);
  const producers = judgeProducers(inputs.outcome);
  const gates = [
    judgeTests(evidence.tests, locate),
    judgeCoverage(evidence.coverage, coverage, rules.min_test_coverage),
    judgeFindings(evidence.findings, rules.security_scan_required),
    judgeComplexity(survey.measured, rules.max_complexity_score),
    ...judgeSizes(selectSizes(evidence.artifacts), rules.max_contract_size),
    judgeGas(evidence.gas, comparison, rules.gas_optimization_threshold),
    ...(producers === undefined ? [] : [producers]),
  ];
  for (const { gate } of gates) log.info(`${gate.status.padEnd(11)} ${gate.name}: ${gate.message}`);
  const judgement = { gates, evidence, coverage, comparison, survey, locate, configFiles, rules, base: base.revision };
  return recordOutcome(judgement, context);
}

/** Contracts that `size.exclude` names stay in the result document, but decide nothing. */
function selectSizes(artifacts: Evidence<JudgedArtifact>): SizeEvidence {
  const reports = artifacts.reports.filter((contract) => contract.isSizeJudged);
  return { ...artifacts, reports, excluded: artifacts.reports.length - reports.length };
}

const MAX_LOGGED = 50;

function logEvidence(gathered: GatheredEvidence, log: Log): void {
  for (const family of FAMILIES) {
    const { files, problems } = gathered[family];
    const told = files.slice(0, MAX_LOGGED).map((file) => `${file.path} (${file.producer}): ${file.counted}`);
    for (const line of [...told, ...problems.slice(0, MAX_LOGGED)]) log.info(`${family}: ${line}`);
    const left = Math.max(0, files.length - MAX_LOGGED) + Math.max(0, problems.length - MAX_LOGGED);
    if (left > 0) log.info(`${family}: and ${left} more`);
  }
}
