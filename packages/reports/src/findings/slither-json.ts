import type { Finding, Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import type { FindingsReport, ReportedFinding } from "./findings-report.ts";
import { LEVEL_BY_SEVERITY, buildFinding } from "./findings-report.ts";
import type { PathContext } from "../workspace-path.ts";

const SEVERITIES = new Map<unknown, Severity>([
  ["High", "high"],
  ["Medium", "medium"],
  ["Low", "low"],
  ["Informational", "info"],
  ["Optimization", "info"],
]);

/** True for the start of `slither . --json -`. */
export function isSlitherJson(head: string): boolean {
  return /^\s*\{\s*"success"\s*:/.test(head) || /^\s*\{[^[]{0,200}"results"\s*:\s*\{\s*("detectors"|\})/.test(head);
}

/**
 * Reads Slither's JSON. A clean run has `results: {}` without a `detectors` key; `success: false` is a run that broke.
 * An impact that is not known counts as high. Findings without elements, which its SARIF leaves out, are here.
 */
export function parseSlitherJson(text: string, context: PathContext): FindingsReport {
  const report = asObject(parseJson(text, "The Slither report"));
  const results = asObject(report?.["results"]);
  if (report === undefined || (results === undefined && report["success"] !== false)) {
    throw new ReportError(
      "wrong-format",
      "The report is JSON, but not Slither's. Write it with `slither . --json slither.json`.",
    );
  }
  const isBroken = report["success"] === false;
  const reason = asString(report["error"])?.trim().split("\n").at(-1);
  return {
    tool: "Slither",
    toolVersion: null,
    kind: "scan",
    ran: !isBroken,
    findings: (asArray(results?.["detectors"]) ?? []).map((detector) =>
      readDetector(asObject(detector) ?? {}, context),
    ),
    ignored: 0,
    problems: isBroken
      ? [
          {
            code: "producer-failed",
            message: `Slither failed: ${reason?.slice(0, 500) ?? "it gives no reason"}. Check its log.`,
          },
        ]
      : [],
  };
}

function readDetector(detector: JsonObject, context: PathContext): ReportedFinding {
  const severity = SEVERITIES.get(detector["impact"]) ?? "high";
  const element = asObject(asArray(detector["elements"])?.[0]);
  const mapping = asObject(element?.["source_mapping"]);
  const [startLine, endLine] = readLines(mapping);
  const level: Finding["level"] = LEVEL_BY_SEVERITY[severity];
  return buildFinding(
    {
      tool: "Slither",
      ruleId: asString(detector["check"]) ?? "",
      level,
      severity,
      message: (asString(detector["description"]) ?? "").trim(),
      path: readPath(mapping),
      startLine,
      endLine,
    },
    context,
  );
}

/** The relative name starts at the place of the scan; old versions give an absolute one only. */
function readPath(mapping: JsonObject | undefined): string | undefined {
  return asString(mapping?.["filename_relative"]) || asString(mapping?.["filename_absolute"]);
}

function readLines(mapping: JsonObject | undefined): [number | undefined, number | undefined] {
  const lines = asArray(mapping?.["lines"]) ?? [];
  return [asCount(lines[0]), asCount(lines.at(-1))];
}
