import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { GasEntry, GasReport } from "./gas-report.ts";

const PRODUCER = "forge-gas-report";

/** True for the start of `forge test --gas-report --json`. */
export function isForgeGasReportJson(head: string): boolean {
  return /^\s*\[\s*\{\s*"contract"\s*:\s*"[^"]{1,1000}"\s*,\s*"deployment"\s*:/.test(head);
}

/**
 * Reads `forge test --gas-report --json`: the median of each function that was called, and the deployment of each
 * contract. `contract` is `path:Name`, dependencies included: the caller chooses by path.
 */
export function parseForgeGasReportJson(text: string): GasReport {
  const contracts = asArray(parseJson(text, "The forge gas report"))?.map(asObject);
  if (contracts === undefined || contracts.some((contract) => asString(contract?.["contract"]) === undefined)) {
    throw new ReportError(
      "wrong-format",
      "The report is JSON, but no gas report. Write it with `forge test --gas-report --json`.",
    );
  }
  const problems: ReportProblem[] = [];
  const entries = contracts.flatMap((contract) => readContract(contract ?? {}, problems));
  if (entries.length === 0) {
    problems.push({
      code: "no-results",
      message: "The forge gas report holds no function. Check the test command and its filters.",
    });
  }
  return { producer: PRODUCER, entries, problems };
}

function readContract(contract: JsonObject, problems: ReportProblem[]): GasEntry[] {
  const name = asString(contract["contract"]) ?? "";
  const entries: GasEntry[] = [];
  const deployment = asCount(asObject(contract["deployment"])?.["gas"]);
  if (deployment !== undefined && deployment > 0) {
    entries.push({ producer: PRODUCER, contract: name, function: "constructor", kind: "deployment", gas: deployment });
  }
  for (const [signature, figures] of entriesOf(contract["functions"])) {
    const gas = asCount(asObject(figures)?.["median"]);
    if (gas !== undefined) entries.push({ producer: PRODUCER, contract: name, function: signature, kind: "call", gas });
    else
      problems.push({
        code: "malformed",
        message: `The gas report has no median for ${name.slice(0, 200)} ${signature.slice(0, 200)}.`,
      });
  }
  return entries;
}
