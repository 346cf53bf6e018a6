import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import type { ReportProblem } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import type { FindingsReport, ReportedFinding } from "./findings-report.ts";
import { SEVERITY_BY_LEVEL, buildFinding } from "./findings-report.ts";

/** True for the start of `solhint -f json`: a list of findings that ends in a conclusion. */
export function isSolhintJson(head: string): boolean {
  return /^\s*\[\s*\{\s*("line"\s*:|"conclusion"\s*:)/.test(head);
}

/**
 * Reads solhint's JSON formatter (solhint 5 and 6). The last element, `{"conclusion": "N problem/s (…)"}`, must be there
 * and agree with the findings: a list without it was cut or written by something else.
 */
export function parseSolhintJson(text: string, context: PathContext): FindingsReport {
  const list = asArray(parseJson(text, "The solhint report"))?.map((entry) => asObject(entry) ?? {});
  if (
    list === undefined ||
    list.some((entry) => !("conclusion" in entry) && asString(entry["message"]) === undefined)
  ) {
    throw new ReportError("wrong-format", "The report is JSON, but not solhint's. Write it with `solhint -f json`.");
  }
  const entries = list.filter((entry) => !("conclusion" in entry));
  return {
    tool: "solhint",
    toolVersion: null,
    kind: "scan",
    ran: true,
    findings: entries.map((entry) => readEntry(entry, context)),
    ignored: 0,
    problems: checkConclusion(asString(list.at(-1)?.["conclusion"]), entries.length),
  };
}

function checkConclusion(conclusion: string | undefined, count: number): ReportProblem[] {
  if (conclusion === undefined) {
    return [
      { code: "truncated", message: "The solhint report lacks its conclusion. Check that solhint ran to its end." },
    ];
  }
  const declared = Number(/^\s*(\d{1,9}) problem/.exec(conclusion)?.[1] ?? (count === 0 ? 0 : Number.NaN));
  return declared === count
    ? []
    : [{ code: "count-mismatch", message: `The solhint report declares ${declared} problems, but holds ${count}.` }];
}

function readEntry(entry: JsonObject, context: PathContext): ReportedFinding {
  const level = asString(entry["severity"])?.toLowerCase() === "warning" ? "warning" : "error";
  return buildFinding(
    {
      tool: "solhint",
      ruleId: asString(entry["ruleId"]) ?? "parse-error",
      level,
      severity: SEVERITY_BY_LEVEL[level],
      message: asString(entry["message"]) ?? "",
      path: asString(entry["filePath"]),
      startLine: asCount(entry["line"]),
      endLine: undefined,
    },
    context,
  );
}
