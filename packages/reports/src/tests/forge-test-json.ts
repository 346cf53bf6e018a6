import type { JsonObject } from "../json-value.ts";
import { asObject, asString, parseJson } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { TestCase, TestReport, TestStatus } from "./test-report.ts";
import { buildTestReport } from "./test-report.ts";

type FoundCase = Omit<TestCase, "index">;

const STATUSES = new Map<unknown, TestStatus>([
  ["Success", "passed"],
  ["Failure", "failed"],
  ["Skipped", "skipped"],
]);

/** True for the start of `forge test --json` output, also behind lines of the compiler, and for its "No tests found". */
export function isForgeTestJson(head: string): boolean {
  return /(^|\n)\{"[^"\n]*":\{"duration":"|"test_results"\s*:|^No tests (found|match)/.test(head);
}

/**
 * Reads what `forge test --json` prints (Foundry 1.x). A test whose status is unknown counts as an error: what cannot
 * be understood must not pass. A failing `setUp()` is listed by forge as a test and is one here too.
 */
export function parseForgeTestJson(text: string): TestReport {
  const problems: ReportProblem[] = [];
  const cases: FoundCase[] = [];
  for (const [id, results] of readForgeSuites(text)) {
    for (const [name, result] of results) cases.push(readCase(id, name, asObject(result), problems));
  }
  return buildTestReport("forge-test-json", cases, problems);
}

/** Each suite, as `test/Vault.t.sol:VaultTest`, with its untyped results by the test's name. */
export function readForgeSuites(text: string): [id: string, results: [name: string, result: unknown][]][] {
  const suites = asObject(parseJson(skipLeadingLines(text), "The forge test report"));
  if (suites === undefined) throw notForgeTests();
  return Object.entries(suites).map(([id, suite]) => {
    const results = asObject(asObject(suite)?.["test_results"]);
    if (results === undefined) throw notForgeTests();
    return [id, Object.entries(results)];
  });
}

function notForgeTests(): ReportError {
  return new ReportError(
    "wrong-format",
    "The report is JSON, but not that of forge test. Write it with `forge test --json > forge-test.json`.",
  );
}

/**
 * The compiler, and forge itself with events of failed invariants, may have printed lines above the report, which is one
 * line. Without a test forge prints a sentence instead and exits with 0.
 */
function skipLeadingLines(text: string): string {
  if (/^No tests (found|match)/m.test(text.slice(0, 4096))) {
    throw new ReportError("no-results", "forge found no test. Check the test folder and the filters of the command.");
  }
  const report = text.search(/^\{"[^"\n]{1,4096}":\{"duration":/m);
  const start = report >= 0 ? report : text.search(/^\{/m);
  return start > 0 ? text.slice(start) : text;
}

function readCase(suiteId: string, name: string, result: JsonObject | undefined, problems: ReportProblem[]): FoundCase {
  const separator = suiteId.lastIndexOf(":");
  const status = STATUSES.get(result?.["status"]);
  if (status === undefined) {
    problems.push({
      code: "malformed",
      message: `The test ${suiteId} ${name} has no status that forge is known to write.`,
    });
  }
  return {
    file: separator < 0 ? null : suiteId.slice(0, separator),
    classname: suiteId.slice(separator + 1),
    name,
    status: status ?? "error",
    durationMs: parseHumanDuration(asString(result?.["duration"]) ?? ""),
    message: readMessage(result),
    flaky: false,
  };
}

function readMessage(result: JsonObject | undefined): string | null {
  const reason = asString(result?.["reason"]);
  const counterexample = describeCounterexample(result?.["counterexample"]);
  const parts = [reason, counterexample === undefined ? undefined : `counterexample: ${counterexample}`].filter(
    (part) => part !== undefined && part !== "",
  );
  return parts.length === 0 ? null : parts.join("; ");
}

/** Its calls in words, from `{"Single": call}` of a fuzz test, `{"Sequence": [length, calls]}` of an invariant. */
export function describeCounterexample(counterexample: unknown): string | undefined {
  const kinds = asObject(counterexample);
  const single = asObject(kinds?.["Single"]);
  if (single !== undefined) return describeCall(single);
  const calls = findCalls(kinds?.["Sequence"]);
  return calls === undefined ? undefined : calls.map(describeCall).join(" → ");
}

function findCalls(sequence: unknown): JsonObject[] | undefined {
  if (!Array.isArray(sequence)) return undefined;
  return sequence
    .flat(1)
    .map(asObject)
    .filter((call) => call !== undefined);
}

function describeCall(call: JsonObject): string {
  const signature = asString(call["func_name"]) ?? asString(call["signature"]) ?? "";
  const values = asString(call["args"]) ?? asString(call["raw_args"]) ?? asString(call["calldata"]) ?? "";
  return `${signature}(${values})`;
}

const UNIT_MS = new Map([
  ["y", 31_557_600_000],
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1],
  ["us", 1e-3],
  ["\u00b5s", 1e-3],
  ["\u03bcs", 1e-3],
  ["ns", 1e-6],
]);

/** Rust's humantime (`7ms 276µs 500ns`, `1m 3s`; both micro signs) in milliseconds; null where it is not one. */
export function parseHumanDuration(text: string): number | null {
  let sum = 0;
  for (const part of text.trim().split(/\s+/)) {
    const [, amount, unit] = /^(\d{1,15})([a-z\u00b5\u03bc]{1,7})$/.exec(part) ?? [];
    const factor = UNIT_MS.get(shortUnit(unit ?? ""));
    if (amount === undefined || factor === undefined) return null;
    sum += Number(amount) * factor;
  }
  return sum;
}

/** humantime spells long units out: `2days`, `1month`. */
function shortUnit(unit: string): string {
  return /^(years?|weeks?|days?)$/.test(unit) ? unit.charAt(0) : unit;
}
