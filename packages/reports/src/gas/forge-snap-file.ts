import { ReportError } from "../report-error.ts";
import type { GasReport } from "./gas-report.ts";

const PRODUCER = "forge-snap-file";
const NUMBER = /^\uFEFF?\s*(\d{1,15})\s*$/;

/** True for a whole `.snap` of forge-gas-snapshot: one number and nothing else. */
export function isForgeSnapFile(head: string): boolean {
  return NUMBER.test(head);
}

/**
 * Reads `.forge-snapshots/<name>.snap`: the gas of what the file's name says. The file has no end mark, so that a number
 * which was cut cannot be told from a smaller one.
 */
export function parseForgeSnapFile(text: string, path: string): GasReport {
  const [, digits] = NUMBER.exec(text) ?? [];
  if (digits === undefined) {
    throw text.trim() === ""
      ? new ReportError("empty", "The gas snapshot is empty. Run the tests which take it.")
      : new ReportError("wrong-format", "The report is no gas snapshot: a `.snap` file holds one number.");
  }
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.snap$/, "");
  return {
    producer: PRODUCER,
    entries: [{ producer: PRODUCER, contract: "", function: name, kind: "call", gas: Number(digits) }],
    problems: [],
  };
}
