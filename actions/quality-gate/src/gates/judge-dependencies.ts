import { type FindingsEvidence, isAudit } from "../findings/scan-report.ts";
import type { FindingRules, WeighedFinding } from "../findings/weigh-findings.ts";
import { countBySeverity, findingsOf, namesOf, severityWords, waivedNote } from "./finding-words.ts";
import { doubted, firstOf, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** No advisory of `dependencies.fail` may be left; where an audit is required, one must have run. */
export function judgeDependencies(
  evidence: FindingsEvidence,
  weighed: readonly WeighedFinding[],
  { dependencies }: FindingRules,
): JudgedGate {
  const reports = [
    ...evidence.findings.reports.filter((report) => isAudit(report, evidence)),
    ...evidence.audits.reports,
  ];
  const own = weighed.filter(({ tool }) => tool.kind === "audit");
  const { open, waived } = findingsOf("dependency_audit", own);
  const what = severityWords(dependencies.fail);
  const shared = {
    name: "dependency_audit",
    label: "Dependencies",
    threshold: 0,
    unit: "findings",
    limit: what === "" ? (dependencies.required ? "an audit" : "any") : `no ${what}`,
    ...(reports.length > 0 && { actual: open.length, now: countBySeverity(own) }),
  };
  if (evidence.audits.problems.length > 0) return doubted(shared, evidence.audits.problems);
  if (reports.length === 0) {
    if (dependencies.required) return doubted(shared, [NO_AUDIT]);
    return judged({
      ...shared,
      status: "skip",
      now: "no report",
      message: "No audit of dependencies reported in this run.",
    });
  }
  if (open.length === 0) {
    const found = ` found nothing${what === "" ? " that counts" : ` ${what}`}${waived > 0 ? " else" : ""} (${plural(own.length, "advisory", "advisories")} in all).`;
    return judged({
      ...shared,
      status: waived > 0 ? "waived" : "pass",
      message: [...namesOf(reports), found, waivedNote(waived)],
    });
  }
  // An advisory's id says little; its message starts with the package.
  const named = firstOf(open, ({ finding }) => [`${finding.ruleId} (${finding.message})`]);
  const count = `: ${plural(open.length, `${what} advisory`, `${what} advisories`)}: `;
  const message = [...namesOf(reports), count, ...named, ". Update these dependencies.", waivedNote(waived)];
  return judged({ ...shared, status: "fail", message });
}

const NO_AUDIT =
  "No audit of dependencies was found. Run `npm audit --json > reports/npm-audit.json` or `cargo audit --json` before this step, or name the file in input `audits`.";
