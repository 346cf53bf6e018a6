import type { Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import { scoreOfVector, severityOfScore } from "./cvss.ts";
import type { FindingsReport, ReportedFinding } from "./findings-report.ts";
import { LEVEL_BY_SEVERITY, buildFinding } from "./findings-report.ts";

/** True for the start of `cargo audit --json`. */
export function isCargoAudit(head: string): boolean {
  return /^\s*\{/.test(head) && /"advisory-count"\s*:|"lockfile"\s*:\s*\{\s*"dependency-count"\s*:/.test(head);
}

/**
 * Reads `cargo audit --json`. Severity: the base score of the advisory's CVSS 3 vector; without one, a vulnerability
 * is high and a warning (unmaintained, unsound, yanked, notice) medium, as cargo-audit's own SARIF has them at
 * `error` and `warning` (rustsec, cargo-audit/src/sarif.rs). Its `found` and `count` must agree with the list.
 */
export function parseCargoAudit(text: string, context: PathContext): FindingsReport {
  const report = asObject(parseJson(text, "The cargo audit report"));
  const vulnerabilities = asObject(report?.["vulnerabilities"]);
  const list = asArray(vulnerabilities?.["list"]);
  if (vulnerabilities === undefined || list === undefined) {
    throw new ReportError(
      "wrong-format",
      "The report is JSON, but not cargo audit's. Write it with `cargo audit --json`.",
    );
  }
  const warnings = entriesOf(report?.["warnings"]).flatMap(([kind, entries]) =>
    (asArray(entries) ?? []).map((entry) => readEntry(asObject(entry) ?? {}, { kind, unrated: "medium" }, context)),
  );
  return {
    tool: "cargo-audit",
    toolVersion: null,
    kind: "audit",
    ran: true,
    findings: [
      ...list.map((entry) => readEntry(asObject(entry) ?? {}, { kind: "vulnerability", unrated: "high" }, context)),
      ...warnings,
    ],
    ignored: 0,
    problems: checkCount(vulnerabilities, list.length),
  };
}

function checkCount(vulnerabilities: JsonObject, held: number): ReportProblem[] {
  const { count, found } = vulnerabilities;
  if (count === held && found === held > 0) return [];
  const declared = asCount(count) ?? "no number of";
  return [
    {
      code: "count-mismatch",
      message: `The cargo audit report declares ${declared} vulnerabilities, but holds ${held}, or its \`found\` is wrong.`,
    },
  ];
}

/** A yanked package has no advisory; its kind then stands for the rule, as in cargo-audit's SARIF. */
function readEntry(
  entry: JsonObject,
  { kind, unrated }: { kind: string; unrated: Severity },
  context: PathContext,
): ReportedFinding {
  const advisory = asObject(entry["advisory"]);
  const score = scoreOfVector(asString(advisory?.["cvss"]) ?? "");
  const severity = score === undefined ? unrated : severityOfScore(score);
  const rated = asObject(entry["package"]);
  const name = `${asString(rated?.["name"]) ?? asString(advisory?.["package"]) ?? "a package"} ${asString(rated?.["version"]) ?? ""}`;
  const patched = (asArray(asObject(entry["versions"])?.["patched"]) ?? []).filter((version) => asString(version));
  const title = asString(advisory?.["title"]);
  return buildFinding(
    {
      tool: "cargo-audit",
      ruleId: asString(advisory?.["id"]) ?? kind,
      level: LEVEL_BY_SEVERITY[severity],
      severity,
      message: [
        `${name.trim()}: ${title ?? kind}`,
        kind === "vulnerability" || title === undefined ? "" : ` (${kind})`,
        patched.length === 0 ? "" : `; patched in ${patched.slice(0, 10).join(" or ")}`,
      ].join(""),
      path: undefined,
      startLine: undefined,
      endLine: undefined,
    },
    context,
  );
}
