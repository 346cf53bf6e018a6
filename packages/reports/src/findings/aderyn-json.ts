import type { Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import type { FindingsReport, ReportedFinding } from "./findings-report.ts";
import { LEVEL_BY_SEVERITY, buildFinding } from "./findings-report.ts";

/** Aderyn 0.6 writes `high` and `low`; versions before 0.2 wrote all five. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ["critical", "critical"],
  ["high", "high"],
  ["medium", "medium"],
  ["low", "low"],
  ["nc", "info"],
]);

/** True for the start of `aderyn -o report.json`. */
export function isAderynJson(head: string): boolean {
  return /^\s*\{\s*"files_summary"\s*:/.test(head);
}

/**
 * Reads Aderyn's JSON: each instance of an issue is a finding, as each location in its SARIF is. The severity is that of
 * the list an issue stands in, `high_issues` or `low_issues`; a list of another name counts as high. `issue_count`
 * must agree with the lists.
 */
export function parseAderynJson(text: string, context: PathContext): FindingsReport {
  const report = asObject(parseJson(text, "The Aderyn report"));
  const counts = asObject(report?.["issue_count"]);
  if (report === undefined || counts === undefined) {
    throw new ReportError(
      "wrong-format",
      "The report is JSON, but not Aderyn's. Write it with `aderyn -o aderyn.json`.",
    );
  }
  const lists = new Map(
    entriesOf(report)
      .filter(([key]) => key.endsWith("_issues"))
      .map(([key, list]) => [key.slice(0, -"_issues".length), asArray(asObject(list)?.["issues"]) ?? []]),
  );
  return {
    tool: "Aderyn",
    toolVersion: null,
    kind: "scan",
    ran: true,
    findings: [...lists].flatMap(([name, issues]) =>
      issues.flatMap((issue) => readIssue(asObject(issue) ?? {}, SEVERITIES.get(name) ?? "high", context)),
    ),
    ignored: 0,
    problems: checkCounts(new Map(entriesOf(counts)), lists),
  };
}

function checkCounts(
  counts: ReadonlyMap<string, unknown>,
  lists: ReadonlyMap<string, readonly unknown[]>,
): ReportProblem[] {
  return [...new Set([...counts.keys(), ...lists.keys()])].slice(0, 10).flatMap((name) => {
    const held = lists.get(name)?.length ?? 0;
    const declared = asCount(counts.get(name) ?? 0);
    if (declared === held) return [];
    const message = `The Aderyn report declares ${declared ?? "no number of"} ${name.slice(0, 40)} issues, but holds ${held}.`;
    return [{ code: "count-mismatch", message }];
  });
}

/** An issue without instances is still one finding. */
function readIssue(issue: JsonObject, severity: Severity, context: PathContext): ReportedFinding[] {
  const instances = asArray(issue["instances"]) ?? [];
  const [title, description] = [asString(issue["title"]) ?? "", asString(issue["description"]) ?? ""];
  return (instances.length === 0 ? [{}] : instances).map((entry) => {
    const instance = asObject(entry);
    return buildFinding(
      {
        tool: "Aderyn",
        ruleId: asString(issue["detector_name"]) ?? "",
        level: LEVEL_BY_SEVERITY[severity],
        severity,
        message: title === "" ? description : `${title}: ${description}`,
        path: asString(instance?.["contract_path"]),
        startLine: asCount(instance?.["line_no"]),
        endLine: undefined,
      },
      context,
    );
  });
}
