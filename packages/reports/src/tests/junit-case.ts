import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";
import { type TestCase, type TestStatus, WHOLE_FILE } from "./test-report.ts";

/** What a `<testsuite>` says about its tests by attribute; forge names suites `path:Contract` and its cases have no class. */
export interface JunitSuite {
  readonly file: string | null;
  readonly classname: string;
}

const NO_SUITE: JunitSuite = { file: null, classname: "" };

export function readSuite(attributes: Attributes): JunitSuite {
  const [path, classname] = splitContractName(attribute(attributes, "name") ?? "");
  return { file: attribute(attributes, "file") ?? path, classname };
}

/** A `<testcase>` while its children are read. */
export interface OpenCase {
  readonly attributes: Attributes;
  readonly suite: JunitSuite | undefined;
  outcomes: ReadonlySet<string>;
  message: string;
}

/** What nearly every case has; one set for all of them. */
export const NO_OUTCOMES: ReadonlySet<string> = new Set();

/** Children of a test case that carry an outcome; surefire and nextest add the flaky and rerun kinds. */
export const OUTCOMES: ReadonlySet<string> = new Set([
  "failure",
  "error",
  "skipped",
  "flakyFailure",
  "flakyError",
  "rerunFailure",
  "rerunError",
]);

/** Googletest, CTest and others say by attribute that a test did not run. */
const NOT_RUN = new Set(["notrun", "disabled", "skipped", "ignored"]);

/** The finished case. */
export function closeCase({ attributes, suite, outcomes, message }: OpenCase): Omit<TestCase, "index"> {
  const { file, classname } = suite ?? NO_SUITE;
  return {
    file: attribute(attributes, "file") ?? file,
    classname: attribute(attributes, "classname") ?? classname,
    name: attribute(attributes, "name") ?? "",
    status: decideStatus(attributes, outcomes),
    durationMs: parseSeconds(attribute(attributes, "time")),
    message: message.trim() === "" ? null : message.trim(),
    flaky: outcomes.has("flakyFailure") || outcomes.has("flakyError"),
  };
}

/** What vitest names its root element. */
export const VITEST_ROOT = "vitest tests";

/**
 * Vitest has the test file for a class and all of `describe` in the name; a file that could not be loaded is a case of
 * its own name. Errors outside of tests have no file.
 */
export function closeVitestCase(open: OpenCase): Omit<TestCase, "index"> {
  const testCase = closeCase(open);
  const file = testCase.classname;
  if (!/[\\/.]/.test(file)) return testCase;
  return { ...testCase, file, classname: "", name: testCase.name === file ? WHOLE_FILE : testCase.name };
}

/** node:test marks a failing `todo` with both `<skipped>` and `<failure>` and does not count it against the run. */
function decideStatus(attributes: Attributes, outcomes: ReadonlySet<string>): TestStatus {
  if (outcomes.has("skipped")) return "skipped";
  if (outcomes.has("error")) return "error";
  if (outcomes.has("failure")) return "failed";
  return NOT_RUN.has(attribute(attributes, "status")?.toLowerCase() ?? "") ? "skipped" : "passed";
}

function splitContractName(name: string): [string | null, string] {
  const separator = name.lastIndexOf(":");
  return separator > 0 && name.slice(0, separator).endsWith(".sol")
    ? [name.slice(0, separator), name.slice(separator + 1)]
    : [null, name];
}

/** Seconds with an optional thousands comma (surefire) in milliseconds. */
function parseSeconds(text: string | undefined): number | null {
  const seconds = Number(text?.replaceAll(",", "") || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
