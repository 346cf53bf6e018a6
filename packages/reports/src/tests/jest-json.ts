import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { readJestFile } from "./jest-file.ts";
import type { TestReport } from "./test-report.ts";
import { buildTestReport, sumCases } from "./test-report.ts";

/** True for the start of what `jest --json` writes. */
export function isJestJson(head: string): boolean {
  return isReportOfEither(head) && head.includes('"numRuntimeErrorTestSuites"');
}

/** True for the start of what vitest's `json` reporter writes: jest's format without its runtime errors. */
export function isVitestJson(head: string): boolean {
  return isReportOfEither(head) && !head.includes('"numRuntimeErrorTestSuites"');
}

function isReportOfEither(head: string): boolean {
  return /^\{\s{0,32}"num(Total|Failed|Passed|Pending)/m.test(head);
}

/**
 * Reads the reports of `jest --json` and of vitest's `json` reporter. A file that failed without a failed test (it did
 * not load, a hook threw) has an error case of its own: neither tool counts it among its tests. A run that calls itself
 * failed is a problem where no test says why. Errors outside of any test are in vitest's exit code only.
 */
export function parseJestJson(text: string): TestReport {
  const start = text.search(/^\{\s{0,32}"num/m);
  const report = asObject(parseJson(start > 0 ? text.slice(start) : text, "The jest or vitest report"));
  const files = asArray(report?.["testResults"]);
  if (report === undefined || files === undefined || asCount(report["numTotalTests"]) === undefined) throw notJest();
  const producer = report["numRuntimeErrorTestSuites"] === undefined ? "vitest-json" : "jest-json";
  const problems: ReportProblem[] = [];
  const read = files.map((file) => readJestFile(asObject(file) ?? {}, producer, problems));
  const tests = read.flatMap((file) => file.tests);
  const fileErrors = read.flatMap((file) => file.error ?? []);
  problems.push(...compareNumbers(report, sumCases(tests)), ...compareFiles(report, fileErrors.length));
  const broken = sumCases([...tests, ...fileErrors]);
  if (report["success"] !== true && broken.failed + broken.errors === 0) problems.push(failedWithoutTest());
  if (report["wasInterrupted"] === true) problems.push(interrupted());
  return buildTestReport(producer, [...tests, ...fileErrors], problems);
}

function notJest(): ReportError {
  return new ReportError(
    "wrong-format",
    "The report is JSON, but neither that of `jest --json` nor that of `vitest run --reporter=json`.",
  );
}

/** Tests with an outcome that is not understood are errors of ours, which the report may count as it likes. */
function compareNumbers(report: JsonObject, counted: ReturnType<typeof sumCases>): ReportProblem[] {
  const pairs: [string, number][] = [
    ["numTotalTests", counted.tests],
    ["numPassedTests", counted.passed],
    ["numFailedTests", counted.failed],
  ];
  return pairs.flatMap(([name, count]) => {
    const declared = asCount(report[name]);
    return declared === count ? [] : [mismatch(`${name} ${declared ?? "without a number"}, but holds ${count}`)];
  });
}

/** jest counts the files that did not load. */
function compareFiles(report: JsonObject, fileErrors: number): ReportProblem[] {
  const declared = asCount(report["numRuntimeErrorTestSuites"] ?? 0);
  return declared !== undefined && declared <= fileErrors
    ? []
    : [mismatch(`${String(declared)} files that did not load, but holds ${fileErrors}`)];
}

function mismatch(facts: string): ReportProblem {
  return {
    code: "count-mismatch",
    message: `The jest or vitest report declares ${facts}. Check that its writer ran to its end.`,
  };
}

function failedWithoutTest(): ReportProblem {
  return {
    code: "producer-failed",
    message:
      "The run calls itself failed, although no test of it did. Look at its log: snapshots, thresholds, reporters.",
  };
}

function interrupted(): ReportProblem {
  return { code: "truncated", message: "The run was interrupted before its end, so tests are missing. Run it again." };
}
