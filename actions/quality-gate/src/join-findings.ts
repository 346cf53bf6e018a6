import type { FindingsReport, ReportedFinding } from "@chainops/reports/findings/findings-report";

/** What one run of a scanner found, and the file that tells of it. */
export interface ScanFile {
  path: string;
  isSarif: boolean;
  report: FindingsReport;
}

export interface JoinedScans {
  /** In the order of the files, JSON before SARIF, without what an earlier one tells already. */
  scans: readonly ScanFile[];
  /** One sentence for each file that repeats others, for the log. */
  notes: readonly string[];
}

/**
 * Counts a finding once that several reports of one tool tell of, as Slither's JSON and SARIF of the same run do. JSON
 * goes first: Slither leaves findings without a place out of its SARIF. What only one of them has stays, and equal
 * findings within one report are as many as it says.
 */
export function joinFindings(files: readonly ScanFile[]): JoinedScans {
  const ordered = [...files.filter((file) => !file.isSarif), ...files.filter((file) => file.isSarif)];
  const told = new Map<string, number>();
  const notes: string[] = [];
  const scans = ordered.map((file) => {
    const { findings } = file.report;
    const fresh = keepUntold(findings, told);
    if (fresh.length < findings.length) {
      notes.push(
        `${file.path}: ${findings.length - fresh.length} of ${findings.length} findings of ${file.report.tool} are in another report too and count once.`,
      );
    }
    return { ...file, report: { ...file.report, findings: fresh } };
  });
  return { scans, notes };
}

/** `told` holds how often each finding was told by the report that tells it most often. */
function keepUntold(findings: readonly ReportedFinding[], told: Map<string, number>): ReportedFinding[] {
  const here = new Map<string, number>();
  const fresh = findings.filter((finding) => {
    const key = identify(finding);
    const count = (here.get(key) ?? 0) + 1;
    here.set(key, count);
    return count > (told.get(key) ?? 0);
  });
  for (const [key, count] of here) told.set(key, Math.max(count, told.get(key) ?? 0));
  return fresh;
}

/** Slither's SARIF puts impact and confidence in front of a rule: `0-1-reentrancy-eth`. */
function identify({ tool, ruleId, severity, path, startLine, message }: ReportedFinding): string {
  const rule = ruleId.replace(/^\d-\d-(?=.)/, "");
  const place = path === null ? [message] : [path, startLine];
  return JSON.stringify([tool.toLowerCase(), rule, severity, ...place]);
}
