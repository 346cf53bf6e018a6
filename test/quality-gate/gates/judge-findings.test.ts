import { expect, it } from "vitest";
import type { Severity } from "@chainops/core/result/document";
import { judgeFindings } from "../../../actions/quality-gate/src/gates/judge-findings.ts";
import { evidence, finding } from "../evidence-samples.ts";

const scan = (...severities: readonly Severity[]) => ({
  tool: "Slither",
  kind: "scan" as const,
  findings: severities.map((severity) => finding(severity)),
});

const other = (tool: string, kind: "audit" | "lint", ...severities: readonly Severity[]) => ({
  ...scan(...severities),
  tool,
  kind,
});

it.each([
  { name: "a clean scan", given: evidence([scan()]), required: true, status: "pass", actual: 0 },
  {
    name: "findings up to medium",
    given: evidence([scan("medium", "low", "info")]),
    required: true,
    status: "pass",
    actual: 0,
  },
  { name: "a high finding", given: evidence([scan("high", "low")]), required: true, status: "fail", actual: 1 },
  { name: "a critical finding", given: evidence([scan("critical")]), required: true, status: "fail", actual: 1 },
  {
    name: "a high finding of the second of two scans",
    given: evidence([scan(), scan("high")]),
    required: true,
    status: "fail",
    actual: 1,
  },
  {
    name: "a high finding of a linter beside a clean scan",
    given: evidence([scan(), other("clippy", "lint", "high")]),
    required: true,
    status: "fail",
    actual: 1,
  },
  {
    name: "a clean dependency audit alone",
    given: evidence([other("npm audit", "audit")]),
    required: true,
    status: "fail",
    actual: 0,
  },
  {
    name: "a clean linter alone",
    given: evidence([other("clippy", "lint", "medium")]),
    required: true,
    status: "fail",
    actual: 0,
  },
  {
    name: "a clean dependency audit beside a clean scan",
    given: evidence([other("npm audit", "audit"), scan()]),
    required: true,
    status: "pass",
    actual: 0,
  },
  {
    name: "a clean dependency audit where no scan is required",
    given: evidence([other("npm audit", "audit")]),
    required: false,
    status: "pass",
    actual: 0,
  },
  { name: "no scan", given: evidence([]), required: true, status: "fail", actual: null },
  { name: "a broken scan", given: evidence([scan()], ["s.json: cut."]), required: true, status: "fail", actual: 0 },
  { name: "no scan where none is required", given: evidence([]), required: false, status: "skip", actual: null },
  {
    name: "a clean scan where none is required",
    given: evidence([scan("low")]),
    required: false,
    status: "pass",
    actual: 0,
  },
  {
    name: "a high finding where no scan is required",
    given: evidence([scan("high")]),
    required: false,
    status: "waived",
    actual: 1,
  },
  {
    name: "a broken scan where none is required",
    given: evidence([], ["s.json: cut."]),
    required: false,
    status: "fail",
    actual: null,
  },
])("judges $name: $status", ({ given, required, status, actual }) => {
  expect(judgeFindings(given, required).gate).toMatchObject({ status, actual, threshold: 0, unit: "findings" });
});

it("names rule and place of what blocks, and leaves the rest to the table", () => {
  const findings = [
    finding("low"),
    finding("high"),
    finding("high", { path: null, startLine: null, ruleId: "locked-ether" }),
    finding("high", { startLine: null }),
  ];
  const judged = judgeFindings(evidence([{ tool: "Slither", kind: "scan", findings }]), true);
  expect(judged.gate.message).toBe(
    "Slither: 3 critical or high findings: reentrancy-eth at src/A.sol:7, locked-ether, reentrancy-eth in src/A.sol.",
  );
  expect(judged.row.now).toBe("3 high, 1 low");
  expect(judged.message).toContainEqual({ path: "src/A.sol", line: 7 });
});

it.each([
  [[other("npm audit", "audit", "high")], "npm audit only audits dependencies", "in doubt: 1 high"],
  [
    [other("npm audit", "audit"), other("clippy", "lint")],
    "npm audit, clippy only lints and audits",
    "in doubt: 0 high",
  ],
])("asks for a scan of the sources where only others ran", (reports, words, now) => {
  const { gate, row } = judgeFindings(evidence(reports), true);
  expect(gate.message).toContain(words);
  expect(gate.message).toContain("slither . --json");
  expect(row.now).toBe(now);
});

it("annotates what has a line, by severity", () => {
  const severities = ["critical", "high", "medium", "low", "info"] as const;
  const findings = [
    ...severities.map((severity) => finding(severity)),
    finding("high", { startLine: null, endLine: null }),
  ];
  const { annotations } = judgeFindings(evidence([{ tool: "Slither", kind: "scan", findings }]), true);
  expect(annotations.map(({ level }) => level)).toEqual(["failure", "failure", "warning", "warning", "notice"]);
  expect(annotations[0]).toMatchObject({
    path: "src/A.sol",
    startLine: 7,
    endLine: 9,
    title: "Slither: reentrancy-eth (critical)",
  });
});

it("stays quick and whole over a hundred thousand findings of as many tools", () => {
  const reports = Array.from({ length: 100_000 }, (_, index) => ({
    tool: `t${index}`,
    kind: "scan" as const,
    findings: [finding("high")],
  }));
  const { gate } = judgeFindings(evidence(reports), true);
  expect(gate).toMatchObject({ status: "fail", actual: 100_000 });
  expect(gate.message.length).toBeLessThan(400);
});
