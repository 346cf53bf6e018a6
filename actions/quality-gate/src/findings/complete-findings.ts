import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import type { Evidence } from "../evidence.ts";
import { joinFindings, type ScanFile } from "../join-findings.ts";
import type { FindingsEvidence, ScanReport } from "./scan-report.ts";

export interface ScanFiles {
  findings: Evidence<ScanFile>;
  audits: Evidence<ScanFile>;
}

/**
 * The findings of both inputs, each counted once and with its fingerprint. Fingerprints count occurrences over all scans,
 * so that a finding keeps its own however the reports are split.
 */
export function completeFindings(
  { findings, audits }: ScanFiles,
  readSource: (path: string) => string | undefined,
  note: (text: string) => void,
): FindingsEvidence {
  const { scans, notes } = joinFindings([...findings.reports, ...audits.reports]);
  for (const text of notes) note(text);
  const auditFiles = new Set(audits.reports.map(({ path }) => path));
  const [ofAudits, ofFindings] = [
    scans.filter(({ path }) => auditFiles.has(path)),
    scans.filter(({ path }) => !auditFiles.has(path)),
  ];
  const all = fingerprintFindings(
    [...ofFindings, ...ofAudits].flatMap(({ report }) => report.findings),
    readSource,
  ).map((finding) => ({ ...finding, isNew: null }));
  let taken = 0;
  const take = ({ report: { tool, toolVersion, kind, findings: own } }: ScanFile): ScanReport => {
    const start = taken;
    taken += own.length;
    return { tool, toolVersion, kind, findings: all.slice(start, taken) };
  };
  return {
    findings: { ...findings, reports: ofFindings.map(take) },
    audits: { ...audits, reports: ofAudits.map(take) },
  };
}
