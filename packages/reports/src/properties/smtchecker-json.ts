import { asArray, asObject, asString, parseJson, type JsonObject } from "../json-value.ts";
import { ReportError, type ReportProblem } from "../report-error.ts";
import {
  buildPropertyReport,
  property,
  type PropertyReport,
  type PropertyResult,
  type PropertyStatus,
} from "./property-report.ts";

const WORST_FIRST: readonly PropertyStatus[] = ["fails", "error", "unknown", "holds"];

/** True for the start of standard JSON output with messages of the SMTChecker in it. */
export function isSmtCheckerJson(head: string): boolean {
  return (
    /^\s*\{/.test(head) && /"errors"\s*:/.test(head) && /"(CHC|BMC): |"(formattedMessage|errorCode)"\s*:/.test(head)
  );
}

/**
 * Reads the SMTChecker's messages in the standard JSON output of solc (0.8.37), one property for each condition and
 * place: "happens here" fails, "might happen here" is unknown, "check is safe!" holds. Set `showProvedSafe` and
 * `showUnproved`; else solc gives only the number of those, which becomes one property. Where two engines or contracts
 * speak of one place, the worst counts. Sources that do not compile were not checked, and solc without a solver says so.
 */
export function parseSmtCheckerJson(text: string): PropertyReport {
  const errors = asArray(asObject(parseJson(text, "The output of solc"))?.["errors"]);
  if (errors === undefined) {
    throw new ReportError(
      "wrong-format",
      "The report holds no messages of the SMTChecker. Write solc's standard JSON output with `settings.modelChecker` set.",
    );
  }
  const messages = errors.map((error) => asObject(error) ?? {});
  const checked = messages.filter((message) => /^(CHC|BMC): /.test(asString(message["message"]) ?? ""));
  return buildPropertyReport("smtchecker", mergePlaces(checked.map(readMessage)), { problems: findProblems(messages) });
}

/** Codes by which solc says that it found no solver: CHC and BMC analysis was not possible. */
const NO_SOLVER = /^(CHC|BMC) analysis was not possible/;

function findProblems(messages: readonly JsonObject[]): ReportProblem[] {
  const broken = messages.find(
    (message) => message["severity"] === "error" || NO_SOLVER.test(asString(message["message"]) ?? ""),
  );
  if (broken === undefined) return [];
  const why = asString(broken["message"])?.slice(0, 300) ?? "an error without a message";
  return [{ code: "producer-failed", message: `solc did not check all properties: ${why}` }];
}

function readMessage(message: JsonObject): PropertyResult {
  const text = asString(message["message"]) ?? "";
  const [headline = ""] = text.split("\n", 1);
  const { name, status } = readHeadline(headline.slice(5));
  const place = readPlace(asString(message["formattedMessage"]) ?? "");
  return property({
    name: place === undefined ? name : `${name} at ${place.line}:${place.column}`,
    kind: "formal",
    status,
    path: asString(asObject(message["sourceLocation"])?.["file"]) ?? null,
    line: place?.line ?? null,
    counterexample: status === "fails" ? findCounterexample(text, message) : null,
    reason: status === "unknown" ? headline : null,
  });
}

/** What is not one of the known sentences came to no answer, such as "Error trying to invoke SMT solver.". */
function readHeadline(headline: string): { name: string; status: PropertyStatus } {
  const text = headline.slice(0, 1000);
  const [, failing] = /^(.{1,500}?) happens here\.$/.exec(text) ?? [];
  if (failing !== undefined) return { name: failing, status: "fails" };
  const [, open] = /^(.{1,500}?) might happen here\.$/.exec(text) ?? [];
  if (open !== undefined) return { name: open, status: "unknown" };
  const [, safe] = /^(.{1,500}?) check is safe!$/.exec(text) ?? [];
  if (safe !== undefined) return { name: safe, status: "holds" };
  const [, count] = /^(\d{1,9}) verification condition\(s\) proved safe!/.exec(text) ?? [];
  if (count !== undefined) return { name: `${count} proved conditions`, status: "holds" };
  const [, unproved] = /^(\d{1,9}) verification condition\(s\) could not be proved/.exec(text) ?? [];
  return { name: unproved === undefined ? text : `${unproved} unproved conditions`, status: "unknown" };
}

/** ` --> src/Vault.sol:8:9:` in the formatted message; the location itself counts bytes. */
function readPlace(formatted: string): { line: number; column: number } | undefined {
  const [, line, column] = /\n *--> [^\n]{1,1000}?:(\d{1,9}):(\d{1,9}):/.exec(formatted.slice(0, 10_000)) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** CHC writes it into the message, BMC beside it. */
function findCounterexample(text: string, message: JsonObject): string | null {
  const texts = [
    text,
    ...(asArray(message["secondarySourceLocations"]) ?? []).map((one) => asString(asObject(one)?.["message"]) ?? ""),
  ];
  for (const one of texts) {
    const at = one.indexOf("Counterexample:");
    if (at >= 0) return one.slice(at + "Counterexample:".length, at + 10_000);
  }
  return null;
}

function mergePlaces(results: readonly PropertyResult[]): PropertyResult[] {
  const merged = new Map<string, PropertyResult>();
  for (const result of results) {
    const key = JSON.stringify([result.path, result.name, result.line === null ? result.status : ""]);
    const known = merged.get(key);
    if (known === undefined || isWorse(result, known)) merged.set(key, result);
  }
  return [...merged.values()];
}

/** Of two failures the one with a counterexample says more. */
function isWorse(result: PropertyResult, known: PropertyResult): boolean {
  const difference = WORST_FIRST.indexOf(result.status) - WORST_FIRST.indexOf(known.status);
  return difference < 0 || (difference === 0 && known.counterexample === null && result.counterexample !== null);
}
