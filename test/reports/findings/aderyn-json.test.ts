import { describe, expect, test } from "vitest";
import { parseAderynJson } from "@chainops/reports/findings/aderyn-json";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";

const context = { roots: ["/home/ci/app"], baseDirectory: "" };
const codesOf = ({ problems }: FindingsReport) => problems.map(({ code }) => code);
const issue = { title: "T", description: "d", detector_name: "r" };
const report = (more: object) => JSON.stringify({ files_summary: {}, issue_count: { high: 1 }, ...more });

describe("Aderyn's JSON", () => {
  test("keeps an issue without instances, and takes a list of an unknown name for high", () => {
    const { findings, problems } = parseAderynJson(
      report({
        issue_count: { high: 1, worst: 1 },
        high_issues: { issues: [issue] },
        worst_issues: { issues: [issue] },
      }),
      context,
    );
    expect(problems).toEqual([]);
    expect(findings.map(({ severity }) => severity)).toEqual(["high", "high"]);
    expect(findings[0]).toMatchObject({ ruleId: "r", message: "T: d", path: null, startLine: null });
  });

  test.each([
    ["lacks a list that it counts", {}, ["count-mismatch"]],
    ["lacks an issue", { high_issues: { issues: [] } }, ["count-mismatch"]],
    [
      "has a list that it does not count",
      { high_issues: { issues: [issue] }, low_issues: { issues: [issue] } },
      ["count-mismatch"],
    ],
    ["has a list of another shape", { high_issues: [issue] }, ["count-mismatch"]],
    ["agrees", { high_issues: { issues: [issue] } }, []],
  ])("that %s", (_name, more, expected) => {
    expect(codesOf(parseAderynJson(report(more), context))).toEqual(expected);
  });
});
