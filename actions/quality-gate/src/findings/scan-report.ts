import type { Finding } from "@chainops/core/result/document";
import type { FindingsKind } from "@chainops/reports/findings/findings-kind";
import type { Evidence } from "../evidence.ts";

/** What one run of one tool found. */
export interface ScanReport {
  tool: string;
  toolVersion: string | null;
  kind: FindingsKind;
  findings: readonly Finding[];
}

/** Reports of inputs `findings` and `audits`. Whatever stands in `audits` is an audit; in `findings` its kind decides. */
export interface FindingsEvidence {
  findings: Evidence<ScanReport>;
  audits: Evidence<ScanReport>;
}

export function isAudit(report: ScanReport, { audits }: FindingsEvidence): boolean {
  return report.kind === "audit" || audits.reports.includes(report);
}

export function allReports({ findings, audits }: FindingsEvidence): readonly ScanReport[] {
  return [...findings.reports, ...audits.reports];
}
