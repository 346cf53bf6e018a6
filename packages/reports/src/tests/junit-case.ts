import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";
import type { TestCase, TestStatus } from "./test-report.ts";

/** What a `<testsuite>` says about its tests by attribute. */
export interface JunitSuite {
  readonly name: string;
  readonly file: string | undefined;
}

/** A `<testcase>` while its children are read. */
export interface OpenCase {
  readonly attributes: Attributes;
  readonly suite: JunitSuite | undefined;
  readonly outcomes: Set<string>;
  message: string;
}

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

/** The finished case. forge names suites `path:Contract` and gives its cases no class. */
export function closeCase({ attributes, suite, outcomes, message }: OpenCase): Omit<TestCase, "index"> {
  const [suitePath, suiteClass] = splitContractName(suite?.name ?? "");
  return {
    file: attribute(attributes, "file") ?? suite?.file ?? suitePath,
    classname: attribute(attributes, "classname") ?? suiteClass,
    name: attribute(attributes, "name") ?? "",
    status: decideStatus(attributes, outcomes),
    durationMs: parseSeconds(attribute(attributes, "time")),
    message: message.trim() === "" ? null : message.trim(),
    flaky: outcomes.has("flakyFailure") || outcomes.has("flakyError"),
  };
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
