import { describe, expect, test } from "vitest";
import { parseCargoAudit } from "@chainops/reports/findings/cargo-audit";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "" };
const codesOf = ({ problems }: FindingsReport) => problems.map(({ code }) => code);
const parse = (text: string) => parseCargoAudit(text, context);
const entry = (cvss: string | null, id = "RUSTSEC-2026-0001") => ({
  advisory: { id, title: "t", cvss },
  package: { name: "p", version: "1.0.0" },
  versions: { patched: [">=1.1.0", 7] },
});
const audit = (list: readonly object[], more: object = {}) =>
  JSON.stringify({
    database: { "advisory-count": 1 },
    vulnerabilities: { found: list.length > 0, count: list.length, list },
    ...more,
  });

describe("cargo audit's JSON", () => {
  test.each([
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "critical"],
    ["CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", "low"],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N", "high"],
    [null, "high"],
  ])("rates a vulnerability of %s %s", (cvss, severity) => {
    expect(parse(audit([entry(cvss)])).findings).toMatchObject([
      { ruleId: "RUSTSEC-2026-0001", severity, message: "p 1.0.0: t; patched in >=1.1.0" },
    ]);
  });

  test("counts warnings of every kind as medium where nothing rates them", () => {
    const warnings = {
      unmaintained: [entry(null, "RUSTSEC-1")],
      unsound: [entry("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "RUSTSEC-2")],
      yanked: [{ kind: "yanked", advisory: null, package: { name: "q", version: "2.0.0" } }],
    };
    const { findings, problems } = parse(audit([], { warnings }));
    expect(problems).toEqual([]);
    expect(findings.map(({ ruleId, severity, message }) => [ruleId, severity, message])).toEqual([
      ["RUSTSEC-1", "medium", "p 1.0.0: t (unmaintained); patched in >=1.1.0"],
      ["RUSTSEC-2", "critical", "p 1.0.0: t (unsound); patched in >=1.1.0"],
      ["yanked", "medium", "q 2.0.0: yanked"],
    ]);
  });

  test.each([
    [{ found: true, count: 2, list: [entry(null)] }],
    [{ found: false, count: 1, list: [entry(null)] }],
    [{ found: true, count: 0, list: [] }],
    [{ list: [] }],
  ])("whose totals contradict the list is a problem: %j", (vulnerabilities) => {
    expect(codesOf(parse(JSON.stringify({ vulnerabilities })))).toEqual(["count-mismatch"]);
  });

  test.each(["[]", "{}", `{"vulnerabilities":{"found":false,"count":0}}`])("%s is a ReportError", (text) => {
    expect(readOrRefuse(() => parse(text))).toMatchObject({ code: "wrong-format" });
  });
});
