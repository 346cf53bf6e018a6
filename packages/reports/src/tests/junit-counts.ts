import type { ReportProblem } from "../report-error.ts";
import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";

/** Numbers of one document. `broken` counts cases with a failure or error element, also those that are skipped. */
export interface JunitCounts {
  readonly tests: number;
  readonly broken: number;
  readonly skipped: number;
}

export const NO_COUNTS: JunitCounts = { tests: 0, broken: 0, skipped: 0 };

/** What an element claims by attributes; absent and unreadable ones count 0. */
export function readDeclaredCounts(attributes: Attributes): JunitCounts {
  const number = (name: string) => Math.max(0, Math.trunc(Number(attribute(attributes, name)) || 0));
  return {
    tests: number("tests"),
    broken: number("failures") + number("errors"),
    skipped: number("skipped") + number("disabled") + number("ignored"),
  };
}

export function addCounts(a: JunitCounts, b: JunitCounts): JunitCounts {
  return { tests: a.tests + b.tests, broken: a.broken + b.broken, skipped: a.skipped + b.skipped };
}

/**
 * The contradictions that hide a failure: attributes that claim more broken tests, or more tests, than there are
 * elements. Skipped tests without an element (mocha's pending, cargo's ignored) explain a missing test. Fewer tests by
 * attribute than by element hides nothing.
 */
export function compareCounts(declared: JunitCounts, counted: JunitCounts): ReportProblem[] {
  const problems: ReportProblem[] = [];
  const silentlySkipped = Math.max(0, declared.skipped - counted.skipped);
  const missing = declared.tests - counted.tests - silentlySkipped;
  if (missing > 0) {
    problems.push(mismatch(`${declared.tests} tests, but holds ${counted.tests}`));
  }
  if (declared.broken > counted.broken) {
    problems.push(mismatch(`${declared.broken} failures and errors, but holds ${counted.broken}`));
  }
  return problems;
}

function mismatch(facts: string): ReportProblem {
  return {
    code: "count-mismatch",
    message: `The JUnit report declares ${facts}. Part of it is missing: check that its writer ran to its end.`,
  };
}
