import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asNumber, asObject, asString, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { TestCase, TestReport, TestStatus } from "./test-report.ts";
import { buildTestReport } from "./test-report.ts";

type FoundCase = Omit<TestCase, "index">;

const LISTS = [
  ["failures", "failed"],
  ["pending", "skipped"],
  ["passes", "passed"],
] as const;

/** True for the start of what mocha's `json` reporter writes, also behind lines of a program. */
export function isMochaJson(head: string): boolean {
  return /^\{\s{0,32}"stats"\s{0,8}:\s{0,8}\{/m.test(head);
}

/**
 * Reads the report of mocha's `json` reporter. Every entry of `tests` must be in one of `passes`, `failures` and
 * `pending`. A failed hook is in `failures` alone: it stands for the tests that it kept from running and is an error
 * case of its own. A test that passed on a retry is flaky.
 */
export function parseMochaJson(text: string): TestReport {
  const start = text.search(/^\{\s{0,32}"stats"/m);
  const report = asObject(parseJson(start > 0 ? text.slice(start) : text, "The mocha report"));
  const stats = asObject(report?.["stats"]);
  const tests = asArray(report?.["tests"]);
  if (report === undefined || stats === undefined || tests === undefined) throw notMocha();
  const outcomes = LISTS.map(([list, status]) => {
    const entries = asArray(report[list]);
    if (entries === undefined) throw notMocha();
    return { list, status, entries: entries.map((entry) => asObject(entry) ?? {}) };
  });
  const problems = compareStats(stats, [...outcomes, { list: "tests", entries: tests }]);
  const left = new OutcomesLeft(outcomes);
  const cases = tests.map((test) => {
    const entry = asObject(test) ?? {};
    return readCase(entry, left.take(entry) ?? "error");
  });
  return buildTestReport("mocha-json", [...cases, ...left.readRest(problems)], problems);
}

function notMocha(): ReportError {
  return new ReportError(
    "wrong-format",
    "The report is JSON, but not that of mocha. Write it with `mocha --reporter json --reporter-option output=mocha.json`.",
  );
}

interface OutcomeList {
  readonly list: string;
  readonly status: TestStatus;
  readonly entries: readonly JsonObject[];
}

/** The entries of `failures`, `pending` and `passes` by test, as long as no entry of `tests` has taken them. */
class OutcomesLeft {
  readonly #byTest = new Map<string, { status: TestStatus; entry: JsonObject }[]>();

  constructor(outcomes: readonly OutcomeList[]) {
    for (const { status, entries } of outcomes) {
      for (const entry of entries) {
        const key = keyOf(entry);
        const found = this.#byTest.get(key);
        if (found === undefined) this.#byTest.set(key, [{ status, entry }]);
        else found.push({ status, entry });
      }
    }
  }

  /** The worst outcome of this test that is left. */
  take(entry: JsonObject): TestStatus | undefined {
    return this.#byTest.get(keyOf(entry))?.shift()?.status;
  }

  /** What no test has taken: failed hooks, and passed or skipped tests that `tests` does not list. */
  readRest(problems: ReportProblem[]): FoundCase[] {
    const rest = [...this.#byTest.values()].flat();
    const others = rest.filter(({ status }) => status !== "failed").length;
    if (others > 0) problems.push(mismatch(`${others} passed or pending tests that its list of tests has not`));
    return rest.map(({ status, entry }) => readCase(entry, status === "failed" ? "error" : status));
  }
}

function keyOf(entry: JsonObject): string {
  return JSON.stringify([asString(entry["file"]), asString(entry["fullTitle"]), asString(entry["title"])]);
}

function readCase(entry: JsonObject, status: TestStatus): FoundCase {
  const name = asString(entry["title"]) ?? "";
  const full = asString(entry["fullTitle"]) ?? "";
  const error = asObject(entry["err"]);
  const duration = asNumber(entry["duration"]);
  const message = asString(error?.["stack"]) ?? asString(error?.["message"]) ?? "";
  return {
    file: asString(entry["file"]) ?? null,
    classname: full.endsWith(name) ? full.slice(0, full.length - name.length).trimEnd() : full,
    name,
    status,
    durationMs: duration !== undefined && duration >= 0 ? duration : null,
    message: message === "" ? missingOutcome(status) : message,
    flaky: status === "passed" && (asCount(entry["currentRetry"]) ?? 0) > 0,
  };
}

function missingOutcome(status: TestStatus): string | null {
  return status === "error" ? "The report gives no reason and no outcome." : null;
}

/** mocha counts by its own events; a list that is shorter or longer is not what it wrote. */
function compareStats(
  stats: JsonObject,
  lists: readonly { list: string; entries: readonly unknown[] }[],
): ReportProblem[] {
  return lists.flatMap(({ list, entries }) =>
    asCount(stats[list]) === entries.length
      ? []
      : [
          mismatch(
            `${String(asCount(stats[list]) ?? "no number of")} ${list} by its stats and ${entries.length} by its list`,
          ),
        ],
  );
}

function mismatch(facts: string): ReportProblem {
  return {
    code: "count-mismatch",
    message: `The mocha report has ${facts}. Check that nothing else writes to its file.`,
  };
}
