import { sumCases, type TestCase, type TestReport, type TestStatus } from "@chainops/reports/tests/test-report";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import type { Evidence } from "./evidence.ts";

/** What a test is believed to be where reports disagree: it failed if it failed once, and ran if it ran once. */
const WEIGHTS: Readonly<Record<TestStatus, number>> = { failed: 3, error: 2, passed: 1, skipped: 0 };

/**
 * The tests of all reports as one. A run that writes JSON and JUnit tells of each test twice, and it counts once. Two
 * reports of one format are two runs (packages, shards, a matrix): equal names in them are different tests, unless one
 * report is a copy of the other.
 */
export function joinTests(evidence: Evidence<TestReport>, paths: PathContext): Evidence<TestReport> {
  if (evidence.reports.length < 2) return evidence;
  const reports = withoutCopies(evidence.reports);
  const joined = new Map<string, TestCase>();
  const formats = new Map<string, Map<string, number>>();
  for (const report of reports) {
    const counts = formats.get(report.producer) ?? new Map<string, number>();
    formats.set(report.producer, counts);
    for (const test of report.cases) {
      const name = JSON.stringify([fileOf(test, paths), nameOf(test)]);
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const key = `${index} ${name}`;
      joined.set(key, joinCases(joined.get(key), { ...test, index }));
    }
  }
  const cases = [...joined.values()];
  const producer = [...new Set(reports.map((report) => report.producer))].join(", ");
  return { ...evidence, reports: [{ producer, cases, totals: sumCases(cases), problems: [] }] };
}

/** One tool writes absolute paths into its JSON and relative ones into its JUnit. */
function fileOf({ file }: TestCase, paths: PathContext): string | null {
  return file === null ? null : (toWorkspacePath(file, paths) ?? file);
}

/** JUnit has vitest's describes in the name of a test, as JSON joins them in its class. */
function nameOf({ classname, name }: TestCase): string {
  return classname === "" ? name : `${classname} > ${name}`;
}

/** A report in another format may have no word for a second attempt. */
function joinCases(known: TestCase | undefined, test: TestCase): TestCase {
  if (known === undefined) return test;
  const told = tellsMore(test, known) ? test : known;
  const flaky = known.flaky || test.flaky;
  return told.flaky === flaky ? told : { ...told, flaky };
}

function tellsMore(test: TestCase, known: TestCase): boolean {
  if (test.status !== known.status) return WEIGHTS[test.status] > WEIGHTS[known.status];
  return known.message === null && test.message !== null;
}

/** A file is found twice where a workflow collects its reports in a folder. */
function withoutCopies(reports: readonly TestReport[]): readonly TestReport[] {
  return reports.filter((report, at) => !reports.slice(0, at).some((earlier) => isCopy(report, earlier)));
}

/** Two runs differ in what their tests took; without durations nothing tells a copy from another run. */
function isCopy(report: TestReport, other: TestReport): boolean {
  return (
    report.producer === other.producer &&
    report.cases.length === other.cases.length &&
    report.cases.some(({ durationMs }) => durationMs !== null && durationMs > 0) &&
    report.cases.every((test, at) => isSame(test, other.cases[at]))
  );
}

function isSame(test: TestCase, other: TestCase | undefined): boolean {
  return (
    other !== undefined &&
    test.name === other.name &&
    test.status === other.status &&
    test.durationMs === other.durationMs &&
    test.classname === other.classname &&
    test.file === other.file &&
    test.message === other.message
  );
}
