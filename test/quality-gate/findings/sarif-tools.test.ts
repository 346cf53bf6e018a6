import { expect, it } from "vitest";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { writeSarif } from "@chainops/reports/findings/write-sarif";
import { markNew } from "../../../actions/quality-gate/src/findings/mark-new.ts";
import { listSarifTools } from "../../../actions/quality-gate/src/findings/sarif-tools.ts";
import { weighFindings } from "../../../actions/quality-gate/src/findings/weigh-findings.ts";
import { judged, type JudgedGate } from "../../../actions/quality-gate/src/gates/judged-gate.ts";
import { evidence, finding } from "../evidence-samples.ts";
import { gateRules, print, report, scans, slither } from "./finding-samples.ts";

const annotation = (title: string, startLine: number) => ({
  path: "src/A.sol",
  startLine,
  endLine: startLine + 2,
  level: "failure" as const,
  title,
  message: "Too complex",
});
const gate = (name: string, status: "pass" | "fail", ...titles: readonly string[]): JudgedGate =>
  judged({
    name,
    label: name,
    status,
    unit: "none",
    message: "",
    annotations: titles.map((title, index) => annotation(title, index + 1)),
  });

const waivers = [{ fingerprint: print("b"), owner: "@bob", reason: "known", until: "2027-06-30" }];
const found = [finding("high", { fingerprint: print("a") }), finding("high", { fingerprint: print("b") })];
const reports = markNew([slither(...found)], { producers: ["Slither"], fingerprints: [print("a")] });
const given = { ...scans(reports), audits: evidence([report("npm audit", "scan", ["low"])]) };
const list = (...gates: readonly JudgedGate[]) =>
  listSarifTools(given, weighFindings(given, gateRules({ waivers }), new Date("2027-01-01")), gates, "1.2.3");

it("lists every tool with what is new and what is waived, audits as such", () => {
  expect(list()).toMatchObject([
    {
      name: "Slither",
      kind: "scan",
      findings: [
        { isNew: false, waivedFor: null },
        { isNew: true, waivedFor: "known (@bob, until 2027-06-30)" },
      ],
    },
    { name: "npm audit", kind: "audit", findings: [{ isNew: null }] },
    { name: "chainops-quality-gate", version: "1.2.3", kind: "lint", findings: [] },
  ]);
});

it("lists what fails other gates as findings of its own, each told apart, not by its line", () => {
  const gates = [gate("tests_passed", "fail", "T", "T"), gate("max_complexity_score", "pass", "C")];
  const own = list(...gates, gate("security_scan_required", "fail", "S")).at(-1);
  expect(own?.findings).toMatchObject([
    { ruleId: "tests_passed", level: "error", severity: "high", startLine: 1, endLine: 3, message: "T: Too complex" },
    { ruleId: "tests_passed", startLine: 2 },
  ]);
  const prints = own?.findings.map(({ fingerprint }) => fingerprint) ?? [];
  expect(new Set(prints).size).toBe(2);
  const moved = { ...gate("tests_passed", "fail"), annotations: [annotation("T", 90)] };
  expect(list(moved).at(-1)?.findings[0]?.fingerprint).toBe(prints[0]);
});

it("makes SARIF that is read back by tool, without what is known or waived", () => {
  const { text } = writeSarif(list(gate("tests_passed", "fail", "T")), ".chainops.yml");
  const read = parseSarif(text, { roots: [], baseDirectory: "", readSource: () => undefined });
  expect(read.map(({ tool, findings }) => [tool, findings.length]).sort()).toEqual([
    ["Slither", 0],
    ["chainops-quality-gate", 1],
    ["npm audit", 1],
  ]);
});
