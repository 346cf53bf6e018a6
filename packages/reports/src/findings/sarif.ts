import type { Finding, Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { kindOfTool } from "./findings-kind.ts";
import type { FindingsContext, FindingsReport, ReportedFinding } from "./findings-report.ts";
import { SEVERITY_BY_LEVEL, buildFinding } from "./findings-report.ts";
import type { PathContext } from "../workspace-path.ts";
import type { LineFinder } from "./line-offsets.ts";
import { createLineFinder } from "./line-offsets.ts";
import { readPlace } from "./sarif-location.ts";
import { readProvenance } from "./sarif-provenance.ts";
import { SarifRules, readLevel, readSecuritySeverity } from "./sarif-rules.ts";

/** Aderyn knows two severities and writes them as `warning` and `note`; each location is an instance of its own. */
const ADERYN_SEVERITIES: Readonly<Record<Finding["level"], Severity>> = { ...SEVERITY_BY_LEVEL, warning: "high" };

/** Slither writes a detector's impact and confidence before its name, `0-1-reentrancy-eth`, in SARIF alone. */
const SLITHER_RANK = /^\d-\d-/;

/** True for the start of a SARIF log: its schema, or its version and runs, whatever stands first. */
export function isSarif(head: string): boolean {
  return /^\s*\{/.test(head) && (/"\$schema"\s*:\s*"[^"]*sarif/i.test(head) || /"runs"\s*:\s*\[/.test(head));
}

/** Reads a SARIF 2.1.0 log: one report for each run in it, at least one. */
export function parseSarif(text: string, context: FindingsContext): FindingsReport[] {
  const log = asObject(parseJson(text, "The SARIF report"));
  const version = asString(log?.["version"]);
  const runs = asArray(log?.["runs"]);
  if (log === undefined || runs === undefined) {
    throw new ReportError("wrong-format", "The report is JSON, but no SARIF log: it has no `runs`.");
  }
  if (version !== "2.1.0") {
    throw new ReportError(
      "wrong-format",
      `The report is SARIF ${(version ?? "without version").slice(0, 40)}. Write 2.1.0.`,
    );
  }
  if (runs.length === 0) {
    throw new ReportError("no-results", "The SARIF report holds no run. Check that the scan ran to its end.");
  }
  const findLine = createLineFinder(context.readSource);
  return runs.map((run) => readRun(asObject(run) ?? {}, context, findLine));
}

/** `results` that are absent or null mean that the tool did not scan; an empty list means that it found nothing (§3.14.23). */
function readRun(run: JsonObject, context: FindingsContext, findLine: LineFinder): FindingsReport {
  const tool = asObject(run["tool"]);
  const driver = asObject(tool?.["driver"]);
  const name = asString(driver?.["name"]) || "unknown";
  const results = asArray(run["results"]);
  const problems = [
    ...readResultProblems(run, name, results),
    ...readInvocations(run, name),
    ...(context.commits === undefined ? [] : readProvenance(run, name, context.commits)),
  ];
  const counting = (results ?? []).map(asObject).filter((result) => result !== undefined);
  const failing = counting.filter((result) => !isIgnored(result));
  const scan: Scan = { tool: name, run, rules: new SarifRules(tool), context, findLine };
  return {
    tool: name,
    toolVersion: asString(driver?.["semanticVersion"]) ?? asString(driver?.["version"]) ?? null,
    kind: kindOfTool(name),
    ran: results !== undefined,
    findings: failing.flatMap((result) => readResult(result, scan)),
    ignored: counting.length - failing.length,
    problems,
  };
}

function readResultProblems(run: JsonObject, tool: string, results: readonly unknown[] | undefined): ReportProblem[] {
  const elsewhere = asArray(asObject(run["externalPropertyFileReferences"])?.["results"])?.length ?? 0;
  if (elsewhere > 0) {
    return [{ code: "truncated", message: `${tool} keeps results in other files. Write them into one SARIF file.` }];
  }
  if (results === undefined) {
    return [{ code: "no-results", message: `${tool} did not scan: its SARIF run has no \`results\`. Check its log.` }];
  }
  return results.every((result) => asObject(result) !== undefined)
    ? []
    : [{ code: "malformed", message: `The SARIF run of ${tool} has results that are no objects.` }];
}

/** ESLint and others tell of files that they could not parse here alone (§3.20.14). */
function readInvocations(run: JsonObject, tool: string): ReportProblem[] {
  const failed = (asArray(run["invocations"]) ?? [])
    .map(asObject)
    .filter((invocation) => invocation?.["executionSuccessful"] === false);
  return failed.slice(0, 10).map((invocation) => {
    const reason =
      readNotification(invocation?.["toolExecutionNotifications"]) ??
      readNotification(invocation?.["toolConfigurationNotifications"]);
    return {
      code: "producer-failed",
      message: `${tool} reports that its run failed${reason === undefined ? "" : `: ${reason.slice(0, 500)}`}.`,
    };
  });
}

function readNotification(notifications: unknown): string | undefined {
  return asString(asObject(asObject(asArray(notifications)?.[0])?.["message"])?.["text"]);
}

/** Not a failure (§3.27.9), gone or known to the tool's own baseline (§3.27.24), or suppressed (§3.27.23). */
function isIgnored(result: JsonObject): boolean {
  const kind = asString(result["kind"]) ?? "fail";
  const baseline = result["baselineState"];
  return kind !== "fail" || baseline === "absent" || baseline === "unchanged" || isSuppressed(result["suppressions"]);
}

/** A suppression that is under review or rejected keeps the result alive; none of them says "accepted" by silence. */
function isSuppressed(value: unknown): boolean {
  const suppressions = (asArray(value) ?? []).map((entry) => asObject(entry)?.["status"] ?? asObject(entry)?.["state"]);
  return suppressions.length > 0 && !suppressions.some((status) => status === "underReview" || status === "rejected");
}

/** What the results of one run are read with. */
interface Scan {
  readonly tool: string;
  readonly run: JsonObject;
  readonly rules: SarifRules;
  readonly context: PathContext;
  readonly findLine: LineFinder;
}

function readResult(result: JsonObject, { tool, run, rules, context, findLine }: Scan): ReportedFinding[] {
  const rule = rules.find(result);
  const level = readLevel(result, rule);
  const isAderyn = tool === "Aderyn";
  const severity = readSecuritySeverity(result, rule) ?? (isAderyn ? ADERYN_SEVERITIES : SEVERITY_BY_LEVEL)[level];
  const writtenId =
    asString(result["ruleId"]) ?? asString(asObject(result["rule"])?.["id"]) ?? asString(rule?.["id"]) ?? "";
  const ruleId = tool === "Slither" ? writtenId.replace(SLITHER_RANK, "") : writtenId;
  const message = readMessage(asObject(result["message"]), rule);
  const locations = asArray(result["locations"]) ?? [];
  const places = isAderyn && locations.length > 0 ? locations : [locations[0]];
  return places.map((location) =>
    buildFinding({ tool, ruleId, level, severity, message, ...readPlace(location, run, context, findLine) }, context),
  );
}

/** §3.11: the text, else the rule's message string of that id, with `{0}` filled in from the arguments. */
function readMessage(message: JsonObject | undefined, rule: JsonObject | undefined): string {
  const strings = asObject(rule?.["messageStrings"]);
  const id = asString(message?.["id"]);
  const named =
    strings !== undefined && id !== undefined && Object.hasOwn(strings, id) ? asObject(strings[id]) : undefined;
  const text =
    asString(message?.["text"]) ??
    asString(named?.["text"]) ??
    asString(message?.["markdown"]) ??
    asString(asObject(rule?.["shortDescription"])?.["text"]) ??
    "";
  const values = asArray(message?.["arguments"]) ?? [];
  return text
    .slice(0, 16_384)
    .replace(/\{(\d{1,2})\}/g, (whole, index) => asString(values[asCount(index) ?? -1]) ?? whole);
}
