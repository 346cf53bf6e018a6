import { allReports, isAudit, type FindingsEvidence, type ScanReport } from "../findings/scan-report.ts";
import type { FindingRules, WeighedFinding } from "../findings/weigh-findings.ts";
import { countBySeverity, findingsOf, namesOf, ruleAndPlace, severityWords, waivedNote } from "./finding-words.ts";
import { doubted, firstOf, judged, type JudgedGate, plural } from "./judged-gate.ts";

/**
 * A security scan must have run to its end, and nothing of `findings.fail.total` be found by scanners and linters,
 * whatever level a tool writes. Linters and audits are no scan of the sources. Where none is required, a missing one and
 * findings fail nothing, a broken report still does. Without contracts an audit of the dependencies satisfies it too.
 */
export function judgeSecurityScan(
  evidence: FindingsEvidence,
  weighed: readonly WeighedFinding[],
  { security_scan_required: required, findings: rules }: FindingRules,
  hasContracts = true,
): JudgedGate {
  const reports = evidence.findings.reports.filter((report) => !isAudit(report, evidence));
  const own = weighed.filter(({ tool }) => tool.kind !== "audit");
  const { open, waived } = findingsOf("security_scan_required", own);
  const what = severityWords(rules.fail.total);
  const shared = {
    name: "security_scan_required",
    label: "Security scan",
    threshold: 0,
    unit: "findings",
    limit: !required ? "not required" : what === "" ? "a scan" : `no ${what}`,
    ...(reports.length > 0 && { actual: open.length, now: `${countBySeverity(own)}${countNew(own)}` }),
  };
  if (evidence.findings.problems.length > 0) return doubted(shared, evidence.findings.problems);
  const audits = allReports(evidence).filter((report) => isAudit(report, evidence));
  const isScanned = reports.some(({ kind }) => kind === "scan") || (!hasContracts && audits.length > 0);
  if (required && !isScanned) {
    return doubted(shared, [describeMissing([...evidence.findings.reports, ...evidence.audits.reports])]);
  }
  if (reports.length === 0 && isScanned) {
    const message = [...namesOf(audits), " audited the dependencies; no scanner or linter reported."];
    return judged({ ...shared, status: "pass", now: "audited", message });
  }
  if (reports.length === 0) {
    const message = `No security scan is required (${BY_CONFIG}).`;
    return judged({ ...shared, status: "skip", now: "no report", message });
  }
  const all = `(${plural(own.length, "finding")} in all)`;
  if (open.length === 0) {
    const found = what === "" ? ` ran ${all}.` : ` ran and found nothing ${what} ${waived > 0 ? "else " : ""}${all}.`;
    const message = [...namesOf(reports), found, waivedNote(waived)];
    return judged({ ...shared, status: waived > 0 && required ? "waived" : "pass", message });
  }
  const named = firstOf(open, ruleAndPlace);
  const end = required ? "." : `; they fail nothing (${BY_CONFIG}).`;
  const message = [`${plural(open.length, `${what} finding`)}: `, ...named, end, waivedNote(waived)];
  return judged({ ...shared, status: required ? "fail" : "waived", message });
}

/** Nothing where base is not known. */
function countNew(own: readonly WeighedFinding[]): string {
  if (own.every(({ finding }) => finding.isNew === null)) return "";
  return ` (${own.filter(({ finding }) => finding.isNew === true).length} new)`;
}

const BY_CONFIG = "`security_scan_required: false`";
const TO_SCAN =
  "Run `slither . --json reports/slither.json` or another scanner that writes SARIF before this step, or name the file in input `findings`.";

function describeMissing(reports: readonly ScanReport[]): string {
  if (reports.length === 0) return `No security scan report was found. ${TO_SCAN}`;
  const what = reports.every(({ kind }) => kind === "audit") ? "audits dependencies" : "lints and audits";
  return `No security scan report of the sources was found: ${namesOf(reports).join("")} only ${what}. ${TO_SCAN}`;
}
