import type { JsonObject } from "../json-value.ts";
import { asArray, asNumber, asObject, asString } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { type TestCase, type TestStatus, WHOLE_FILE } from "./test-report.ts";

type FoundCase = Omit<TestCase, "index">;

/** Which of the two tools wrote the report; they use one word differently. */
export type JestProducer = "jest-json" | "vitest-json";

/** The tests of one file, and what is wrong with the file itself. */
export interface JestFile {
  readonly tests: readonly FoundCase[];
  readonly error: FoundCase | undefined;
}

const STATUSES = new Map<unknown, TestStatus>([
  ["passed", "passed"],
  ["failed", "failed"],
  ["skipped", "skipped"],
  ["pending", "skipped"],
  ["disabled", "skipped"],
  ["todo", "skipped"],
]);

/** Jest's `focused` is a file of which only some tests were asked for. */
const GOOD_FILES = new Set<unknown>(["passed", "skipped", "pending", "focused"]);

/** Reads one entry of `testResults`. */
export function readJestFile(file: JsonObject, producer: JestProducer, problems: ReportProblem[]): JestFile {
  const path = asString(file["name"]) ?? null;
  const entries = asArray(file["assertionResults"]);
  if (entries === undefined) problems.push(malformed(`The file ${path ?? "without a name"} has no list of tests.`));
  const tests = (entries ?? []).map((entry) => readCase(asObject(entry) ?? {}, path, producer, problems));
  const isFailed = tests.some(({ status }) => status === "failed" || status === "error");
  return { tests, error: isFailed || GOOD_FILES.has(file["status"]) ? undefined : describeFileError(file, path) };
}

function describeFileError(file: JsonObject, path: string | null): FoundCase {
  const message = asString(file["message"])?.trim() ?? "";
  return {
    file: path,
    classname: "",
    name: WHOLE_FILE,
    status: "error",
    durationMs: null,
    message: message === "" ? "The file failed outside of its tests." : message,
    flaky: false,
  };
}

function readCase(
  entry: JsonObject,
  file: string | null,
  producer: JestProducer,
  problems: ReportProblem[],
): FoundCase {
  const name = asString(entry["title"]) ?? "";
  const ancestors = texts(entry["ancestorTitles"]);
  const duration = asNumber(entry["duration"]);
  const status = readStatus(entry["status"], producer);
  if (status === undefined) {
    problems.push(malformed(`The test ${[...ancestors, name].join(" > ")} has a status that is not known.`));
  }
  const messages = [...texts(entry["failureMessages"]), ...texts(entry["retryReasons"])].join("\n").trim();
  return {
    file,
    classname: ancestors.join(" > "),
    name,
    status: status ?? "error",
    durationMs: duration !== undefined && duration >= 0 ? duration : null,
    message: messages === "" ? null : messages,
    flaky: status === "passed" && (messages !== "" || (asNumber(entry["invocations"]) ?? 1) > 1),
  };
}

/** Vitest writes `pending` for a test that was to run and did not: a hook threw, or the run stopped. */
function readStatus(status: unknown, producer: JestProducer): TestStatus | undefined {
  return status === "pending" && producer === "vitest-json" ? "error" : STATUSES.get(status);
}

function texts(value: unknown): string[] {
  return (asArray(value) ?? []).filter((text) => typeof text === "string");
}

function malformed(fact: string): ReportProblem {
  return { code: "malformed", message: `${fact} Check that nothing else writes to the report's file.` };
}
