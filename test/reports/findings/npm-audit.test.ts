import { describe, expect, test } from "vitest";
import { parseNpmAudit } from "@chainops/reports/findings/npm-audit";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "" };
const codesOf = ({ problems }: FindingsReport) => problems.map(({ code }) => code);
const parse = (text: string) => parseNpmAudit(text, context);
const audit = (vulnerabilities: object, totals: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: totals } });

describe("npm audit's JSON", () => {
  test("counts packages above an advisory once, at the advisory", () => {
    const via = [{ source: 7, title: "t", url: "https://example.org/7", severity: "low", range: "<1" }];
    const chain = {
      top: { severity: "low", via: ["middle"] },
      middle: { severity: "low", via: ["top", "bottom"] },
      bottom: { severity: "low", via },
    };
    expect(parse(audit(chain, { low: 3, total: 3 })).findings).toMatchObject([
      { ruleId: "7", message: "bottom <1: t" },
    ]);
  });

  test("keeps packages whose advisory is not in the report", () => {
    const vulnerabilities = {
      a: { severity: "high", via: ["b"] },
      b: { severity: "high", via: ["a"] },
      c: { severity: "critical", via: ["gone"] },
      d: { severity: "strange" },
    };
    const report = parse(audit(vulnerabilities, { high: 2, critical: 1, total: 4 }));
    expect(report.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["a", "high"],
      ["b", "high"],
      ["c", "critical"],
      ["d", "high"],
    ]);
  });

  test("without totals of what it holds is a problem", () => {
    const vulnerabilities = { a: { severity: "high", via: [] } };
    expect(codesOf(parse(audit(vulnerabilities, {})))).toEqual(["count-mismatch"]);
    expect(codesOf(parse(audit({}, { high: 1, total: 1 })))).toEqual(["count-mismatch"]);
    expect(codesOf(parse(audit({}, { high: 0, total: 0 })))).toEqual([]);
  });

  test("of a failed request says why, without credentials", () => {
    const text = JSON.stringify({
      error: { code: "", summary: "request to https://user:hunter2@npm.example.org/-/npm failed", detail: "" },
    });
    const report = parse(text);
    expect(report).toMatchObject({ ran: false, problems: [{ code: "producer-failed" }] });
    expect(report.problems[0]?.message).toContain("https://npm.example.org/-/npm failed");
    expect(report.problems[0]?.message).not.toContain("hunter2");
    expect(parse(`{"error":{"code":"ENOLOCK"}}`).problems[0]?.message).toContain("ENOLOCK");
  });

  test.each([
    "[]",
    "{}",
    `{"auditReportVersion":2,"vulnerabilities":{}}`,
    `{"auditReportVersion":3,"vulnerabilities":{},"metadata":{"vulnerabilities":{}}}`,
  ])("%s is a ReportError", (text) => {
    expect(readOrRefuse(() => parse(text))).toMatchObject({ code: "wrong-format" });
  });
});
