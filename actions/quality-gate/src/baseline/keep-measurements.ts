import { writeSuiteFile } from "@chainops/core/result/write-suite-file";
import { SUITE_VERSION } from "@chainops/core/runner/version";
import type { Evidence } from "../evidence.ts";
import { measureFindings } from "../findings/mark-new.ts";
import { allReports } from "../findings/scan-report.ts";
import type { GateContext } from "../gather-evidence.ts";
import { totalTests } from "../gates/judge-tests.ts";
import type { RulesJudgement } from "../judge-facts.ts";
import { listProducers } from "../list-producers.ts";
import type { GateFacts } from "../read-facts.ts";
import type { BaselineHints } from "./baseline-hints.ts";
import { collectMeasurements, type MeasuredFacts } from "./collect-measurements.ts";
import type { Measurements } from "./measurements.ts";
import { renderBaselineFile } from "./render-baseline-file.ts";

/** Keeps what this run measured, for a later one to compare with: in RUNNER_TEMP to be committed, and as a hint. */
export async function keepMeasurements(
  { event, environment, inputs, log }: GateContext,
  facts: GateFacts,
  judgement: RulesJudgement,
  hints: BaselineHints | undefined,
): Promise<Measurements> {
  const { layouts } = judgement.storage;
  const { measurements, notices } = collectMeasurements({
    sha: event.subject.testedSha,
    version: SUITE_VERSION,
    ...measureReports(facts, judgement),
    complexity: judgement.measured.problems.length > 0 ? null : judgement.measured.functions,
    sizes: isSound(judgement.sizes) ? judgement.sizes.reports : null,
    storage: facts.evidence.storage.problems.length > 0 || layouts === null ? null : new Map(Object.entries(layouts)),
    quality: new Map(Object.entries(judgement.vector)),
  });
  for (const notice of notices) log.info(notice);
  const file = await writeSuiteFile(environment.temp, "baseline", inputs.id, renderBaselineFile(measurements));
  log.debug(`What this run measured, to be committed as a baseline: ${file}`);
  await hints?.save(measurements);
  return measurements;
}

type ReportFacts = Pick<MeasuredFacts, "coverage" | "tests" | "findings" | "gas">;

/** Evidence in doubt is no baseline. */
function measureReports({ evidence, findings }: GateFacts, { coverage }: RulesJudgement): ReportFacts {
  const { total, ...tests } = countTests(evidence.tests);
  const { hitLines: hit, foundLines: found, branches, functions, files } = coverage;
  const scans = allReports(findings);
  return {
    coverage: isSound(evidence.coverage)
      ? { producers: listProducers(evidence.coverage), lines: { hit, found }, branches, functions, files }
      : null,
    tests: isSound(evidence.tests) ? { producers: listProducers(evidence.tests), total, ...tests } : null,
    findings: findings.findings.problems.length + findings.audits.problems.length > 0 ? null : measureFindings(scans),
    gas: isSound(evidence.gas) ? evidence.gas.reports.flatMap(({ entries }) => entries) : null,
  };
}

function countTests(tests: GateFacts["evidence"]["tests"]) {
  const { tests: total, passed, skipped, flaky } = totalTests(tests);
  return { total, passed, skipped, flaky };
}

function isSound({ reports, problems }: Evidence<unknown>): boolean {
  return reports.length > 0 && problems.length === 0;
}
