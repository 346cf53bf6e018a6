import type { Annotation } from "@chainops/core/report/report";
import { type Finding, SEVERITIES, type Severity } from "@chainops/core/result/document";
import type { FindingsKind } from "@chainops/reports/findings/findings-kind";
import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

export interface ScanReport {
  tool: string;
  kind: FindingsKind;
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

/**
 * A security scan must have run to its end, and nothing critical or high be found, whatever level a tool writes. Findings
 * of dependency audits and linters count too, but are no scan of the sources. Where none is required, a missing one and
 * findings fail nothing, a broken report still does.
 */
export function judgeFindings(evidence: Evidence<ScanReport>, required: boolean): JudgedGate {
  const findings = evidence.reports.flatMap((report) => report.findings);
  const blocking = findings.filter((finding) => BLOCKING.has(finding.severity));
  const shared = {
    name: "security_scan_required",
    label: "Security scan",
    threshold: 0,
    unit: "findings",
    limit: required ? "no critical or high" : "not required",
    annotations: findings.flatMap(annotate),
    ...(evidence.reports.length > 0 && { actual: blocking.length, now: countBySeverity(findings) }),
  };
  if (evidence.problems.length > 0) return doubted(shared, evidence.problems);
  if (required && !evidence.reports.some(({ kind }) => kind === "scan")) {
    return doubted(shared, [describeMissing(evidence.reports)]);
  }
  if (evidence.reports.length === 0) {
    const message = `No security scan is required (${BY_CONFIG}).`;
    return judged({ ...shared, status: "skip", now: "no report", message });
  }
  const tools = namesOf(evidence.reports);
  if (blocking.length === 0) {
    const message = [
      ...tools,
      ` ran and found nothing critical or high (${plural(findings.length, "finding")} in all).`,
    ];
    return judged({ ...shared, status: "pass", message });
  }
  const message: readonly MessagePart[] = [
    ...tools,
    `: ${plural(blocking.length, "critical or high finding")}: `,
    ...firstOf(blocking, ruleAndPlace),
    required ? "." : `; they fail nothing (${BY_CONFIG}).`,
  ];
  return judged({ ...shared, status: required ? "fail" : "waived", message });
}

const BY_CONFIG = "`security_scan_required: false`";
const TO_SCAN =
  "Run `slither . --json reports/slither.json` or another scanner that writes SARIF before this step, or name the file in input `findings`.";

function describeMissing(reports: readonly ScanReport[]): string {
  if (reports.length === 0) return `No security scan report was found. ${TO_SCAN}`;
  const what = reports.every(({ kind }) => kind === "audit") ? "audits dependencies" : "lints and audits";
  return `No security scan report of the sources was found: ${namesOf(reports).join("")} only ${what}. ${TO_SCAN}`;
}

function namesOf(reports: readonly ScanReport[]): readonly MessagePart[] {
  return firstOf([...new Set(reports.map(({ tool }) => tool))], (tool) => [tool]);
}

function countBySeverity(findings: readonly Finding[]): string {
  const counts = new Map<Severity, number>([["high", 0]]);
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return SEVERITIES.flatMap((severity) => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : [])).join(
    ", ",
  );
}

function ruleAndPlace({ ruleId, path, startLine }: Finding): readonly MessagePart[] {
  if (path === null) return [ruleId];
  return [ruleId, startLine === null ? " in " : " at ", { path, line: startLine }];
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
