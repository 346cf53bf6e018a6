import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { CargoTestRun, refuseTooMany } from "./cargo-test-run.ts";
import { isLibtestJson, parseLibtestJson } from "./libtest-json.ts";
import type { TestReport } from "./test-report.ts";
import { buildTestReport } from "./test-report.ts";

/** What cargo itself says when something failed; lines of the tests may start with other words than these. */
const CARGO_FAILED = /^error: (could not compile|test failed|doctest failed|\d{1,6} targets? failed)/m;

/** True for the start of what `cargo test` prints, with the lines of cargo itself (`2>&1`) or without. */
export function isCargoTestText(head: string): boolean {
  const verbs = "Compiling|Checking|Finished|Running|Downloading|Downloaded|Updating|Locking|Blocking|Fresh|Doc-tests";
  const text = dropColors(head);
  return /^running \d{1,9} tests?\r?$/m.test(text) || new RegExp(`^ {0,11}(${verbs}) \\S`, "m").test(text);
}

/**
 * Reads the text that `cargo test` prints, which is all that stable cargo has: the `test result:` lines of all binaries
 * are summed and decide, names are taken where they are printed. A test whose name is not (`--quiet`, `--nocapture` on
 * one thread) is a case of its own without a name. Text that holds events of libtest is read as such.
 */
export function parseCargoTestText(text: string): TestReport {
  if (isLibtestJson(text)) return parseLibtestJson(text);
  const plain = dropColors(text);
  if (plain.trim() === "") {
    throw new ReportError("empty", "The output of cargo test is empty. Check that the tests compile.");
  }
  const problems: ReportProblem[] = [];
  const runs: CargoTestRun[] = [];
  let open: CargoTestRun | undefined;
  let started = 0;
  let made = 0;
  for (const line of plain.split(/\r?\n/)) {
    const tests = /^running (\d{1,9}) tests?$/.exec(line)?.[1];
    if (tests !== undefined) {
      open?.abandon();
      started += Number(tests);
      refuseTooMany(started);
      open = new CargoTestRun(Number(tests));
      runs.push(open);
    } else if (!line.startsWith("test result: ")) {
      open?.addLine(line);
    } else {
      if (open === undefined) problems.push(strayResult());
      open?.finish(line);
      made += open?.cases.length ?? 0;
      refuseTooMany(made);
      open = undefined;
    }
  }
  open?.abandon();
  const cases = runs.flatMap((run) => run.cases);
  problems.push(...runs.flatMap((run) => run.problems));
  if (CARGO_FAILED.test(plain) && !cases.some(({ status }) => status === "failed" || status === "error")) {
    problems.push(cargoFailed());
  }
  return buildTestReport("cargo-test-text", cases, problems);
}

/** Colours and other settings of a terminal (ECMA-48 SGR), which CARGO_TERM_COLOR turns on in a pipe too. */
function dropColors(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.includes("\u001b") ? text.replace(/\u001b\[[0-9;]{0,32}m/g, "") : text;
}

function strayResult(): ReportProblem {
  return {
    code: "count-mismatch",
    message: "A `test result:` line has no `running … tests` line before it. Check that the start was not cut off.",
  };
}

function cargoFailed(): ReportProblem {
  return { code: "producer-failed", message: "cargo says that it failed, although no test did. Look at its log." };
}
