import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, clip, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { GasEntry, GasKind, GasProducer, GasReport } from "./gas-report.ts";

/** True for the start of the JSON of hardhat-gas-reporter 1 (and eth-gas-reporter) or 2. */
export function isHardhatGasReporter(head: string): boolean {
  return /^\uFEFF?\s*\{\s*"namespace"\s*:\s*"(ethGasReporter|HardhatGasReporter)"/.test(head);
}

/**
 * Reads `gasReporterOutput.json` of hardhat-gas-reporter 1 and 2: the median of each function that was called and of
 * each deployment. The file also holds the reporter's settings, API keys among them: nothing of them is kept, and no
 * error quotes the text.
 */
export function parseHardhatGasReporter(text: string): GasReport {
  const report = asObject(parseWithoutQuote(text));
  const isFirst = asString(report?.["namespace"]) === "ethGasReporter";
  const measured = asObject(report?.[isFirst ? "info" : "data"]);
  const methods = asObject(measured?.["methods"]);
  if (measured === undefined || methods === undefined) {
    throw new ReportError("wrong-format", "The report is JSON, but not that of hardhat-gas-reporter 1 or 2.");
  }
  const reading: Reading = { producer: isFirst ? "hardhat-gas-reporter-1" : nameSecond(report), problems: [] };
  const entries = [
    ...entriesOf(methods).flatMap(([, method]) => readMethod(asObject(method) ?? {}, reading)),
    ...(asArray(measured["deployments"]) ?? []).flatMap((one) => readDeployment(asObject(one) ?? {}, reading)),
  ];
  if (entries.length === 0) {
    reading.problems.push({
      code: "no-results",
      message: "The gas report holds no function that was called. Check the test command and its filters.",
    });
  }
  return { producer: reading.producer, entries, problems: reading.problems };
}

interface Reading {
  readonly producer: GasProducer;
  readonly problems: ReportProblem[];
}

/** V8 quotes the text around a fault, and a key may stand there: the cause is left behind. */
function parseWithoutQuote(text: string): unknown {
  try {
    return parseJson(text, "The gas report");
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new ReportError(error.code, error.message);
  }
}

/** Version 2 counts the intrinsic gas of a transaction unless `includeIntrinsicGas` is false: 21,000 more or less. */
function nameSecond(report: JsonObject | undefined): GasProducer {
  const isExecutionOnly = asObject(report?.["options"])?.["includeIntrinsicGas"] === false;
  return isExecutionOnly ? "hardhat-gas-reporter-2-execution" : "hardhat-gas-reporter-2";
}

function readMethod(method: JsonObject, reading: Reading): GasEntry[] {
  const [contract, name, calls] = [
    asString(method["contract"]),
    asString(method["fnSig"]) ?? asString(method["method"]),
    asCount(method["numberOfCalls"]),
  ];
  if (contract === undefined || name === undefined || calls === undefined) {
    reading.problems.push({ code: "malformed", message: "The gas report has a function without name or calls." });
    return [];
  }
  return calls === 0 ? [] : measure({ contract, name, kind: "call", figures: method["gasData"], calls }, reading);
}

function readDeployment(deployment: JsonObject, reading: Reading): GasEntry[] {
  const contract = asString(deployment["name"]);
  const figures = asArray(deployment["gasData"]) ?? [];
  if (contract === undefined || figures.length === 0) return [];
  return measure({ contract, name: "constructor", kind: "deployment", figures, calls: figures.length }, reading);
}

interface Measured {
  contract: string;
  name: string;
  kind: GasKind;
  figures: unknown;
  calls: number;
}

function measure({ contract, name, kind, figures, calls }: Measured, { producer, problems }: Reading): GasEntry[] {
  const gas = (asArray(figures) ?? []).map(asCount).filter((figure) => figure !== undefined);
  if (gas.length !== calls) {
    const which = `${clip(contract, 200)} ${clip(name, 200)}`;
    problems.push({
      code: "count-mismatch",
      message: `The gas report counts ${calls} calls of ${which}, but has ${gas.length} figures.`,
    });
    return [];
  }
  return [{ producer, contract, function: name, kind, gas: median(gas) }];
}

/** Of an even number, the mean of the middle two, rounded down as forge does. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low = 0, high = low] = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return Math.floor((low + high) / 2);
}
