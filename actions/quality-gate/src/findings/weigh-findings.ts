import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { Waiver } from "@chainops/core/config/schema/gates/waivers";
import type { Finding, Severity } from "@chainops/core/result/document";
import type { FindingsKind } from "@chainops/reports/findings/findings-kind";
import { applyWaivers, type WaiverUse } from "./apply-waivers.ts";
import { ruleName } from "./rule-name.ts";
import { allReports, type FindingsEvidence, isAudit } from "./scan-report.ts";

export type FindingRules = Pick<
  QualityGates,
  "security_scan_required" | "findings" | "dependencies" | "waivers" | "levels"
>;

/** Gates that a single finding can fail. */
export type FindingGate = "security_scan_required" | "new_findings" | "finding_rules" | "dependency_audit";

/** A finding with all that decides about it. */
export interface WeighedFinding {
  finding: Finding;
  tool: { name: string; version: string | null; kind: FindingsKind };
  /** By `findings.rules`: shown as a number alone. */
  isIgnored: boolean;
  /** Who accepts it for now. */
  waiver: Waiver | undefined;
  /** Gates that it fails, or would fail if it were not waived. */
  counts: readonly FindingGate[];
}

export interface WeighedFindings {
  findings: readonly WeighedFinding[];
  waivers: readonly WaiverUse[];
}

/** Holds every finding against the config. `isNew` must be set before, by `markNew`. */
export function weighFindings(evidence: FindingsEvidence, rules: FindingRules, now: Date): WeighedFindings {
  const reports = allReports(evidence);
  const all = reports.flatMap(({ findings }) => findings);
  const tools = [...new Set(reports.map(({ tool }) => tool))];
  const { uses, byFinding } = applyWaivers(all, tools, rules.waivers, now);
  const byRule = rulesByName(rules);
  const findings = reports.flatMap((report) => {
    const kind = isAudit(report, evidence) ? "audit" : report.kind;
    const tool = { name: report.tool, version: report.toolVersion, kind };
    return report.findings.map((finding): WeighedFinding => {
      const rule = byRule.get(ruleName(finding));
      const isIgnored = rule === "ignore";
      const counts = isIgnored ? [] : gatesOf(finding, kind, rules);
      if (rule === "fail") counts.push("finding_rules");
      return { finding, tool, isIgnored, waiver: byFinding.get(finding), counts };
    });
  });
  return { findings, waivers: uses };
}

function rulesByName({ findings }: FindingRules): ReadonlyMap<string, "fail" | "ignore"> {
  return new Map(Object.entries(findings.rules).map(([name, verdict]) => [name.toLowerCase(), verdict]));
}

function gatesOf({ severity, isNew }: Finding, kind: FindingsKind, rules: FindingRules): FindingGate[] {
  if (kind === "audit") return rules.dependencies.fail.includes(severity) ? ["dependency_audit"] : [];
  const { total, new: fresh } = rules.findings.fail;
  if (total.includes(severity)) {
    // One finding is one red gate: what fails the scan as it is need not fail once more for being new.
    return isFailedByScan(severity, rules) || isNew !== true || !fresh.includes(severity)
      ? ["security_scan_required"]
      : ["security_scan_required", "new_findings"];
  }
  return isNew === true && fresh.includes(severity) ? ["new_findings"] : [];
}

/** Whether it turns a gate red. What is found where no scan is required does not. */
export function isFailing({ counts, waiver }: WeighedFinding, rules: FindingRules): boolean {
  const blocking = rules.security_scan_required ? counts : counts.filter((gate) => gate !== "security_scan_required");
  return waiver === undefined && blocking.length > 0;
}

/** Whether `security_scan_required` turns red for every finding of this severity, new or not; as a warning it does not. */
export function isFailedByScan(
  severity: Severity,
  {
    security_scan_required: required,
    findings,
    levels,
  }: Pick<FindingRules, "security_scan_required" | "findings" | "levels">,
): boolean {
  const level = levels.security_scan_required ?? findings.level;
  return required && level === "error" && findings.fail.total.includes(severity);
}
