import { sumCases, type TestCase, type TestReport, type TestStatus } from "@chainops/reports/tests/test-report";
import type { Evidence } from "./evidence.ts";

/** What a test is believed to be where reports disagree: it failed if it failed once, and ran if it ran once. */
const WEIGHTS: Readonly<Record<TestStatus, number>> = { failed: 3, error: 2, passed: 1, skipped: 0 };

/** The tests of all reports as one: a run that writes JSON and JUnit tells of each test twice, and it counts once. */
export function joinTests(evidence: Evidence<TestReport>): Evidence<TestReport> {
  if (evidence.reports.length < 2) return evidence;
  const joined = new Map<string, TestCase>();
  for (const report of evidence.reports) {
    for (const test of report.cases) {
      const key = JSON.stringify([test.file, test.classname, test.name, test.index]);
      const known = joined.get(key);
      const told = known === undefined || tellsMore(test, known) ? test : known;
      // A report in another format may have no word for a second attempt.
      joined.set(key, told.flaky || known?.flaky !== true ? told : { ...told, flaky: true });
    }
  }
  const cases = [...joined.values()];
  const producer = [...new Set(evidence.reports.map((report) => report.producer))].join(", ");
  return { ...evidence, reports: [{ producer, cases, totals: sumCases(cases), problems: [] }] };
}

function tellsMore(test: TestCase, known: TestCase): boolean {
  if (test.status !== known.status) return WEIGHTS[test.status] > WEIGHTS[known.status];
  return known.message === null && test.message !== null;
}
