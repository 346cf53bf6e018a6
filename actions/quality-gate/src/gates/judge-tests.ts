import type { Annotation } from "@chainops/core/report/report";
import type { TestCase, TestReport, TestTotals } from "@chainops/reports/tests/test-report";
import { sumCases } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../evidence.ts";
import { judged, type JudgedGate, plural } from "./judged-gate.ts";

/** Where a test's source lies, as far as the working tree knows: test files name their functions. */
export type LocateTest = (test: TestCase) => { path: string; line: number } | undefined;

export function totalTests(evidence: Evidence<TestReport>): TestTotals {
  return sumCases(evidence.reports.flatMap((report) => report.cases));
}

/** No test may fail and there must be tests: a project without a test report is not a tested one. */
export function judgeTests(evidence: Evidence<TestReport>, locate: LocateTest): JudgedGate {
  const totals = totalTests(evidence);
  const broken = totals.failed + totals.errors;
  const problem = evidence.problems[0] ?? missingTests(evidence, totals);
  const failed = problem !== undefined || broken > 0;
  const ran = totals.tests - totals.skipped;
  return judged({
    name: "tests_passed",
    label: "Tests",
    status: failed ? "fail" : "pass",
    ...(evidence.reports.length > 0 && { actual: broken }),
    threshold: 0,
    unit: "tests",
    message:
      problem ??
      (broken > 0
        ? `${plural(broken, "test")} of ${ran} failed: ${firstNames(evidence)}.`
        : `All ${plural(ran, "test")} passed.`),
    now: evidence.reports.length > 0 ? shownTotals(totals) : "–",
    limit: "0 failed",
    annotations: brokenCases(evidence).flatMap((test) => annotate(test, locate)),
  });
}

function missingTests({ reports }: Evidence<TestReport>, totals: TestTotals): string | undefined {
  if (reports.length === 0) {
    return "No test report was found. Run `forge test --json > reports/forge-test.json` before this step, or name the file in input `tests`.";
  }
  if (totals.tests === 0) return "The test reports hold no test. Check the test command and its filters.";
  if (totals.tests === totals.skipped)
    return `All ${plural(totals.tests, "test")} were skipped, so nothing was tested.`;
  return undefined;
}

function shownTotals(totals: TestTotals): string {
  const broken = totals.failed + totals.errors;
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  return `${totals.passed} passed, ${broken} failed${skipped}`;
}

export function brokenCases(evidence: Evidence<TestReport>): readonly TestCase[] {
  return evidence.reports.flatMap((report) =>
    report.cases.filter((test) => test.status === "failed" || test.status === "error"),
  );
}

function firstNames(evidence: Evidence<TestReport>): string {
  const names = brokenCases(evidence).map(testName);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

export function testName(test: TestCase): string {
  return test.classname === "" ? test.name : `${test.classname}.${test.name}`;
}

function annotate(test: TestCase, locate: LocateTest): readonly Annotation[] {
  const place = locate(test);
  if (place === undefined) return [];
  return [
    {
      path: place.path,
      startLine: place.line,
      endLine: place.line,
      level: "failure",
      title: `Test failed: ${testName(test)}`,
      message: test.message ?? "The report gives no reason.",
    },
  ];
}
