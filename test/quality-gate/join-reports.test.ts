import { describe, expect, it } from "vitest";
import type { ReportedFinding } from "@chainops/reports/findings/findings-report";
import type { TestCase, TestReport, TestStatus } from "@chainops/reports/tests/test-report";
import { joinCoverage } from "../../actions/quality-gate/src/join-coverage.ts";
import { joinFindings, type ScanFile } from "../../actions/quality-gate/src/join-findings.ts";
import { joinTests } from "../../actions/quality-gate/src/join-tests.ts";
import { coveredFile, evidence, finding, testCase, testReport } from "./evidence-samples.ts";

function scan(path: string, isSarif: boolean, ...findings: readonly ReportedFinding[]): ScanFile {
  return {
    path,
    isSarif,
    report: { tool: "Slither", toolVersion: null, kind: "scan", ran: true, findings, ignored: 0, problems: [] },
  };
}

function sarif(more: Parameters<typeof finding>[1] = {}): ReportedFinding {
  return finding("high", { ruleId: "0-1-reentrancy-eth", message: "as SARIF", ...more });
}

function floating(message: string): ReportedFinding {
  return finding("high", { path: null, startLine: null, message });
}

function counts(scans: readonly ScanFile[]): readonly (readonly [string, number])[] {
  return joinFindings(scans).scans.map(({ path, report }) => [path, report.findings.length]);
}

const PATHS = { roots: ["/home/runner/vault"], baseDirectory: "" };
const join = (...reports: readonly TestReport[]) => joinTests(evidence(reports), PATHS).reports[0];
const junit = (...cases: readonly TestCase[]): TestReport => ({ ...testReport(...cases), producer: "junit" });

describe("joinTests", () => {
  it("counts a test once that reports of several formats tell of", () => {
    const cases = [testCase("a", "passed"), testCase("b", "passed")];
    const joined = joinTests(evidence([testReport(...cases), junit(...cases)], ["kept"]), PATHS);
    expect(joined.reports).toHaveLength(1);
    expect(joined.reports[0]).toMatchObject({ producer: "forge-test-json, junit", totals: { tests: 2, passed: 2 } });
    expect(joined.problems).toEqual(["kept"]);
  });

  it("knows a file by its path in the workspace, which one format writes whole", () => {
    const whole = testCase("a", "passed", { file: "/home/runner/vault/test/A.t.sol" });
    expect(join(testReport(whole), junit(testCase("a", "passed")))?.totals.tests).toBe(1);
    const elsewhere = testCase("a", "passed", { file: "/tmp/test/A.t.sol" });
    expect(join(testReport(elsewhere), junit(testCase("a", "passed")))?.totals.tests).toBe(2);
  });

  const PAIRS: readonly (readonly [TestStatus, TestStatus, TestStatus])[] = [
    ["failed", "passed", "failed"],
    ["error", "passed", "error"],
    ["failed", "skipped", "failed"],
    ["error", "skipped", "error"],
    ["passed", "skipped", "passed"],
    ["failed", "error", "failed"],
  ];
  it.each(PAIRS.flatMap(([a, b, result]) => [[a, b, result] as const, [b, a, result] as const]))(
    "believes of %s and %s in two formats that it is %s",
    (first, second, result) => {
      const joined = join(testReport(testCase("a", first)), junit(testCase("a", second)));
      expect(joined?.cases.map(({ status }) => status)).toEqual([result]);
    },
  );

  it.each([
    { name: "another file", more: { file: "test/B.t.sol" } },
    { name: "another class", more: { classname: "BTest" } },
    { name: "another name", more: { name: "b" } },
  ])("keeps tests of two formats apart that differ by $name", ({ more }) => {
    const joined = join(testReport(testCase("a", "passed")), junit(testCase("a", "failed", more)));
    expect(joined?.totals).toMatchObject({ tests: 2, failed: 1, passed: 1 });
  });

  it("keeps repeats of a name apart, and joins each with its own in another format", () => {
    const repeats = [testCase("a", "passed"), testCase("a", "failed", { index: 1 })];
    const joined = join(testReport(...repeats), junit(...repeats));
    expect(joined?.cases.map(({ status, index }) => [status, index])).toEqual([
      ["passed", 0],
      ["failed", 1],
    ]);
  });

  it("takes two reports of one format for two runs, whose equal names are different tests", () => {
    const nameless = { file: null, classname: "" };
    const unit = junit(testCase("adds", "passed", { ...nameless, durationMs: 1 }));
    const end = junit(testCase("adds", "passed", { ...nameless, durationMs: 2 }));
    expect(join(unit, end)?.totals).toMatchObject({ tests: 2, passed: 2 });
    expect(join(unit, end)?.cases.map(({ index }) => index)).toEqual([0, 1]);
    expect(join(unit, end, { ...testReport(...unit.cases), producer: "libtest-json" })?.totals.tests).toBe(2);
  });

  it("counts a report once that lies in two places", () => {
    const found = junit(testCase("a", "passed"), testCase("b", "failed", { message: "6 != 7" }));
    expect(join(found, structuredClone(found))?.totals).toMatchObject({ tests: 2, failed: 1 });
  });

  it.each([
    { name: "in a status", more: { status: "failed" as const } },
    { name: "in a duration", more: { durationMs: 2 } },
    { name: "in a reason", more: { message: "6 != 7" } },
    { name: "in a file", more: { file: "test/B.t.sol" } },
  ])("does not take a report for a copy that differs $name", ({ more }) => {
    const joined = join(junit(testCase("a", "passed")), junit({ ...testCase("a", "passed"), ...more }));
    expect(joined?.totals.tests).toBe(2);
  });

  it("does not take reports without durations for copies", () => {
    const silent = junit(testCase("a", "passed", { durationMs: null }));
    expect(join(silent, structuredClone(silent))?.totals.tests).toBe(2);
  });

  it("keeps the reason that one of the reports gives, and that a test was flaky", () => {
    const reason = junit(testCase("a", "failed", { message: "6 != 7" }));
    expect(join(testReport(testCase("a", "failed")), reason)?.cases[0]?.message).toBe("6 != 7");
    const flaky = junit(testCase("a", "passed", { flaky: true }));
    const plain = testReport(testCase("a", "passed", { message: "slow" }));
    for (const reports of [[flaky, plain] as const, [plain, flaky] as const]) {
      expect(join(...reports)?.totals).toMatchObject({ tests: 1, flaky: 1 });
    }
  });

  it("leaves one report as it is, and none as none", () => {
    const one = evidence([testReport(testCase("a", "passed"))]);
    expect(joinTests(one, PATHS)).toBe(one);
    expect(joinTests(evidence([]), PATHS).reports).toEqual([]);
  });
});

