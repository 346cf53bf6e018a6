import type { Baseline } from "../baseline/measurements.ts";
import { listVersionChanges, toolsAtBase } from "../findings/mark-new.ts";
import { type FindingsEvidence, isAudit } from "../findings/scan-report.ts";
import { type FindingRules, isFailedByScan, type WeighedFinding } from "../findings/weigh-findings.ts";
import { countBySeverity, findingsOf, namesOf, ruleAndPlace, severityWords, waivedNote } from "./finding-words.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

/**
 * Nothing of `findings.fail.new` may be found that base does not know, by fingerprint. Dependency audits are left out:
 * an advisory is published, not written. Tools that did not run at base judge nothing here, and are named.
 */
export function judgeNewFindings(
  evidence: FindingsEvidence,
  weighed: readonly WeighedFinding[],
  allRules: FindingRules,
  baseline: Baseline,
): JudgedGate {
  const { findings: rules } = allRules;
  const reports = evidence.findings.reports.filter((report) => !isAudit(report, evidence));
  const base = baseline.measurements?.findings ?? null;
  const own = weighed.filter(({ tool }) => tool.kind !== "audit");
  const fresh = own.filter(({ finding }) => finding.isNew === true);
  const { open, waived } = findingsOf("new_findings", own);
  const judgedHere = rules.fail.new.filter((severity) => !isFailedByScan(severity, allRules));
  const what = severityWords(judgedHere);
  const elsewhere = rules.fail.new.length > judgedHere.length ? ELSEWHERE : "";
  const isComparable = base !== null && reports.some(({ tool }) => toolsAtBase(base).has(tool.toLowerCase()));
  const known = own.filter(({ finding }) => finding.isNew === false).length;
  const shared = {
    name: "new_findings",
    label: "New findings",
    threshold: 0,
    unit: "findings",
    limit: what === "" ? "any" : `no ${what}`,
    ...(isComparable && {
      actual: open.length,
      now: countBySeverity(fresh),
      base: base.fingerprints.length,
      baseShown: `${grouped(known)} known`,
    }),
  };
  if (evidence.findings.problems.length > 0) return doubted(shared, evidence.findings.problems);
  if (reports.length === 0) {
    return judged({
      ...shared,
      status: "skip",
      now: "no report",
      message: "No scanner or linter reported in this run.",
    });
  }
  if (!isComparable) {
    const message = base === null ? tellNoBaseline(baseline) : [...namesOf(reports), " did not run at base."];
    return judged({ ...shared, status: "no-baseline", now: plural(own.length, "finding"), baseShown: "none", message });
  }
  const unknown = reports.filter(({ tool }) => !toolsAtBase(base).has(tool.toLowerCase()));
  const notes: readonly MessagePart[] = [
    waivedNote(waived),
    ...(unknown.length === 0 ? [] : [" Not compared, since they did not run at base: ", ...namesOf(unknown), "."]),
  ];
  if (open.length === 0) {
    const found =
      what === ""
        ? `${plural(fresh.length, "finding")} new in all.${elsewhere}`
        : `Base knows everything ${what} that was found; ${plural(fresh.length, "finding")} new in all.${elsewhere}`;
    const status = waived > 0 ? "waived" : what === "" ? "skip" : "pass";
    return judged({ ...shared, status, message: [found, ...notes] });
  }
  const versions = listVersionChanges(reports, base);
  const changed =
    versions.length === 0 ? [] : [" Other versions know other rules: ", ...firstOf(versions, (one) => [one]), "."];
  const message = [
    `${plural(open.length, `new ${what} finding`)}: `,
    ...firstOf(open, ruleAndPlace),
    ".",
    ...changed,
    ...notes,
  ];
  return judged({ ...shared, status: "fail", message });
}

const ELSEWHERE = " Severities of `findings.fail.total` are judged by `security_scan_required`, new or not.";

function tellNoBaseline({ measurements, reason, source }: Baseline): string {
  return measurements === undefined ? reason : `No baseline: ${source} holds no findings.`;
}
