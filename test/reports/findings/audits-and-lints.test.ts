import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { parseAderynJson } from "@chainops/reports/findings/aderyn-json";
import { parseCargoAudit } from "@chainops/reports/findings/cargo-audit";
import { parseClippyJson } from "@chainops/reports/findings/clippy-json";
import { FINDINGS_FORMATS } from "@chainops/reports/findings/findings-formats";
import type { FindingsReport, ReportedFinding } from "@chainops/reports/findings/findings-report";
import { parseNpmAudit } from "@chainops/reports/findings/npm-audit";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "", readSource: () => undefined };
const read = (text: string): FindingsReport => {
  const [report] = requireFormat(FINDINGS_FORMATS, text).parse(text, context);
  if (report === undefined) throw new Error("no report");
  return report;
};
const readFile = (file: string) => read(decodeText(readFixture(file)));
const codes = ({ problems }: FindingsReport) => problems.map(({ code }) => code);
const tally = (values: readonly string[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(values, (value) => value)).map(([value, all]) => [value, all?.length]),
  );
const bare = (findings: readonly ReportedFinding[] = []) =>
  findings.map(({ tool, ruleId, severity, path }) => `${tool} ${ruleId} ${severity} ${path}`).toSorted();
const severities = (findings: readonly ReportedFinding[]) => tally(findings.map(({ severity }) => severity));
const wholeReports = expectations(/^(aderyn|clippy-json|cargo-audit|npm-audit)\//).map(([file]) => file);

describe.skipIf(!hasFixtures)("reports of real runs (../shared/fixtures is needed)", () => {
  test.each(expectations(/^aderyn\//))("%s has the instances and issues that it declares", (file, expected) => {
    const report = readFile(file);
    const { high = 0, low = 0, ...others } = severities(report.findings);
    expect({ high, low, others }).toEqual({
      high: expected["high_instances"],
      low: expected["low_instances"],
      others: {},
    });
    const issues = (severity: string) =>
      new Set(report.findings.filter((finding) => finding.severity === severity).map(({ ruleId }) => ruleId)).size;
    expect({ high: issues("high"), low: issues("low") }).toEqual(expected["issue_count"]);
    expect(report).toMatchObject({ kind: "scan", ran: true, problems: [] });
    expect(report.findings.every(({ path, startLine }) => path !== null && startLine !== null)).toBe(true);
  });

  test("Aderyn's JSON and SARIF of one run agree instance by instance", () => {
    const [sarif] = parseSarif(decodeText(readFixture("sarif/aderyn-playground.sarif")), context);
    expect(bare(readFile("aderyn/playground-json-report.json").findings)).toEqual(bare(sarif?.findings));
  });

  test.each(expectations(/^clippy-json\//))("%s has its unique lints, each once for all targets", (file, expected) => {
    const report = readFile(file);
    expect(report.findings).toHaveLength(Number(expected["unique"]));
    const levels = Object.keys(expected["messages_with_span"] as object).toSorted();
    expect(Object.keys(tally(report.findings.map(({ level }) => level))).toSorted()).toEqual(levels);
    // Lints that are denied stop a build; they are findings, and the report is whole all the same.
    expect(report).toMatchObject({ kind: "lint", ran: true, problems: [] });
  });

  test.each(expectations(/^cargo-audit\//))("%s has the vulnerabilities that it declares", (file, expected) => {
    const report = readFile(file);
    expect(report.findings).toHaveLength(Number(expected["count"]));
    expect(report.findings.length > 0).toBe(expected["found"]);
    expect(report).toMatchObject({ kind: "audit", ran: true, problems: [] });
    expect(report.findings[0]).toMatchObject({ ruleId: "RUSTSEC-2023-0071", severity: "medium" });
  });

  // Our findings are advisories. npm 6 counts paths to them and npm 7 packages above them: `allowlisted-path` is one
  // project whose five advisories are 10 in the one and 3 in the other. The reader counts as npm does to check the report,
  // so each of npm's numbers changed by one must be a problem.
  test.each(expectations(/^npm-audit\/audit-ci/))("%s holds what npm's totals say, each of them", (file, expected) => {
    const text = decodeText(readFixture(file));
    expect(read(text)).toMatchObject({ kind: "audit", ran: true, problems: [] });
    const totals = expected["metadata.vulnerabilities"] as Record<string, number>;
    const whole = JSON.parse(text) as { metadata: { vulnerabilities: Record<string, number> } };
    expect(whole.metadata.vulnerabilities).toEqual(totals);
    for (const [name, count] of Object.entries(totals)) {
      const changed = { ...whole, metadata: { vulnerabilities: { ...totals, [name]: count + 1 } } };
      expect(codes(read(JSON.stringify(changed)))).toEqual(["count-mismatch"]);
    }
  });

  test("one project has the same advisories in npm 6 and npm 7", () => {
    const [npm6, npm7] = ["npm", "npm7"].map(
      (version) => readFile(`npm-audit/audit-ci-npm-allowlisted-path-${version}-output.json`).findings,
    );
    expect(npm6).toHaveLength(5);
    expect(bare(npm7)).toEqual(bare(npm6));
  });

  test.each(expectations(/^npm-audit\/real/))("%s is no audit", (file, expected) => {
    expect(expected["is_error"]).toBe(true);
    const report = readFile(file);
    expect(report).toMatchObject({ ran: false, findings: [], problems: [{ code: "producer-failed" }] });
    expect(report.problems[0]?.message).toContain("405 Method Not Allowed");
  });

  test.each(wholeReports)("%s cut anywhere never passes", (file) => {
    const whole = decodeText(readFixture(file)).trimEnd();
    const { parse } = requireFormat(FINDINGS_FORMATS, whole);
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      const outcome = readOrRefuse(() => parse(cut, context));
      const found = outcome instanceof ReportError ? [outcome.code] : outcome.flatMap(codes);
      expect(found).toEqual([part === 0 ? "empty" : "truncated"]);
    }
  });

  test.each([
    ["aderyn/highs-json-report.json", '"high_issues"', '"low_issues"'],
    ["clippy-json/cargo-clippy-1.95.jsonl", '"level":"warning"', '"level":"error"'],
    ["cargo-audit/ch3f-tools.json", "C:H/I:N/A:N", "C:H/I:H/A:H"],
    // The first severity of npm 7 is the package's, which is that of its advisories and read from them.
    ["npm-audit/audit-ci-npm-moderate-npm7-output.json", /"moderate"(?=,\s+"range")/, '"critical"'],
    ["npm-audit/audit-ci-npm-moderate-npm-output.json", '"severity": "moderate"', '"severity": "critical"'],
  ])("%s with one severity changed has other counts", (file, from, to) => {
    const text = decodeText(readFixture(file));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(severities(read(changed).findings)).not.toEqual(severities(read(text).findings));
  });
});

