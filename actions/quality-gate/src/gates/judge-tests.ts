import type { Quarantine } from "@chainops/core/config/schema/gates/tests";
import type { Annotation } from "@chainops/core/report/report";
import type { TestCase, TestReport, TestTotals } from "@chainops/reports/tests/test-report";
import { sumCases } from "@chainops/reports/tests/test-report";
import type { Measurements } from "../baseline/measurements.ts";
import type { Evidence } from "../evidence.ts";
import type { BaseFigures } from "../list-producers.ts";
import { applyQuarantine, type Quarantined } from "../tests/quarantine.ts";
import { testName } from "../tests/test-names.ts";
import {
  doubted,
  firstOf,
  grouped,
  judged,
  type JudgedGate,
  type MessagePart,
  type Place,
  plural,
} from "./judged-gate.ts";

/** Where a test's source lies, as far as the working tree knows: test files name their functions. */
export type LocateTest = (test: TestCase) => Place | undefined;

export type BaseTests = BaseFigures<NonNullable<Measurements["tests"]>>;

/** `tests.max_failed` and `tests.quarantine`. */
export interface FailureRules {
  readonly max_failed: number;
  readonly quarantine: readonly Quarantine[];
}

export interface TestFacts {
  locate: LocateTest;
  /** Decides which quarantine holds. */
  now: Date;
  /** Shown beside this run's counts. */
  base?: BaseTests;
}

export function totalTests(evidence: Evidence<TestReport>): TestTotals {
  return sumCases(evidence.reports.flatMap((report) => report.cases));
}

/**
 * No more than `max_failed` tests may fail, quarantined ones aside, and there must be tests: a project without a test
 * report is not a tested one. `waived` where it passes by its quarantine.
 */
export function judgeTests(evidence: Evidence<TestReport>, facts: TestFacts, rules: FailureRules): JudgedGate {
  const { locate, now, base } = facts;
  const { max_failed: maxFailed } = rules;
  const totals = totalTests(evidence);
  const cases = evidence.reports.flatMap((report) => report.cases);
  const quarantined = applyQuarantine(cases, brokenCases(evidence), rules.quarantine, now);
  const { failing, excused, notes } = quarantined;
  const shared = {
    name: "tests_passed",
    label: "Tests",
    threshold: maxFailed,
    unit: "tests",
    limit: maxFailed === 0 ? "0 failed" : `at most ${grouped(maxFailed)} failed`,
    annotations: annotateAll(quarantined, locate),
    warns: excused.length + failing.length + notes.length + totals.flaky > 0,
    ...(evidence.reports.length > 0 && { actual: failing.length, now: shownTotals(totals, quarantined) }),
    ...(base?.known === true && { baseShown: grouped(base.figures.total) }),
  };
  const problems = [...evidence.problems, ...missingTests(evidence, totals)];
  const named = nameFailures(quarantined, totals.tests - totals.skipped, locate);
  const noted = firstNotes(notes);
  if (failing.length > maxFailed) {
    const doubt = problems.slice(0, 1).map((problem) => ` ${problem}`);
    return judged({ ...shared, status: "fail", message: [...named, ...noted, ...doubt] });
  }
  if (problems.length > 0) return doubted(shared, problems);
  const isWaived = excused.length > 0 && failing.length + excused.length > maxFailed;
  return judged({ ...shared, status: isWaived ? "waived" : "pass", message: [...named, ...noted] });
}

const MAX_NOTES = 5;

function firstNotes(notes: readonly string[]): readonly string[] {
  const shown = notes.slice(0, MAX_NOTES).map((note) => ` ${note}`);
  const left = notes.length - MAX_NOTES;
  return left <= 0
    ? shown
    : [...shown, ` ${plural(left, "more entry", "more entries")} of \`tests.quarantine\` want a look.`];
}

function missingTests({ reports, problems }: Evidence<TestReport>, totals: TestTotals): readonly string[] {
  if (reports.length === 0) return problems.length > 0 ? [] : [NO_TESTS];
  if (totals.tests === 0) return ["The test reports hold no test. Check the test command and its filters."];
  if (totals.tests > totals.skipped) return [];
  return [
    `All ${plural(totals.tests, "test")} were skipped, so nothing was tested. Check the test command and its filters.`,
  ];
}

/** What every gate on tests says where no report is there. */
export const NO_TESTS =
  "No test report was found. Run `forge test --json > reports/forge-test.json` or another runner that writes JUnit XML before this step, or name the file in input `tests`.";

function shownTotals({ passed, skipped, flaky }: TestTotals, { failing, excused }: Quarantined): string {
  const others = [
    [skipped, "skipped"],
    [flaky, "flaky"],
    [excused.length, "quarantined"],
  ] as const;
  const shown = others.filter(([count]) => count > 0).map(([count, what]) => `, ${grouped(count)} ${what}`);
  return `${grouped(passed)} passed, ${grouped(failing.length)} failed${shown.join("")}`;
}

export function brokenCases(evidence: Evidence<TestReport>): readonly TestCase[] {
  return evidence.reports.flatMap((report) =>
    report.cases.filter((test) => test.status === "failed" || test.status === "error"),
  );
}

function nameFailures({ failing, excused }: Quarantined, ran: number, locate: LocateTest): readonly MessagePart[] {
  const known: readonly MessagePart[] =
    excused.length === 0
      ? []
      : [` ${plural(excused.length, "failure")} in quarantine: `, ...nameAll(excused, locate), "."];
  if (failing.length > 0) {
    return [`${plural(failing.length, "test")} of ${ran} failed: `, ...nameAll(failing, locate), ".", ...known];
  }
  const passed = ran - excused.length;
  const all = excused.length > 0 ? `${plural(passed, "test")} of ${ran} passed.` : `All ${plural(ran, "test")} passed.`;
  return [excused.length === 0 && ran === 1 ? "The only test passed." : all, ...known];
}

function nameAll(tests: readonly TestCase[], locate: LocateTest): readonly MessagePart[] {
  return firstOf(tests, (test) => nameAndPlace(test, locate));
}

/** "VaultTest.test_Deposit() at test/Vault.t.sol:12", with its place as a link where it is known. */
export function nameAndPlace(test: TestCase, locate: LocateTest): readonly MessagePart[] {
  const place = locate(test);
  return place === undefined ? [testName(test)] : [testName(test), " at ", place];
}

function annotateAll({ failing, excused }: Quarantined, locate: LocateTest): readonly Annotation[] {
  return [
    ...failing.flatMap((test) => annotate(test, locate, "failure", "Test failed")),
    ...excused.flatMap((test) => annotate(test, locate, "warning", "Quarantined test failed")),
  ];
}

function annotate(
  test: TestCase,
  locate: LocateTest,
  level: Annotation["level"],
  title: string,
): readonly Annotation[] {
  const place = locate(test);
  if (place === undefined) return [];
  const line = place.line ?? 1;
  return [
    {
      path: place.path,
      startLine: line,
      endLine: line,
      level,
      title: `${title}: ${testName(test)}`,
      message: test.message ?? "The report gives no reason.",
    },
  ];
}
