import { asCount, asObject, clip, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { GasEntry, GasReport } from "./gas-report.ts";

const PRODUCER = "hardhat-gas-stats";

/** True for the start of what Hardhat 3 writes for `--gas-stats-json`. */
export function isHardhatGasStats(head: string): boolean {
  return /^\uFEFF?\s*\{\s*"contracts"\s*:\s*\{\s*("[^"]{1,1000}"\s*:\s*\{\s*"sourceName"|\})/.test(head);
}

/**
 * Reads Hardhat 3's `--gas-stats-json`: the median of each function that was called, without parameter types unless it
 * is overloaded, and of each deployment. Intrinsic gas is in the figures. A contract that was only deployed, or only
 * called, has null for the other.
 */
export function parseHardhatGasStats(text: string): GasReport {
  const contracts = asObject(asObject(parseJson(text, "The gas statistics"))?.["contracts"]);
  if (contracts === undefined) {
    throw new ReportError(
      "wrong-format",
      "The report is JSON, but no gas statistics. Write them with `npx hardhat test --gas-stats-json <file>`.",
    );
  }
  const problems: ReportProblem[] = [];
  const entries = Object.entries(contracts).flatMap(([name, stats]) => readContract(name, stats, problems));
  if (entries.length === 0) {
    problems.push({
      code: "no-results",
      message: "The gas statistics hold no function. Check the test command and its filters.",
    });
  }
  return { producer: PRODUCER, entries, problems };
}

function readContract(contract: string, stats: unknown, problems: ReportProblem[]): GasEntry[] {
  const { deployment, functions } = asObject(stats) ?? {};
  const named: [string, unknown, GasEntry["kind"]][] = entriesOf(functions).map(([name, one]) => [name, one, "call"]);
  if (asObject(deployment) !== undefined) named.unshift(["constructor", deployment, "deployment"]);
  return named.flatMap(([name, figures, kind]): GasEntry[] => {
    const gas = asCount(asObject(figures)?.["median"]);
    if (gas !== undefined) return [{ producer: PRODUCER, contract, function: name, kind, gas }];
    const which = `${clip(contract, 200)} ${clip(name, 200)}`;
    problems.push({ code: "malformed", message: `The gas statistics have no median for ${which}.` });
    return [];
  });
}
