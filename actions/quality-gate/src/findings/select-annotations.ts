import type { Annotation } from "@chainops/core/report/report";
import { SEVERITIES, type Severity } from "@chainops/core/result/document";
import { type Changes, touches } from "../changes/changed-lines.ts";
import type { WeighedFinding } from "./weigh-findings.ts";

/** Input `annotate`. */
export type AnnotationMode = "new" | "all" | "none";

const LEVELS: Readonly<Record<Severity, Annotation["level"]>> = {
  critical: "failure",
  high: "failure",
  medium: "warning",
  low: "warning",
  info: "notice",
};

/**
 * Findings to show at their lines, the worst first. `new`: those that fail a gate, are new or stand on changed lines, if
 * nobody waives them; `all`: every one, waived ones as notices. What `findings.rules` ignores is in neither.
 */
export function selectAnnotations(
  mode: AnnotationMode,
  findings: readonly WeighedFinding[],
  changes: Changes,
  isFailing: (weighed: WeighedFinding) => boolean,
): readonly Annotation[] {
  if (mode === "none") return [];
  const wanted = findings.filter((weighed) => {
    if (weighed.isIgnored) return false;
    return mode === "all" || (weighed.waiver === undefined && (isFailing(weighed) || isOfChange(weighed, changes)));
  });
  const rank = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  const order = ({ finding }: WeighedFinding) => rank.get(finding.severity) ?? 0;
  return wanted.sort((a, b) => order(a) - order(b)).flatMap(annotate);
}

function isOfChange({ finding }: WeighedFinding, changes: Changes): boolean {
  const { isNew, path, startLine, endLine } = finding;
  if (isNew === true) return true;
  return path !== null && startLine !== null && touches(changes, path, startLine, endLine ?? startLine) === true;
}

function annotate({ finding, waiver }: WeighedFinding): readonly Annotation[] {
  const { path, startLine, endLine, severity } = finding;
  if (path === null || startLine === null) return [];
  const waived = waiver === undefined ? "" : `, waived by ${waiver.owner} until ${waiver.until}`;
  return [
    {
      path,
      startLine,
      endLine: endLine ?? startLine,
      level: waiver === undefined ? LEVELS[severity] : "notice",
      title: `${finding.tool}: ${finding.ruleId} (${severity}${waived})`,
      message: finding.message,
    },
  ];
}
