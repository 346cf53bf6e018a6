import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { readLibtestEvents } from "./libtest-events.ts";
import { LibtestSuite } from "./libtest-suite.ts";
import type { TestReport } from "./test-report.ts";
import { buildTestReport } from "./test-report.ts";

/** True for text with an event of libtest at the start of a line, unless the plain text of `cargo test` starts above it. */
export function isLibtestJson(text: string): boolean {
  const event = text.search(/^[ \t]{0,8}\{ ?"type" ?: ?"(suite|test|bench)"/m);
  const plain = text.search(/^running \d{1,9} tests?\r?$/m);
  return event >= 0 && (plain < 0 || event < plain);
}

/**
 * Reads what `cargo test -- -Z unstable-options --format json` prints, or nextest's `--message-format libtest-json`: one
 * event a line, one suite per binary and one for the documentation tests. Every suite must be told to its end with
 * numbers that agree. The format has no end of its own: a report that is cut exactly between two suites looks whole.
 */
export function parseLibtestJson(text: string): TestReport {
  if (text.trim() === "") {
    throw new ReportError("empty", "The libtest report is empty. Check that the tests compile.");
  }
  if (!isLibtestJson(text)) {
    throw new ReportError("wrong-format", "The report holds no event of libtest. Write it with --format json.");
  }
  const problems: ReportProblem[] = [];
  const suites: LibtestSuite[] = [];
  let open: LibtestSuite | undefined;
  for (const event of readLibtestEvents(text, problems)) {
    if (event["type"] === "suite" && event["event"] === "started") {
      open?.abandon();
      open = new LibtestSuite(event);
      suites.push(open);
    } else if (event["type"] === "suite") {
      if (open === undefined) problems.push(strayEvent());
      open?.finish(event);
      open = undefined;
    } else if (event["type"] === "test" || event["type"] === "bench") {
      if (open === undefined) problems.push(strayEvent());
      open ??= addSuite(suites);
      if (event["type"] === "test") open.addTest(event);
      else open.addBench(event);
    }
  }
  open?.abandon();
  const cases = suites.flatMap((suite) => suite.cases);
  return buildTestReport("libtest-json", cases, [...problems, ...suites.flatMap((suite) => suite.problems)]);
}

/** Tests outside any suite are kept: what failed there must not vanish. */
function addSuite(suites: LibtestSuite[]): LibtestSuite {
  const suite = new LibtestSuite({});
  suites.push(suite);
  return suite;
}

function strayEvent(): ReportProblem {
  return {
    code: "malformed",
    message: "The libtest report has an event outside of any suite. Check that its start was not cut off.",
  };
}
