import type { Annotation } from "@chainops/core/report/report";
import type { TestCase, TestReport, TestTotals } from "@chainops/reports/tests/test-report";
import { sumCases } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, type Place, plural } from "./judged-gate.ts";

/** Where a test's source lies, as far as the working tree knows: test files name their functions. */
export type LocateTest = (test: TestCase) => Place | undefined;

export function totalTests(evidence: Evidence<TestReport>): TestTotals {
  return sumCases(evidence.reports.flatMap((report) => report.cases));
}

/** No test may fail and there must be tests: a project without a test report is not a tested one. */
export function judgeTests(evidence: Evidence<TestReport>, locate: LocateTest): JudgedGate {
  const totals = totalTests(evidence);
  const broken = brokenCases(evidence);
  const shared = {
    name: "tests_passed",
    label: "Tests",
    threshold: 0,
    unit: "tests",
    limit: "0 failed",
    annotations: broken.flatMap((test) => annotate(test, locate)),
    ...(evidence.reports.length > 0 && { actual: broken.length, now: shownTotals(totals) }),
  };
  const problems = [...evidence.problems, ...missingTests(evidence, totals)];
  const ran = totals.tests - totals.skipped;
  const failures: readonly MessagePart[] = [
    `${plural(broken.length, "test")} of ${ran} failed: `,
    ...firstOf(broken, (test) => nameAndPlace(test, locate)),
    ".",
  ];
  if (broken.length > 0)
    return judged({
      ...shared,
      status: "fail",
      message: [...failures, ...problems.slice(0, 1).map((problem) => ` ${problem}`)],
    });
  if (problems.length > 0) return doubted(shared, problems);
  return judged({
    ...shared,
    status: "pass",
    message: ran === 1 ? "The only test passed." : `All ${plural(ran, "test")} passed.`,
  });
}

function missingTests({ reports, problems }: Evidence<TestReport>, totals: TestTotals): readonly string[] {
  if (reports.length === 0) return problems.length > 0 ? [] : [NO_TESTS];
  if (totals.tests === 0) return ["The test reports hold no test. Check the test command and its filters."];
  if (totals.tests > totals.skipped) return [];
  return [
    `All ${plural(totals.tests, "test")} were skipped, so nothing was tested. Check the test command and its filters.`,
  ];
}

const NO_TESTS =
  "No test report was found. Run `forge test --json > reports/forge-test.json` or another runner that writes JUnit XML before this step, or name the file in input `tests`.";

function shownTotals(totals: TestTotals): string {
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  return `${totals.passed} passed, ${totals.failed + totals.errors} failed${skipped}`;
}

export function brokenCases(evidence: Evidence<TestReport>): readonly TestCase[] {
  return evidence.reports.flatMap((report) =>
    report.cases.filter((test) => test.status === "failed" || test.status === "error"),
  );
}

function nameAndPlace(test: TestCase, locate: LocateTest): readonly MessagePart[] {
  const place = locate(test);
  return place === undefined ? [testName(test)] : [testName(test), " at ", place];
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
      startLine: place.line ?? 1,
      endLine: place.line ?? 1,
      level: "failure",
      title: `Test failed: ${testName(test)}`,
      message: test.message ?? "The report gives no reason.",
    },
  ];
}
