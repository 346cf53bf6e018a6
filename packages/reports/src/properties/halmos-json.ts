import {
  asArray,
  asCount,
  asNumber,
  asObject,
  asString,
  entriesOf,
  parseJson,
  type JsonObject,
} from "../json-value.ts";
import { ReportError, type ReportProblem } from "../report-error.ts";
import {
  buildPropertyReport,
  property,
  type PropertyReport,
  type PropertyResult,
  type PropertyStatus,
} from "./property-report.ts";

/** `Exitcode` of Halmos 0.3 with what each means. */
const STATUSES: readonly { status: PropertyStatus; reason: string | null }[] = [
  { status: "holds", reason: null },
  { status: "fails", reason: null },
  { status: "unknown", reason: "the solver ran into its timeout" },
  { status: "error", reason: "Halmos could not follow all paths" },
  { status: "error", reason: "all paths reverted, so nothing was checked" },
  { status: "error", reason: "Halmos broke on it" },
];

/** True for the start of Halmos' JSON. */
export function isHalmosJson(head: string): boolean {
  return /^\s*\{\s*"exitcode"\s*:\s*\d{1,3}\s*,\s*"test_results"\s*:/.test(head);
}

/**
 * Reads what `halmos --json-output` writes (0.3.3). A pass with loops that were not unrolled to their end is unknown, and
 * so is one written with `--minimal-json-output`, which does not tell. The exit code must agree with the results:
 * Halmos leaves out contracts whose `setUp()` broke.
 */
export function parseHalmosJson(text: string): PropertyReport {
  const report = asObject(parseJson(quoteValues(text), "The Halmos report"));
  const suites = asObject(report?.["test_results"]);
  if (report === undefined || suites === undefined) {
    throw new ReportError("wrong-format", "The report is not Halmos'. Write it with `halmos --json-output FILE`.");
  }
  const results = entriesOf(suites).flatMap(([suite, tests]) =>
    (asArray(tests) ?? []).map((test) => readTest(suite, asObject(test) ?? {})),
  );
  return buildPropertyReport("halmos", results, { problems: findProblems(asCount(report["exitcode"]), results) });
}

/** A model's values reach 2^256, more than a JSON number holds here: they are read as text. */
function quoteValues(text: string): string {
  return text.replaceAll(/"value":\s?(\d{15,100})(?=\s)/g, '"value": "$1"');
}

function findProblems(exitCode: number | undefined, results: readonly PropertyResult[]): ReportProblem[] {
  const isRed = results.some(({ status, reason }) => status !== "holds" && reason !== UNROLLED && reason !== UNTOLD);
  if (exitCode === (isRed ? 1 : 0)) return [];
  const message = `Halmos ended with ${exitCode ?? "no exit code"}, which its ${results.length} results do not explain. Check its log for contracts that could not be set up.`;
  return [{ code: "producer-failed", message }];
}

const UNROLLED = "loops were not unrolled to their end; raise `--loop`";
const UNTOLD = "the report does not tell whether loops were unrolled to their end";

function readTest(suite: string, test: JsonObject): PropertyResult {
  const separator = suite.lastIndexOf(":");
  const { status, reason } = readStatus(test);
  const models = asArray(test["models"]) ?? [];
  return property({
    name: asString(test["name"]) ?? "",
    contract: suite.slice(separator + 1),
    path: separator < 0 ? null : suite.slice(0, separator),
    kind: "formal",
    status,
    reason,
    counterexample: status === "fails" ? describeModel(asObject(models[0])) : null,
  });
}

function readStatus(test: JsonObject): { status: PropertyStatus; reason: string | null } {
  const found = STATUSES[asNumber(test["exitcode"]) ?? -1];
  if (found === undefined)
    return { status: "error", reason: "the result has no exit code that Halmos is known to write" };
  if (found.status !== "holds") return found;
  const cut = asCount(test["num_bounded_loops"]);
  if (cut === 0) return found;
  return { status: "unknown", reason: cut === undefined ? UNTOLD : UNROLLED };
}

function describeModel(solved: JsonObject | undefined): string | null {
  const variables = entriesOf(solved?.["model"]).map(([key, value]) => {
    const variable = asObject(value);
    const { value: number } = variable ?? {};
    const shown = typeof number === "string" || typeof number === "number" ? number : "?";
    return `${asString(variable?.["variable_name"]) ?? key} = ${shown}`;
  });
  const doubt = solved?.["is_valid"] === false ? " (the solver's model may be invalid)" : "";
  return variables.length === 0 ? null : `${variables.slice(0, 100).join(", ")}${doubt}`;
}
