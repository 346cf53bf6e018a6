import type { Annotation } from "@chainops/core/report/report";
import type { Finding, Severity } from "@chainops/core/result/document";
import type { Evidence } from "../evidence.ts";
import { judged, type JudgedGate, plural } from "./judged-gate.ts";

export interface ScanReport {
  tool: string;
  findings: readonly Finding[];
}

const BLOCKING: ReadonlySet<Severity> = new Set<Severity>(["critical", "high"]);
const LEVELS: Readonly<Record<Severity, Annotation["level"]>> = {
  critical: "failure",
  high: "failure",
  medium: "warning",
  low: "warning",
  info: "notice",
};

/** A security scan must have run to its end and found nothing critical or high, whatever level its tool writes. */
export function judgeFindings(evidence: Evidence<ScanReport>, required: boolean): JudgedGate {
  const findings = evidence.reports.flatMap((report) => report.findings);
  const blocking = findings.filter((finding) => BLOCKING.has(finding.severity));
  const shared = {
    name: "security_scan_required",
    label: "Security scan",
    threshold: 0,
    unit: "findings",
    limit: "no critical or high",
    annotations: findings.flatMap(annotate),
    ...(evidence.reports.length > 0 && { actual: blocking.length, now: countBySeverity(findings) }),
  };
  if (!required && evidence.reports.length === 0 && evidence.problems.length === 0) {
    return judged({
      ...shared,
      status: "skip",
      message: "No security scan is required (`security_scan_required: false`).",
    });
  }
  const problem = evidence.problems[0] ?? (evidence.reports.length === 0 ? NO_SCAN : undefined);
  if (problem !== undefined) return judged({ ...shared, status: "fail", message: problem });
  const tools = [...new Set(evidence.reports.map((report) => report.tool))].join(", ");
  if (blocking.length > 0) {
    return judged({
      ...shared,
      status: required ? "fail" : "pass",
      message: `${tools}: ${plural(blocking.length, "critical or high finding")}: ${firstFindings(blocking)}.`,
    });
  }
  return judged({
    ...shared,
    status: "pass",
    message: `${tools} ran and found nothing critical or high (${plural(findings.length, "finding")} in all).`,
  });
}

const NO_SCAN =
  "No security scan report was found. Run `slither . --json reports/slither.json` or another scanner that writes SARIF before this step, or name the file in input `findings`.";

function countBySeverity(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = (["critical", "high", "medium", "low", "info"] as const)
    .map((severity) => ({ severity, count: count(severity) }))
    .filter((part) => part.count > 0 || part.severity === "high")
    .map((part) => `${part.count} ${part.severity}`);
  return parts.join(", ");
}

function firstFindings(findings: readonly Finding[]): string {
  const shown = findings.slice(0, 3).map((finding) => `${finding.ruleId}${place(finding)}`);
  return findings.length > 3 ? `${shown.join(", ")} and ${findings.length - 3} more` : shown.join(", ");
}

function place(finding: Finding): string {
  if (finding.path === null) return "";
  return finding.startLine === null ? ` in ${finding.path}` : ` at ${finding.path}:${finding.startLine}`;
}

function annotate(finding: Finding): readonly Annotation[] {
  if (finding.path === null || finding.startLine === null) return [];
  return [
    {
      path: finding.path,
      startLine: finding.startLine,
      endLine: finding.endLine ?? finding.startLine,
      level: LEVELS[finding.severity],
      title: `${finding.tool}: ${finding.ruleId} (${finding.severity})`,
      message: finding.message,
    },
  ];
}
