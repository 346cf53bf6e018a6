import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { FINDINGS_FORMATS } from "@chainops/reports/findings/findings-formats";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import type { ReportedFinding } from "@chainops/reports/findings/findings-report";
import { parseSlitherJson } from "@chainops/reports/findings/slither-json";
import { parseSolhintJson } from "@chainops/reports/findings/solhint-json";
import { requireFormat } from "@chainops/reports/report-format";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "" };
const tally = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const bare = (findings: readonly ReportedFinding[]) =>
  findings.map(({ ruleId, level, startLine }) => `${ruleId} ${level} ${startLine}`).sort();
const prints = (findings: readonly ReportedFinding[], text: string | undefined) =>
  fingerprintFindings(findings, () => text).map(({ fingerprint }) => fingerprint);
const IMPACT: Record<string, string> = { high: "High", medium: "Medium", low: "Low", info: "Informational" };

describe.skipIf(!hasFixtures)("reports of scanners (../shared/fixtures is needed)", () => {
  test.each(expectations(/^slither-json\//))(
    "%s has as many findings of each impact as an independent reader counts",
    (file, expected) => {
      const report = parseSlitherJson(decodeText(readFixture(file)), context);
      expect(report).toMatchObject({ ran: true, problems: [] });
      expect(report.findings).toHaveLength(Number(expected["detectors"]));
      expect(tally(report.findings.map(({ severity }) => IMPACT[severity] ?? ""))).toEqual(expected["impact"]);
      expect(report.findings.filter(({ path }) => path === null).every(({ ruleId }) => ruleId === "solc-version")).toBe(
        true,
      );
    },
  );

  test("solhint's JSON and SARIF of one run agree finding by finding", () => {
    const json = decodeText(readFixture("solhint-json/solhint-6.2.4-oz.json"));
    const report = parseSolhintJson(json, context);
    expect(tally(report.findings.map(({ level }) => level))).toEqual({ error: 185, warning: 2948 });
    expect(report.problems).toEqual([]);
    const sarif = decodeText(readFixture("sarif/solhint-6.2.4-oz.sarif"));
    const [same] = requireFormat(FINDINGS_FORMATS, sarif).parse(sarif, { ...context, readSource: () => undefined });
    expect(bare(same?.findings ?? [])).toEqual(bare(report.findings));
  });

  test.each(["slither-json/brics-highs.json", "solhint-json/solhint-6.2.4-oz.json"])(
    "%s cut anywhere is refused",
    (file) => {
      const whole = decodeText(readFixture(file)).trimEnd();
      const { parse } = requireFormat(FINDINGS_FORMATS, whole);
      for (let part = 1; part < 64; part += 1) {
        const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
        expect(readOrRefuse(() => parse(cut, { ...context, readSource: () => undefined }))).toMatchObject({
          code: "truncated",
        });
      }
    },
  );
});

describe("Slither's JSON", () => {
  test("without detectors is a clean scan", () => {
    expect(parseSlitherJson(`{"success":true,"error":null,"results":{}}`, context)).toMatchObject({
      ran: true,
      findings: [],
      problems: [],
    });
  });

  test("of a run that broke tells the last line of the reason", () => {
    const report = parseSlitherJson(
      `{"success":false,"error":"Traceback\\nInvalidCompilation: no solc","results":{}}`,
      context,
    );
    expect(report).toMatchObject({ ran: false, problems: [{ code: "producer-failed" }] });
    expect(report.problems[0]?.message).toContain("InvalidCompilation: no solc");
  });

  test("keeps findings without elements, and takes an unknown impact for high", () => {
    const text = JSON.stringify({
      success: true,
      results: { detectors: [{ check: "x", impact: "Strange", description: " d ", elements: [] }] },
    });
    expect(parseSlitherJson(text, context).findings).toEqual([
      {
        tool: "Slither",
        ruleId: "x",
        level: "error",
        severity: "high",
        message: "d",
        path: null,
        startLine: null,
        endLine: null,
      },
    ]);
  });

  test.each([
    ["", "empty"],
    ["[]", "wrong-format"],
    [`{"success":true}`, "wrong-format"],
    [`{"runs":[]}`, "wrong-format"],
  ])("%j is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseSlitherJson(text, context))).toMatchObject({ name: "ReportError", code });
  });
});

describe("solhint's JSON", () => {
  const entry = { line: 3, column: 1, severity: "Error", message: "m", ruleId: "r", filePath: "src/A.sol" };

  test.each([
    ["agrees with its conclusion", [entry, { conclusion: "1 problem/s (1 error/s)" }], []],
    ["is clean", [{ conclusion: "0 problem/s" }], []],
    ["lacks its conclusion", [entry], ["truncated"]],
    ["lacks a finding", [entry, { conclusion: "2 problem/s (2 error/s)" }], ["count-mismatch"]],
    ["is an empty list", [], ["truncated"]],
  ])("that %s", (_name, list, codes) => {
    expect(parseSolhintJson(JSON.stringify(list), context).problems.map(({ code }) => code)).toEqual(codes);
  });

  test("of another tool is a ReportError", () => {
    expect(readOrRefuse(() => parseSolhintJson(`[{"contract":"a:B"}]`, context))).toMatchObject({
      code: "wrong-format",
    });
  });
});

describe("fingerprints", () => {
  const source =
    "contract A {\n  function f() external {\n    x = 1;\n    x = 1;\n  }\n  function g() external { x = 1; }\n}\n";
  const finding: ReportedFinding = {
    tool: "T",
    ruleId: "r",
    level: "error",
    severity: "high",
    message: "line 3",
    path: "src/A.sol",
    startLine: 3,
    endLine: 3,
  };

  test("stay when lines move and white space changes", () => {
    const moved = `// added\n\n${source.replaceAll("  ", "\t")}`;
    expect(prints([{ ...finding, startLine: 5 }], moved)).toEqual(prints([finding], source));
  });

  test("differ by rule, tool, path, function and repetition", () => {
    const variants = [
      finding,
      { ...finding, startLine: 4 },
      { ...finding, startLine: 6 },
      { ...finding, ruleId: "s" },
      { ...finding, tool: "U" },
      { ...finding, path: "src/B.sol" },
    ];
    expect(new Set(prints(variants, source)).size).toBe(variants.length);
  });

  test("of a finding without source rest on its message without numbers", () => {
    expect(prints([{ ...finding, message: "line 9" }], undefined)).toEqual(prints([finding], undefined));
    expect(prints([{ ...finding, message: "other" }], undefined)).not.toEqual(prints([finding], undefined));
    expect(prints([finding], source)[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
