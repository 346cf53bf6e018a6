import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { splitRustTestName } from "./rust-test-name.ts";
import type { TestCase, TestStatus } from "./test-report.ts";

/** More tests than any workspace has. */
const MAX_TESTS = 1_000_000;
const MAX_MESSAGE_LENGTH = 8192;

const OUTCOMES: readonly [RegExp, TestStatus][] = [
  [/^ok\b/, "passed"],
  [/^bench:/, "passed"],
  [/^FAILED\b/, "failed"],
  [/^ignored\b/, "skipped"],
];

const RESULT =
  /^test result: (ok|FAILED)\. (\d{1,9}) passed; (\d{1,9}) failed;(?: \d{1,9} allowed failures;)? (\d{1,9}) ignored; (\d{1,9}) measured; \d{1,9} filtered out(;|$)/;

/** One binary's part of what `cargo test` prints, from `running 5 tests` to `test result:`. */
export class CargoTestRun {
  readonly cases: Omit<TestCase, "index">[] = [];
  readonly problems: ReportProblem[] = [];
  readonly #tests: number;
  readonly #failed = new Set<string>();
  readonly #outputs = new Map<string, string>();
  #inFailures = false;
  #outputOf: string | undefined;

  constructor(tests: number) {
    if (tests > MAX_TESTS) {
      throw new ReportError(
        "malformed",
        `The output of cargo test speaks of ${tests} tests; at most ${MAX_TESTS} are read.`,
      );
    }
    this.#tests = tests;
  }

  /** Output of failed tests stands between two lines `failures:`; what looks like an outcome there is none. */
  addLine(line: string): void {
    if (line === "failures:") {
      this.#inFailures = true;
      this.#outputOf = undefined;
    } else if (this.#inFailures) this.#addFailureLine(line);
    else this.#addTest(line);
  }

  /** `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.17s` */
  finish(line: string): void {
    const [, verdict, ...numbers] = RESULT.exec(line) ?? [];
    const [passed = 0, failed = 0, ignored = 0, measured = 0] = numbers.slice(0, 4).map(Number);
    if (verdict === undefined) return this.abandon();
    this.#nameFailures();
    const said = passed + failed + ignored + measured;
    if (said !== this.#tests || (verdict === "FAILED") !== failed > 0) {
      this.problems.push(mismatch(`the line "${line.slice(0, 120)}" after "running ${this.#tests} tests"`));
    }
    refuseTooMany(said);
    this.#addUnnamed("passed", passed + measured);
    this.#addUnnamed("failed", failed);
    this.#addUnnamed("skipped", ignored);
  }

  /** No result line: the process died, or the text is cut. What has no outcome is an error. */
  abandon(): void {
    this.#nameFailures();
    const missing = Math.max(0, this.#tests - this.cases.length);
    for (let count = 0; count < missing; count += 1) this.cases.push(unnamed("error"));
    this.problems.push({
      code: "truncated",
      message: `cargo ran ${this.#tests} tests and printed no result of them. Their process died or the report is cut: look at the log.`,
    });
  }

  #addTest(line: string): void {
    const arrow = line.indexOf(" ... ");
    if (!line.startsWith("test ") || arrow < 0) return;
    const outcome = line.slice(arrow + 5);
    const status = OUTCOMES.find(([pattern]) => pattern.test(outcome))?.[1];
    if (status === undefined) return;
    const name = line.slice(5, arrow).replace(/ - (should panic|compile fail|compile)$/, "");
    if (status === "failed") this.#failed.add(name);
    else this.cases.push(newCase(name, status, outcome));
  }

  #addFailureLine(line: string): void {
    const header = /^---- (.{1,4096}) (?:stdout|stderr) ----$/.exec(line)?.[1];
    const listed = /^ {4}(\S.{0,4095})$/.exec(line)?.[1];
    if (header !== undefined) {
      this.#outputOf = header;
      this.#outputs.set(header, "");
    } else if (this.#outputOf !== undefined) {
      const output = this.#outputs.get(this.#outputOf) ?? "";
      if (output.length < MAX_MESSAGE_LENGTH) this.#outputs.set(this.#outputOf, `${output}${line}\n`);
    } else if (listed !== undefined) this.#failed.add(listed);
  }

  #nameFailures(): void {
    for (const name of this.#failed) {
      const output = this.#outputs.get(name)?.trim() ?? "";
      this.cases.push({ ...newCase(name, "failed", ""), message: output === "" ? null : output });
    }
    this.#failed.clear();
  }

  #addUnnamed(status: TestStatus, said: number): void {
    const named = this.cases.filter((testCase) => testCase.status === status).length;
    if (named > said) {
      this.problems.push(mismatch(`${said} ${status} tests in the result line and ${named} lines of such tests`));
    }
    for (let count = named; count < said; count += 1) this.cases.push(unnamed(status));
  }
}

/** Numbers of the report decide how many cases without a name are made. */
export function refuseTooMany(tests: number): void {
  if (tests > MAX_TESTS) {
    throw new ReportError(
      "too-large",
      `The output of cargo test speaks of ${tests} tests; at most ${MAX_TESTS} are read.`,
    );
  }
}

function newCase(name: string, status: TestStatus, outcome: string): Omit<TestCase, "index"> {
  const seconds = / <(\d{1,9}(?:\.\d{1,9})?)s>$/.exec(outcome)?.[1];
  const reason = /^ignored, (.*)$/.exec(outcome)?.[1];
  return {
    ...splitRustTestName(name),
    status,
    durationMs: seconds === undefined ? null : Number(seconds) * 1000,
    message: reason ?? null,
    flaky: false,
  };
}

function unnamed(status: TestStatus): Omit<TestCase, "index"> {
  return {
    file: null,
    classname: "",
    name: "(name not printed)",
    status,
    durationMs: null,
    message: status === "error" ? "The test has no outcome." : null,
    flaky: false,
  };
}

function mismatch(facts: string): ReportProblem {
  return {
    code: "count-mismatch",
    message: `The output of cargo test contradicts itself: ${facts}. Let the tests run without --nocapture, or write a JUnit report.`,
  };
}
