import type { Finding, Severity } from "@chainops/core/result/document";
import type { FileCoverage } from "@chainops/reports/coverage/coverage-report";
import { LineBitsWriter, NO_LINES } from "@chainops/reports/coverage/line-bits";
import { WordStore } from "@chainops/reports/coverage/word-store";
import { sumCases, type TestCase, type TestReport, type TestStatus } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../../actions/quality-gate/src/evidence.ts";

export function evidence<R>(reports: readonly R[], problems: readonly string[] = []): Evidence<R> {
  return { files: [], reports, problems };
}

export function testCase(name: string, status: TestStatus, more: Partial<TestCase> = {}): TestCase {
  return {
    file: "test/A.t.sol",
    classname: "ATest",
    name,
    index: 0,
    status,
    durationMs: 1,
    message: null,
    flaky: false,
    ...more,
  };
}

export function testReport(...cases: readonly TestCase[]): TestReport {
  return { producer: "forge-test-json", cases, totals: sumCases(cases), problems: [] };
}

export function finding(severity: Severity, more: Partial<Finding> = {}): Finding {
  return {
    tool: "Slither",
    ruleId: "reentrancy-eth",
    level: "warning",
    severity,
    message: "Reentrancy",
    path: "src/A.sol",
    startLine: 7,
    endLine: 9,
    fingerprint: "f",
    isNew: null,
    ...more,
  };
}

/** Coverage of one file; `hits` maps line numbers to whether they ran. */
export function coveredFile(path: string, hits: Readonly<Record<number, boolean>>): FileCoverage {
  const writer = new LineBitsWriter();
  for (const [line, isHit] of Object.entries(hits)) writer.add(Number(line), isHit);
  const values = Object.values(hits);
  return {
    path,
    lines: { hit: values.filter(Boolean).length, found: values.length },
    functions: { hit: 0, found: 0 },
    branches: { hit: 0, found: 0 },
    lineBits: writer.take(NO_LINES, new WordStore()),
  };
}

/** Evidence with the file that its one report came from, as `listProducers` reads it. */
export function evidenceOf<R>(producer: string, ...reports: readonly R[]): Evidence<R> {
  const file = { path: `${producer}.report`, sizeBytes: 1, modifiedAtMs: 0, producer, counted: "1 thing" };
  return { files: reports.length === 0 ? [] : [file], reports, problems: [] };
}
