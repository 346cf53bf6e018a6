import { writeSuiteFile } from "@chainops/core/result/write-suite-file";
import { SUITE_VERSION } from "@chainops/core/runner/version";
import { writeSarif } from "@chainops/reports/findings/write-sarif";
import { listSarifTools } from "./findings/sarif-tools.ts";
import type { GateContext } from "./gather-evidence.ts";
import type { RulesJudgement } from "./judge-facts.ts";
import type { GateFacts } from "./read-facts.ts";

/** Findings without a place are put at the config: code scanning refuses a file for one result that has none. */
const ANCHOR = ".chainops.yml";

/** Writes findings and failing gates as SARIF 2.1.0 for code scanning; returns the file's path. */
export async function writeFindings(
  { environment, inputs, log }: GateContext,
  { findings }: GateFacts,
  { gates, weighed }: RulesJudgement,
): Promise<string> {
  const { text, notes } = writeSarif(listSarifTools(findings, weighed, gates, SUITE_VERSION), ANCHOR);
  for (const note of notes) log.info(note);
  return writeSuiteFile(environment.temp, "sarif", inputs.id, text);
}
