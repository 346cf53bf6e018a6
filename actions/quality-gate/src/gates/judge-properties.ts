import type { PropertyReport, PropertyResult } from "@chainops/reports/properties/property-report";
import type { Annotation } from "@chainops/core/report/report";
import { doubted, firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

/** What the readers of fuzzers and provers gave, with what was wrong in words. */
export interface PropertyEvidence {
  readonly reports: readonly PropertyReport[];
  readonly problems: readonly string[];
}

/** A path of a report as one of the workspace; undefined where it has no such file. */
export type LocateProperty = (path: string) => string | undefined;

/**
 * No fuzz, invariant or formal property may fail, break, or stay without an answer: a timeout is not a proof. Skipped
 * where no report holds a property; properties that the tests skip themselves are counted in the message.
 */
export function judgeProperties(evidence: PropertyEvidence, locate: LocateProperty): JudgedGate {
  const results = evidence.reports.flatMap((report) => report.results);
  const holding = results.filter(({ status }) => status === "holds");
  const open = byUrgency(results.filter(({ status }) => status !== "holds"));
  const shared = {
    name: "properties_hold",
    label: "Properties",
    unit: "properties",
    limit: "all hold",
    threshold: 0,
    annotations: open.flatMap((result) => annotate(result, locate)),
    ...(results.length > 0 && { actual: open.length, now: `${holding.length} of ${results.length} hold` }),
  };
  const problems = [...evidence.problems, ...ownProblems(evidence)];
  if (open.length > 0) {
    const doubt = problems.slice(0, 1).map((problem) => ` ${problem}`);
    return judged({ ...shared, status: "fail", message: [...describeOpen(open, locate), ...doubt] });
  }
  if (problems.length > 0) return doubted(shared, problems);
  if (results.length === 0) return judged({ ...shared, status: "skip", message: NO_PROPERTIES });
  return judged({ ...shared, status: "pass", message: `${describeHolding(results)}${describeSkipped(evidence)}.` });
}

/** Those of the reports that the evidence does not already name with their file. */
function ownProblems({ reports, problems }: PropertyEvidence): readonly string[] {
  const messages = reports.flatMap((report) => report.problems.map(({ message }) => message));
  return messages.filter((message) => !problems.some((problem) => problem.endsWith(message)));
}

const NO_PROPERTIES = "No report holds a fuzz, invariant or formal property.";
/** Failures first: who reads three of many should read those. */
const URGENCY = ["fails", "error", "unknown"];
const STATUS_WORDS = { fails: "fails", error: "broke", unknown: "has no answer", holds: "holds" };
const MAX_SHOWN_COUNTEREXAMPLE = 160;

function byUrgency(results: readonly PropertyResult[]): PropertyResult[] {
  return results.toSorted((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));
}

function describeOpen(open: readonly PropertyResult[], locate: LocateProperty): readonly MessagePart[] {
  const named = firstOf(open, (result) => {
    const detail = result.counterexample ?? result.reason;
    const path = result.path === null ? undefined : locate(result.path);
    const place: readonly MessagePart[] = path === undefined ? [] : [" at ", { path, line: result.line }];
    const shown = detail === null ? "" : ` (${cut(detail)})`;
    return [`${propertyName(result)} ${STATUS_WORDS[result.status]}${shown}`, ...place];
  });
  return [`${plural(open.length, "property", "properties")} not shown to hold: `, ...named, "."];
}

function describeHolding(results: readonly PropertyResult[]): string {
  const proved = results.filter(({ kind }) => kind === "formal").length;
  const tried = results.length - proved;
  const parts = [
    ...(tried > 0 ? [`${plural(tried, "property", "properties")} held in all runs`] : []),
    ...(proved > 0 ? [`${plural(proved, "property is", "properties are")} proved`] : []),
  ];
  return parts.join(", ");
}

function describeSkipped({ reports }: PropertyEvidence): string {
  const skipped = reports.reduce((sum, report) => sum + report.skipped, 0);
  return skipped === 0 ? "" : `; ${skipped} skipped`;
}

function propertyName({ contract, name }: PropertyResult): string {
  return contract === null ? name : `${contract}.${name}`;
}

function cut(text: string): string {
  return text.length <= MAX_SHOWN_COUNTEREXAMPLE
    ? text
    : `${[...text].slice(0, MAX_SHOWN_COUNTEREXAMPLE - 1).join("")}…`;
}

/** Only where the tool tells the line: an annotation at line 1 would say something that is not known. */
function annotate(result: PropertyResult, locate: LocateProperty): readonly Annotation[] {
  const path = result.path === null ? undefined : locate(result.path);
  if (path === undefined || result.line === null) return [];
  const detail = result.counterexample ?? result.reason;
  return [
    {
      path,
      startLine: result.line,
      endLine: result.line,
      level: "failure",
      title: `Property ${propertyName(result)} ${STATUS_WORDS[result.status]}`,
      message: detail ?? "The tool gives no counterexample.",
    },
  ];
}
