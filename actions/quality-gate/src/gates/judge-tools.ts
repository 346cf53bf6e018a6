import { allReports, type FindingsEvidence } from "../findings/scan-report.ts";
import { ruleName } from "../findings/rule-name.ts";
import type { FindingRules, WeighedFinding } from "../findings/weigh-findings.ts";
import { namesOf, nameAndPlace, waivedNote } from "./finding-words.ts";
import { doubted, firstOf, judged, type JudgedGate, plural } from "./judged-gate.ts";

/** Every tool of `findings.tools` that is required must have brought a report. None where no tool is required. */
export function judgeRequiredTools(evidence: FindingsEvidence, { findings }: FindingRules): readonly JudgedGate[] {
  const required = Object.entries(findings.tools).flatMap(([name, tool]) => (tool.required ? [name] : []));
  if (required.length === 0) return [];
  const reports = allReports(evidence);
  const ran = new Set(reports.map(({ tool }) => tool.toLowerCase()));
  const missing = required.filter((name) => !ran.has(name.toLowerCase()));
  const shared = {
    name: "required_tools",
    label: "Required tools",
    threshold: 0,
    unit: "tools",
    limit: plural(required.length, "report"),
    actual: missing.length,
    now: missing.length === 0 ? "all ran" : `${missing.length} missing`,
  };
  if (missing.length > 0) {
    const others = reports.length === 0 ? " No tool reported." : "";
    const seen = reports.length === 0 ? [] : [" Tools that did: ", ...namesOf(reports), "."];
    const message = [
      ...firstOf(missing, (name) => [name]),
      " brought no report. Run it before this step, and name its report in input `findings` or `audits`.",
      others,
      ...seen,
    ];
    return [judged({ ...shared, status: "fail", message })];
  }
  const problems = [...evidence.findings.problems, ...evidence.audits.problems];
  if (problems.length > 0) return [doubted(shared, problems)];
  return [judged({ ...shared, status: "pass", message: [...firstOf(required, (name) => [name]), " reported."] })];
}

/** One gate for each rule that `findings.rules` says `fail` of: no finding of it may be left, whatever its severity. */
export function judgeFindingRules(
  evidence: FindingsEvidence,
  weighed: readonly WeighedFinding[],
  { findings }: FindingRules,
): readonly JudgedGate[] {
  const tools = allReports(evidence).map(({ tool }) => `${tool}/`.toLowerCase());
  const problems = [...evidence.findings.problems, ...evidence.audits.problems];
  const names = Object.entries(findings.rules).flatMap(([name, verdict]) => (verdict === "fail" ? [name] : []));
  const byRule = Map.groupBy(weighed, ({ finding }) => ruleName(finding));
  return names.map((name) => {
    const found = byRule.get(name.toLowerCase()) ?? [];
    const open = found.filter(({ waiver }) => waiver === undefined);
    const waived = found.length - open.length;
    const ran = tools.some((tool) => name.toLowerCase().startsWith(tool));
    const shared = {
      name: "finding_rules",
      scope: name,
      label: `Rule ${name}`,
      threshold: 0,
      unit: "findings",
      limit: "none",
      ...(ran && { actual: open.length, now: String(open.length) }),
    };
    if (problems.length > 0) return doubted(shared, problems);
    if (!ran)
      return judged({
        ...shared,
        status: "skip",
        now: "no report",
        message: `No tool of the rule ${name} reported in this run.`,
      });
    if (open.length === 0) {
      const message = [`${name} found nothing${waived > 0 ? " else" : ""}.`, waivedNote(waived)];
      return judged({ ...shared, status: waived > 0 ? "waived" : "pass", message });
    }
    const message = [
      `${plural(open.length, "finding")} of ${name}: `,
      ...firstOf(open, ({ finding }) => nameAndPlace(finding.ruleId, finding)),
      ".",
      waivedNote(waived),
    ];
    return judged({ ...shared, status: "fail", message });
  });
}
