import { asArray, asObject, asString, parseJson, type JsonObject } from "../json-value.ts";
import { ReportError, type ReportProblem } from "../report-error.ts";
import {
  buildPropertyReport,
  property,
  type PropertyReport,
  type PropertyResult,
  type PropertyStatus,
} from "./property-report.ts";

/** Statuses of lib/Echidna/Output/JSON.hs; `fuzzing` is what a campaign leaves that was stopped before its limit. */
const STATUSES = new Map<unknown, PropertyStatus>([
  ["passed", "holds"],
  ["solved", "fails"],
  ["shrinking", "fails"],
  ["fuzzing", "unknown"],
  ["error", "error"],
]);

/** True for the start of Echidna's JSON, also behind lines of its log; aeson sorts the keys. */
export function isEchidnaJson(head: string): boolean {
  return /^\{"(coverage|error|gas_info|seed|success|tests)":/m.test(head);
}

/**
 * Reads what `echidna --format json` prints. Written from Echidna's own encoder, not from a run of the tool. Echidna 2.2
 * names every property `name` and every contract with nothing, so its properties are told apart by their number.
 */
export function parseEchidnaJson(text: string): PropertyReport {
  const start = text.search(/^\{"/m);
  const campaign = asObject(parseJson(start > 0 ? text.slice(start) : text, "The Echidna report"));
  const tests = asArray(campaign?.["tests"]);
  if (campaign === undefined || tests === undefined) {
    throw new ReportError("wrong-format", "The report is not Echidna's. Write it with `echidna --format json`.");
  }
  const results = tests.map((test, index) => readTest(asObject(test) ?? {}, index));
  return buildPropertyReport("echidna", results, { problems: findProblems(campaign, results) });
}

function findProblems(campaign: JsonObject, results: readonly PropertyResult[]): ReportProblem[] {
  const error = asString(campaign["error"]);
  if (campaign["success"] === true && error === undefined) return [];
  const why = error === undefined ? "" : `: ${error.slice(0, 300)}`;
  const message = `Echidna says that its campaign of ${results.length} properties did not succeed${why}.`;
  return [{ code: "producer-failed", message }];
}

function readTest(test: JsonObject, index: number): PropertyResult {
  const name = asString(test["name"]) ?? "";
  const status = STATUSES.get(test["status"]) ?? "error";
  const calls = asArray(test["transactions"]) ?? [];
  return property({
    name: name === "" || name === "name" ? `property ${index + 1}` : name,
    contract: asString(test["contract"]) ?? null,
    kind: "invariant",
    status,
    counterexample: calls.slice(0, 100).map(describeCall).join(" → "),
    reason: asString(test["error"]) ?? (status === "unknown" ? "Echidna stopped before its limit of tests" : null),
  });
}

function describeCall(value: unknown): string {
  const call = asObject(value);
  const values = (asArray(call?.["arguments"]) ?? []).map((one) => asString(one) ?? "?");
  return `${asString(call?.["function"]) ?? "?"}(${values.join(", ")})`;
}
