import { expect, it } from "vitest";
import type { PropertyReport, PropertyResult } from "@chainops/reports/properties/property-report";
import { judgeProperties } from "../../../actions/quality-gate/src/gates/judge-properties.ts";

const result = (
  name: string,
  status: PropertyResult["status"],
  more: Partial<PropertyResult> = {},
): PropertyResult => ({
  name,
  contract: "Vault",
  kind: "fuzz",
  status,
  runs: 10,
  counterexample: null,
  reason: null,
  path: "test/Vault.t.sol",
  line: null,
  ...more,
});
const report = (results: readonly PropertyResult[], more: Partial<PropertyReport> = {}): PropertyReport => ({
  tool: "forge",
  results,
  skipped: 0,
  problems: [],
  ...more,
});
const judge = (reports: readonly PropertyReport[], problems: readonly string[] = []) =>
  judgeProperties({ reports, problems }, (path) => (path.startsWith("test/") ? path : undefined));

it("is skipped where no report holds a property", () => {
  for (const reports of [[], [report([])]]) expect(judge(reports).gate.status).toBe("skip");
});

it("passes where all hold, and tells proofs from runs and what was skipped", () => {
  const passed = judge([report([result("a", "holds"), result("b", "holds", { kind: "formal" })], { skipped: 2 })]);
  expect(passed.gate).toMatchObject({
    name: "properties_hold",
    status: "pass",
    actual: 0,
    threshold: 0,
    message: "1 property held in all runs, 1 property is proved; 2 skipped.",
  });
  expect(passed.row.now).toBe("2 of 2 hold");
});

it.each(["fails", "unknown", "error"] as const)("fails where one property's status is %s", (status) => {
  expect(judge([report([result("a", "holds"), result("b", status)])]).gate).toMatchObject({
    status: "fail",
    actual: 1,
  });
});

it("names failures before what has no answer, with counterexample and place", () => {
  const { gate } = judge([
    report([
      result("a", "unknown", { reason: "the solver ran into its timeout", path: "/etc/passwd" }),
      result("b", "fails", { counterexample: "deposit(77)", line: 9 }),
    ]),
  ]);
  expect(gate.message).toBe(
    "2 properties not shown to hold: Vault.b fails (deposit(77)) at test/Vault.t.sol:9, Vault.a has no answer (the solver ran into its timeout).",
  );
});

it("annotates only where the tool tells the line", () => {
  const { annotations } = judge([
    report([result("a", "fails", { line: 9, counterexample: "x = 1" }), result("b", "fails")]),
  ]);
  expect(annotations).toEqual([
    {
      path: "test/Vault.t.sol",
      startLine: 9,
      endLine: 9,
      level: "failure",
      title: "Property Vault.a fails",
      message: "x = 1",
    },
  ]);
});

it("keeps a message short however long the counterexample is", () => {
  const { gate } = judge([report([result("a", "fails", { counterexample: "x".repeat(1000) })])]);
  expect(gate.message.length).toBeLessThan(300);
});

it("fails in doubt, whatever the results say", () => {
  const doubted = judge([report([result("a", "holds")])], ["halmos.json: the report ends in the middle."]);
  expect(doubted.gate).toMatchObject({ status: "fail", message: "halmos.json: the report ends in the middle." });
  const ownProblem = { code: "truncated", message: "The log ends before its summary." } as const;
  expect(judge([report([result("a", "holds")], { problems: [ownProblem] })]).gate).toMatchObject({ status: "fail" });
  const both = judge([report([result("a", "fails")])], ["halmos.json: cut."]).gate.message;
  expect(both).toMatch(/Vault\.a fails.*halmos\.json: cut\./);
});
