import { clip } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";

export type TestStatus = "passed" | "failed" | "error" | "skipped";

/** One leaf test. (file, classname, name, index) is unique in a report; `index` counts repeats of the first three. */
export interface TestCase {
  /** As the producer writes it; null where it does not. */
  readonly file: string | null;
  readonly classname: string;
  readonly name: string;
  readonly index: number;
  readonly status: TestStatus;
  readonly durationMs: number | null;
  /** Why it failed or was skipped, at most 4,096 characters. */
  readonly message: string | null;
  /** Passed on a later attempt of the same run; nextest can be told to fail such a test all the same. */
  readonly flaky: boolean;
}

export interface TestTotals {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly flaky: number;
}

export interface TestReport {
  /** Format and, where the report names it, the tool: `forge-test-json`, `junit`. */
  readonly producer: string;
  readonly cases: readonly TestCase[];
  readonly totals: TestTotals;
  readonly problems: readonly ReportProblem[];
}

/** Name of the case that stands for a file which failed outside of its tests: it could not be loaded, say. */
export const WHOLE_FILE = "(the file itself)";

const MAX_MESSAGE_LENGTH = 4096;

/** Cases with `index` filled in and the totals that follow from them; a report without a test has a problem. */
export function buildTestReport(
  producer: string,
  found: readonly Omit<TestCase, "index">[],
  problems: readonly ReportProblem[],
): TestReport {
  const cases = numberRepeats(found);
  const noTests: ReportProblem[] =
    cases.length > 0 || problems.length > 0
      ? []
      : [{ code: "no-results", message: "The report holds no test. Check the test command and its filters." }];
  return { producer, cases, totals: sumCases(cases), problems: [...problems, ...noTests] };
}

/**
 * Maps in maps instead of one joined key, and the last class's names at hand, since its cases stand together: large reports
 * are read a tenth faster.
 */
function numberRepeats(found: readonly Omit<TestCase, "index">[]): TestCase[] {
  const files = new Map<string | null, Map<string, Map<string, number>>>();
  let names = new Map<string, number>();
  let last: Omit<TestCase, "index"> | undefined;
  return found.map((testCase) => {
    if (testCase.file !== last?.file || testCase.classname !== last.classname) {
      names = innerMap(innerMap(files, testCase.file), testCase.classname);
      last = testCase;
    }
    const index = names.get(testCase.name) ?? 0;
    names.set(testCase.name, index + 1);
    const { file, classname, name, status, durationMs, message, flaky } = testCase;
    const clipped = message === null ? null : clip(message, MAX_MESSAGE_LENGTH);
    // Written out: spreading took a twentieth of the time of a large report.
    return { file, classname, name, status, durationMs, flaky, index, message: clipped };
  });
}

function innerMap<K, V>(outer: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const created = new Map<string, V>();
  outer.set(key, created);
  return created;
}

/** Sums over any number of cases. `flaky` cases are counted by their status too. */
export function sumCases(cases: readonly Omit<TestCase, "index">[]): TestTotals {
  const counts: Record<TestStatus, number> = { passed: 0, failed: 0, error: 0, skipped: 0 };
  let flakyCount = 0;
  for (const { status, flaky } of cases) {
    counts[status] += 1;
    if (flaky) flakyCount += 1;
  }
  const { passed, failed, error: errors, skipped } = counts;
  return { tests: cases.length, passed, failed, errors, skipped, flaky: flakyCount };
}