describe("joinFindings", () => {
  it("prefers Slither's JSON to its SARIF of the same run, in whatever order they are found, and says so", () => {
    const files = [
      scan("a.sarif", true, sarif()),
      scan("slither.json", false, finding("high"), finding("high", { path: null, startLine: null })),
    ];
    expect(counts(files)).toEqual([
      ["slither.json", 2],
      ["a.sarif", 0],
    ]);
    expect(joinFindings(files).notes).toEqual([
      "a.sarif: 1 of 1 findings of Slither are in another report too and count once.",
    ]);
  });

  it.each([
    { name: "another rule", more: { ruleId: "0-0-locked-ether" } },
    { name: "another file", more: { path: "src/B.sol" } },
    { name: "another line", more: { startLine: 8 } },
    { name: "a higher severity", more: { severity: "critical" as const } },
    { name: "another tool", more: { tool: "Aderyn" } },
  ])("keeps a finding of the SARIF that differs by $name", ({ more }) => {
    expect(counts([scan("slither.json", false, finding("high")), scan("a.sarif", true, sarif(more))])).toEqual([
      ["slither.json", 1],
      ["a.sarif", 1],
    ]);
  });

  it("keeps equal findings of one report, and as many as the report that has most", () => {
    expect(counts([scan("one.json", false, finding("high"), finding("high"))])).toEqual([["one.json", 2]]);
    expect(
      counts([scan("slither.json", false, finding("high")), scan("a.sarif", true, sarif(), sarif(), sarif())]),
    ).toEqual([
      ["slither.json", 1],
      ["a.sarif", 2],
    ]);
  });

  it("tells findings without a place apart by their message", () => {
    expect(counts([scan("a.json", false, floating("x")), scan("b.json", false, floating("x"), floating("y"))])).toEqual(
      [
        ["a.json", 1],
        ["b.json", 1],
      ],
    );
  });
});

describe("joinCoverage", () => {
  it("adds up what two reports reached of one file, line by line", () => {
    const [joined, ...others] = joinCoverage([
      coveredFile("src/A.sol", { 1: true, 2: false, 40: false }),
      coveredFile("src/A.sol", { 2: true, 3: false }),
    ]);
    expect(others).toEqual([]);
    expect(joined?.lines).toEqual({ hit: 2, found: 4 });
  });

  it("is not fooled by a report that knows one line and reached it", () => {
    const half = coveredFile("src/A.sol", { 1: true, 2: false, 3: false, 4: false });
    for (const order of [
      [half, coveredFile("src/A.sol", { 1: true })],
      [coveredFile("src/A.sol", { 1: true }), half],
    ]) {
      expect(joinCoverage(order)[0]?.lines).toEqual({ hit: 1, found: 4 });
    }
  });

  it("keeps files apart and in order", () => {
    const files = [coveredFile("b", { 1: true }), coveredFile("a", { 1: false })];
    expect(joinCoverage(files)).toEqual(files);
  });
});
