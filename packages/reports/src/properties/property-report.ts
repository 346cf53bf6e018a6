import { clip } from "../json-value.ts";
import { ReportError, type ReportProblem } from "../report-error.ts";

/** `fuzz`: one call with random arguments; `invariant`: after sequences of calls; `formal`: for all inputs, by a solver. */
export type PropertyKind = "fuzz" | "invariant" | "formal";

/**
 * `holds`: not refuted by what the tool tried; only of a `formal` result is that a proof. `unknown`: the tool came to no
 * answer (a timeout, loops cut off, nothing tried), which is never the same as holding. `error`: it broke on it.
 */
export type PropertyStatus = "holds" | "fails" | "unknown" | "error";

export interface PropertyResult {
  readonly name: string;
  readonly contract: string | null;
  readonly kind: PropertyKind;
  readonly status: PropertyStatus;
  /** Inputs or sequences that were tried; null where the tool does not say. */
  readonly runs: number | null;
  /** Calls or values that refute it, on one line of at most 1000 characters. */
  readonly counterexample: string | null;
  /** Why it failed or is not known, in the tool's words or ours. */
  readonly reason: string | null;
  /** As the report writes it: `toWorkspacePath` makes it a path of the workspace. */
  readonly path: string | null;
  readonly line: number | null;
}

export interface PropertyReport {
  readonly tool: "forge" | "echidna" | "medusa" | "halmos" | "smtchecker";
  readonly results: readonly PropertyResult[];
  /** Properties that the tool was told to skip. */
  readonly skipped: number;
  readonly problems: readonly ReportProblem[];
}

export type FoundProperty = Pick<PropertyResult, "name" | "kind" | "status"> & Partial<PropertyResult>;

const MAX_TEXT = 1000;
const MAX_NAME = 300;
const MAX_RESULTS = 100_000;

export function property(found: FoundProperty): PropertyResult {
  return {
    name: oneLine(found.name, MAX_NAME) ?? "unnamed property",
    contract: oneLine(found.contract ?? null, MAX_NAME),
    kind: found.kind,
    status: found.status,
    runs: found.runs ?? null,
    counterexample: oneLine(found.counterexample ?? null, MAX_TEXT),
    reason: oneLine(found.reason ?? null, MAX_TEXT),
    path: found.path ?? null,
    line: found.line ?? null,
  };
}

/** A report without any property has nothing to say and is a problem, unless `mayBeEmpty`. */
export function buildPropertyReport(
  tool: PropertyReport["tool"],
  results: readonly PropertyResult[],
  { problems = [], skipped = 0, mayBeEmpty = false }: Partial<PropertyReport> & { mayBeEmpty?: boolean } = {},
): PropertyReport {
  if (results.length > MAX_RESULTS) {
    throw new ReportError("too-large", `The ${tool} report holds more than ${MAX_RESULTS} properties.`);
  }
  const isEmpty = results.length === 0 && problems.length === 0 && !mayBeEmpty;
  const none = { code: "no-results", message: `The ${tool} report holds no property. Check what it was told to test.` };
  return { tool, results, skipped, problems: isEmpty ? [none as ReportProblem] : problems };
}

/** Cut first: collapsing white space in a megabyte of text that nobody sees costs time. */
function oneLine(text: string | null, max: number): string | null {
  const line =
    text === null
      ? ""
      : text
          .slice(0, 4 * max)
          .replaceAll(/\s+/g, " ")
          .trim();
  return line === "" ? null : clip(line, max);
}
