import type { JsonObject } from "../json-value.ts";
import { asCount, asString } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { splitRustTestName } from "./rust-test-name.ts";
import type { TestCase, TestStatus } from "./test-report.ts";

type FoundCase = Omit<TestCase, "index">;

const STATUSES = new Map<unknown, TestStatus>([
  ["ok", "passed"],
  ["failed", "failed"],
  ["ignored", "skipped"],
  ["allowed_failure", "skipped"],
]);

/** One test binary, or the documentation tests of one crate, while its events are read. */
export class LibtestSuite {
  readonly cases: FoundCase[] = [];
  readonly problems: ReportProblem[] = [];
  readonly #declaredTests: number | undefined;
  readonly #running = new Set<string>();

  constructor(started: JsonObject) {
    this.#declaredTests = asCount(started["test_count"]);
  }

  addTest(event: JsonObject): void {
    const name = asString(event["name"]) ?? "";
    const kind = event["event"];
    if (kind === "started") this.#running.add(name);
    // A warning after 60 seconds: the test runs on and has an outcome later.
    if (kind === "started" || kind === "timeout") return;
    const { plain, attempt } = splitAttempt(name);
    this.#running.delete(plain);
    this.cases.push(readCase(event, plain, attempt, this.#readStatus(kind, name)));
  }

  /** A benchmark has one event, its result, and is counted as `measured`. */
  addBench(event: JsonObject): void {
    const name = asString(event["name"]) ?? "";
    this.#running.delete(name);
    this.cases.push({ ...splitRustTestName(name), status: "passed", durationMs: null, message: null, flaky: false });
  }

  /** Compares the numbers of the suite's last event, and those of its first, with the tests that were told. */
  finish(event: JsonObject): void {
    this.#endRunning();
    const told = (name: string) => asCount(event[name]) ?? 0;
    const declared = {
      passed: told("passed") + told("measured"),
      failed: told("failed"),
      skipped: told("ignored") + told("allowed_fail"),
    };
    const count = (status: TestStatus) => this.cases.filter((testCase) => testCase.status === status).length;
    const counted = { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
    const agrees =
      declared.passed === counted.passed &&
      declared.failed === counted.failed &&
      declared.skipped === counted.skipped &&
      (this.#declaredTests ?? this.cases.length) === this.cases.length &&
      event["event"] === (declared.failed > 0 ? "failed" : "ok");
    if (!agrees) this.problems.push(countMismatch(declared, counted, this.#declaredTests));
  }

  /** The report goes on or ends without the suite's last event: its process died, or the report is cut. */
  abandon(): void {
    this.#endRunning();
    const expected = this.#declaredTests ?? this.cases.length;
    this.problems.push({
      code: "truncated",
      message: `A suite of ${expected} tests tells the end of ${this.cases.length - this.#unfinished()} and not its own. Its process died or the report is cut: look at the log of cargo.`,
    });
  }

  #unfinished(): number {
    return this.cases.filter(({ status }) => status === "error").length;
  }

  #endRunning(): void {
    for (const name of this.#running) {
      const message = "The test was started and has no outcome.";
      this.cases.push({ ...splitRustTestName(name), status: "error", durationMs: null, message, flaky: false });
    }
    this.#running.clear();
  }

  #readStatus(kind: unknown, name: string): TestStatus {
    const status = STATUSES.get(kind);
    if (status === undefined) {
      const message = `The test ${name} has no outcome that libtest is known to write.`;
      this.problems.push({ code: "malformed", message });
    }
    return status ?? "error";
  }
}

/** nextest ends the name of a repeated test with its attempt: `crate::binary$adds#2`. */
function splitAttempt(name: string): { plain: string; attempt: number } {
  const [, plain, attempt] = /^([^$]*\$.*)#(\d{1,6})$/s.exec(name) ?? [];
  return plain === undefined ? { plain: name, attempt: 1 } : { plain, attempt: Number(attempt) };
}

function readCase(event: JsonObject, name: string, attempt: number, status: TestStatus): FoundCase {
  const parts = [event["message"], event["reason"], event["stdout"], event["stderr"]].map(asString);
  const message = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n");
  return {
    ...splitRustTestName(name),
    status,
    durationMs: parseExecTime(event["exec_time"]),
    message: message === "" || status === "passed" ? null : message.trim(),
    flaky: status === "passed" && attempt > 1,
  };
}

/** Seconds as a number, or as text (`"0.120s"`) until 1.49, in milliseconds. */
function parseExecTime(value: unknown): number | null {
  const seconds = typeof value === "string" ? Number(/^(\d{1,12}(?:\.\d{1,12})?)s$/.exec(value)?.[1]) : value;
  return typeof seconds === "number" && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

interface SuiteCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function countMismatch(declared: SuiteCounts, counted: SuiteCounts, tests: number | undefined): ReportProblem {
  const words = ({ passed, failed, skipped }: SuiteCounts) =>
    `${passed} passed, ${failed} failed and ${skipped} ignored`;
  const started = tests === undefined ? "" : ` of ${tests}`;
  return {
    code: "count-mismatch",
    message: `A suite of the libtest report declares ${words(declared)} tests${started}, but holds ${words(counted)}. Check that nothing else writes to its file.`,
  };
}