describe("hostile reports", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

  test.each([
    ["Aderyn", parseAderynJson, `{"issue_count":{"high":${deep}},"high_issues":${deep}}`, ["count-mismatch"]],
    [
      "cargo audit",
      parseCargoAudit,
      `{"vulnerabilities":{"found":${deep},"count":${deep},"list":[]}}`,
      ["count-mismatch"],
    ],
    [
      "npm audit",
      parseNpmAudit,
      `{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"high":${deep}}}}`,
      ["count-mismatch"],
    ],
    [
      "clippy",
      parseClippyJson,
      `{"reason":"compiler-message","message":{"level":"warning","code":{"code":"x"},"message":${deep},"spans":[{"is_primary":true,"file_name":${deep}}]}}\n{"reason":"build-finished","success":true}`,
      [],
    ],
  ])("of %s may nest without end in any value", (_name, parse, text, expected) => {
    expect(codes(parse(text, context))).toEqual(expected);
  });

  const keys =
    "vulnerabilities advisories actions metadata auditReportVersion error via severity findings paths list count found warnings advisory cvss package versions patched issue_count high_issues issues instances reason message spans code level expansion span is_primary __proto__ constructor file_name success".split(
      " ",
    );
  const hostile = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "medium" },
      fc.constantFrom<unknown>("compiler-message", "build-finished", "a", "b", 2, 0, true, null, "high"),
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 6 }),
    ),
  })).value;

  test.each([
    ["Aderyn", parseAderynJson],
    ["clippy", parseClippyJson],
    ["cargo audit", parseCargoAudit],
    ["npm audit", parseNpmAudit],
  ])("of %s end in a report that ran, problems or a ReportError", (_name, parse) => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), hostile, { maxKeys: 12 }), (tree) => {
        const report = readOrRefuse(() => parse(JSON.stringify(tree), context));
        if (report instanceof ReportError) return;
        expect(report.ran || report.problems.length > 0).toBe(true);
        for (const { message, ruleId } of report.findings) {
          expect(message.length <= 4096 && ruleId.length <= 256).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
