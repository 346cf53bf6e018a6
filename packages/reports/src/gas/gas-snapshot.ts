import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { GasEntry, GasProducer, GasReport } from "./gas-report.ts";

const MAX_LINE_LENGTH = 10_000;

/** True for the start of a `.gas-snapshot`. */
export function isGasSnapshot(head: string): boolean {
  return /^\uFEFF?\s*[\w$./-]{1,500}[:#][^\n]{1,2000} \((gas|runs): \d/.test(head);
}

/**
 * Reads a `.gas-snapshot` of forge (`Contract:test() (gas: N)`) or Hardhat 3 (`Contract#test() (gas: N)`). Fuzz tests
 * (`runs, μ, ~`) give their median, invariants (`runs, calls, reverts`) no figure. A line that is none of these is a
 * problem, as is a last line that was cut.
 */
export function parseGasSnapshot(text: string): GasReport {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const entries: GasEntry[] = [];
  let firstBad = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const entry = line.length > MAX_LINE_LENGTH ? undefined : readLine(line);
    if (entry !== undefined) entries.push(entry);
    else firstBad ||= index + 1;
  }
  if (entries.length === 0) throw nothingRead(firstBad > 0);
  const producer = entries[0]?.producer ?? "forge-snapshot";
  return { producer, entries, problems: describeBadLine(firstBad, lines) };
}

function nothingRead(hasText: boolean): ReportError {
  return hasText
    ? new ReportError("wrong-format", "The report is no gas snapshot. Write it with `forge snapshot`.")
    : new ReportError("empty", "The gas snapshot is empty. Write it with `forge snapshot`.");
}

function describeBadLine(line: number, lines: readonly string[]): ReportProblem[] {
  if (line === 0) return [];
  const isLast = lines.slice(line).every((rest) => rest.trim() === "");
  return isLast
    ? [{ code: "truncated", message: `The gas snapshot ends in the middle of line ${line}. Write it again.` }]
    : [{ code: "malformed", message: `Line ${line} of the gas snapshot is none. Write it again.` }];
}

function readLine(line: string): GasEntry | undefined {
  const [, head, figures] = /^(\S.*?)\s+\(([^()]+)\)\s*$/.exec(line) ?? [];
  const name = splitName(head ?? "");
  const figure = readFigures(figures ?? "");
  return name === undefined || figure === undefined ? undefined : { ...name, ...figure };
}

/** Parameter types may hold parentheses, never a colon or `#`: the last separator before the first `(` counts. */
function splitName(head: string): { producer: GasProducer; contract: string; function: string } | undefined {
  const [contractAndName = ""] = head.split("(", 1);
  const at = Math.max(contractAndName.lastIndexOf(":"), contractAndName.lastIndexOf("#"));
  if (at <= 0 || at === head.length - 1) return undefined;
  const producer = head[at] === "#" ? "hardhat-snapshot" : "forge-snapshot";
  return { producer, contract: head.slice(0, at), function: head.slice(at + 1) };
}

function readFigures(figures: string): Pick<GasEntry, "kind" | "gas"> | undefined {
  const values = new Map(figures.split(",").map((part) => splitFigure(part)));
  const [gas, runs, median] = [values.get("gas"), values.get("runs"), values.get("~")];
  if (gas !== undefined && values.size === 1) return { kind: "unit", gas };
  if (runs === undefined) return undefined;
  if (median !== undefined) return { kind: "fuzz", gas: median };
  return values.get("calls") !== undefined && values.get("reverts") !== undefined
    ? { kind: "invariant", gas: null }
    : undefined;
}

function splitFigure(part: string): [string, number | undefined] {
  const [, name = "", digits] = /^\s*([^\s:]{1,20}):\s*(\d{1,15})\s*$/.exec(part) ?? [];
  return [name, digits === undefined ? undefined : Number(digits)];
}
