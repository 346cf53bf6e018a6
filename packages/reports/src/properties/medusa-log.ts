import { ReportError, type ReportProblem } from "../report-error.ts";
import {
  buildPropertyReport,
  property,
  type PropertyReport,
  type PropertyResult,
  type PropertyStatus,
} from "./property-report.ts";

const STATUSES = new Map<string, PropertyStatus>([
  ["PASSED", "holds"],
  ["FAILED", "fails"],
  ["RUNNING", "unknown"],
  ["NOT STARTED", "unknown"],
]);
const RESULT = /\[(PASSED|FAILED|RUNNING|NOT STARTED)\] (Property|Assertion|Optimization) Test: (\S.{0,1000})/;
const SUMMARY = /Test summary: (\d{1,9}) test\(s\) passed, (\d{1,9}) test\(s\) failed/;
const STOPPED = "Fuzzer stopped, test results follow below";
const MAX_CALLS = 100;

/** True for the start of a Medusa log: its first lines tell of the configuration, of compilation or of results. */
export function isMedusaLog(head: string): boolean {
  return /Reading the configuration file at|Compiling targets with|\[(PASSED|FAILED|NOT STARTED)\] (Property|Assertion|Optimization) Test: /.test(
    head,
  );
}

/**
 * Reads what `medusa fuzz` prints (Medusa 1.x, which has no report in JSON), with colours or without. Written from
 * Medusa's own printing code, not from a run of the tool. Only the list at its end counts, and it must be whole: as many
 * results as the summary in the last line says. An optimisation test states no property and is left out.
 */
export function parseMedusaLog(text: string): PropertyReport {
  const start = text.lastIndexOf(STOPPED);
  if (start < 0) {
    throw text.trim() === ""
      ? new ReportError("empty", "The Medusa log is empty. Write it with `medusa fuzz > medusa.log`.")
      : new ReportError("truncated", "The Medusa log has no list of results. Check that the fuzzer ran to its end.");
  }
  const lines = text.slice(start).split("\n").map(withoutColours);
  const found = readResults(lines);
  const results = found.filter(({ isProperty }) => isProperty).map(({ result }) => result);
  return buildPropertyReport("medusa", results, { problems: findProblems(lines, found) });
}

interface FoundResult {
  result: PropertyResult;
  isProperty: boolean;
}

function readResults(lines: readonly string[]): FoundResult[] {
  const found: FoundResult[] = [];
  lines.forEach((line, index) => {
    const [, status = "", type, title = ""] = RESULT.exec(line) ?? [];
    const known = STATUSES.get(status);
    if (known === undefined) return;
    const name = title.replace(/ module=\w{1,30}$/, "").trim();
    const dot = name.indexOf(".");
    const result = property({
      name: name.slice(dot + 1),
      contract: dot < 0 ? null : name.slice(0, dot),
      kind: "invariant",
      status: known,
      counterexample: known === "fails" ? readCalls(lines, index + 1) : null,
      reason: known === "unknown" ? `Medusa says: ${status.toLowerCase()}` : null,
    });
    found.push({ result, isProperty: type !== "Optimization" });
  });
  return found;
}

/** The numbered calls up to the next result or the execution trace. */
function readCalls(lines: readonly string[], start: number): string {
  const calls: string[] = [];
  for (let at = start; at < lines.length && calls.length < MAX_CALLS; at += 1) {
    const line = lines[at] ?? "";
    if (RESULT.test(line) || line.includes("[Execution Trace]")) break;
    const [, call] = /^\s{0,20}\d{1,6}\) (.{1,2000})/.exec(line) ?? [];
    if (call !== undefined) calls.push(call.replace(/ \(block=\d.{0,500}$/, ""));
  }
  return calls.join(" → ");
}

function findProblems(lines: readonly string[], found: readonly FoundResult[]): ReportProblem[] {
  const summary = lines.map((line) => SUMMARY.exec(line)).findLast((match) => match !== null);
  if (summary === undefined || summary === null) {
    const message = "The Medusa log ends before its summary. Check that the fuzzer ran to its end.";
    return [{ code: "truncated", message }];
  }
  const count = (status: PropertyStatus) => found.filter(({ result }) => result.status === status).length;
  if (count("holds") === Number(summary[1]) && count("fails") === Number(summary[2])) return [];
  const message = `Medusa's summary says ${summary[1]} passed and ${summary[2]} failed; the list holds ${count("holds")} and ${count("fails")}.`;
  return [{ code: "count-mismatch", message }];
}

/** Without the escape sequences that start with U+001B and a bracket and end with `m`. */
function withoutColours(line: string): string {
  const [first = "", ...parts] = line.split("\u001B[");
  return `${first}${parts.map((part) => part.replace(/^[\d;]{0,20}m/, "")).join("")}`;
}
