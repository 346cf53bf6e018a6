import { createHash } from "node:crypto";
import type { Annotation } from "@chainops/core/report/report";
import type { SarifFinding, SarifTool } from "@chainops/reports/findings/sarif-parts";
import type { JudgedGate } from "../gates/judged-gate.ts";
import { allReports, type FindingsEvidence, isAudit } from "./scan-report.ts";
import type { WeighedFindings } from "./weigh-findings.ts";

/** Gates whose annotations are findings, which SARIF has from their tools. */
const OF_FINDINGS: ReadonlySet<string> = new Set(["security_scan_required", "dependency_audit"]);

/** All findings by tool, and what fails the other gates as findings of `chainops-quality-gate` itself. */
export function listSarifTools(
  evidence: FindingsEvidence,
  { findings }: WeighedFindings,
  gates: readonly JudgedGate[],
  version: string,
): readonly SarifTool[] {
  const waiverOf = new Map(findings.map(({ finding, waiver }) => [finding, waiver]));
  const tools = allReports(evidence).map((report): SarifTool => ({
    name: report.tool,
    version: report.toolVersion,
    kind: isAudit(report, evidence) ? "audit" : report.kind,
    findings: report.findings.map((finding): SarifFinding => {
      const waiver = waiverOf.get(finding);
      const waivedFor = waiver === undefined ? null : `${waiver.reason} (${waiver.owner}, until ${waiver.until})`;
      return { ...finding, waivedFor };
    }),
  }));
  const failing = gates.filter(({ gate }) => gate.status === "fail" && !OF_FINDINGS.has(gate.name));
  const own = numberAlike(failing.flatMap((judged) => judged.annotations.map((one) => [judged, one] as const)));
  return [...tools, { name: GATE_TOOL, version, kind: "lint", findings: own }];
}

export const GATE_TOOL = "chainops-quality-gate";

const LEVELS: Readonly<Record<Annotation["level"], Pick<SarifFinding, "level" | "severity">>> = {
  failure: { level: "error", severity: "high" },
  warning: { level: "warning", severity: "medium" },
  notice: { level: "note", severity: "low" },
};

/** Line numbers are no part of the fingerprint; of annotations that are alike, each has its number. */
function numberAlike(annotations: readonly (readonly [JudgedGate, Annotation])[]): readonly SarifFinding[] {
  const seen = new Map<string, number>();
  return annotations.map(([{ gate }, { path, title, level, message, startLine, endLine }]) => {
    const key = JSON.stringify([gate.name, gate.scope ?? "", path, title]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return {
      tool: GATE_TOOL,
      ruleId: gate.name,
      ...LEVELS[level],
      message: `${title}: ${message}`,
      path,
      startLine,
      endLine,
      fingerprint: createHash("sha256").update(`${key}${number}`).digest("hex"),
      isNew: null,
      waivedFor: null,
    };
  });
}
