import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, clip, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import type { FindingsReport } from "./findings-report.ts";
import { type NpmAdvisories, readNpm6, readNpm7 } from "./npm-advisories.ts";

/** True for the start of `npm audit --json` of npm 6 (`actions`), npm 7 and later, and of a request that failed. */
export function isNpmAudit(head: string): boolean {
  if (/^\s*\{\s*"(auditReportVersion"\s*:|actions"\s*:\s*\[|advisories"\s*:\s*\{|error"\s*:\s*\{)/.test(head))
    return true;
  return /^\s*\{\s*"message"\s*:/.test(head) && /\/-\/npm\/v1\/security\/|"error"\s*:\s*\{/.test(head);
}

/**
 * Reads `npm audit --json`, one finding for each advisory: npm 6 counts the paths that lead to it and npm 7 the packages
 * above it, so that one project has other totals in each; both must agree with what the report holds. Severity is
 * GitHub's own of the advisory, where `moderate` is medium; one that is not known counts as high. The object that npm
 * prints where the registry refused holds no vulnerabilities because there was no audit.
 */
export function parseNpmAudit(text: string, context: PathContext): FindingsReport {
  const report = asObject(parseJson(text, "The npm audit report")) ?? {};
  const totals = asObject(asObject(report["metadata"])?.["vulnerabilities"]);
  const advisories = readAdvisories(report, context);
  const failure = report["error"] === undefined ? [] : [describeFailure(report)];
  if (failure.length === 0 && (advisories === undefined || totals === undefined)) {
    throw new ReportError("wrong-format", "The report is JSON, but not npm's. Write it with `npm audit --json`.");
  }
  return {
    tool: "npm audit",
    toolVersion: null,
    kind: "audit",
    ran: failure.length === 0,
    findings: advisories?.findings ?? [],
    ignored: 0,
    problems: failure.length > 0 ? failure : checkTotals(totals ?? {}, advisories?.counted ?? new Map()),
  };
}

function readAdvisories(report: JsonObject, context: PathContext): NpmAdvisories | undefined {
  const packages = asObject(report["vulnerabilities"]);
  if (report["auditReportVersion"] === 2) return packages && readNpm7(packages, context);
  const advisories = asObject(report["advisories"]);
  return advisories && asArray(report["actions"]) && readNpm6(advisories, context);
}

/** Addresses in npm's message may carry credentials. */
function describeFailure(report: JsonObject): ReportProblem {
  const error = asObject(report["error"]);
  const said = [error?.["code"], error?.["summary"], report["message"]].map(asString).find((text) => text);
  const reason = clip(said ?? "npm gives no reason", 300).replaceAll(/\/\/[^\s/]{0,300}@/g, "//");
  return {
    code: "producer-failed",
    message: `npm audit failed: ${reason}. Check the registry and that the lock file is in place.`,
  };
}

function checkTotals(totals: JsonObject, counted: ReadonlyMap<string, number>): ReportProblem[] {
  const sum = [...counted.values()].reduce((all, count) => all + count, 0);
  const held = new Map([...counted, ["total", sum]]);
  for (const [name, declared] of entriesOf(totals)) {
    const count = held.get(name) ?? 0;
    held.delete(name);
    if (declared !== count) return [mismatch(name, declared, count)];
  }
  held.delete("total");
  const [left] = held;
  return left === undefined ? [] : [mismatch(left[0], undefined, left[1])];
}

function mismatch(name: string, declared: unknown, count: number): ReportProblem {
  const written = asCount(declared) ?? "no number of";
  return {
    code: "count-mismatch",
    message: `The npm audit report declares ${written} ${clip(name, 40)} vulnerabilities, but holds ${count}.`,
  };
}
