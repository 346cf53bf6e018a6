import type { Finding } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { MAX_JSON_LENGTH, asArray, asCount, asObject, asString, clip } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { PathContext } from "../workspace-path.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import type { FindingsReport, ReportedFinding } from "./findings-report.ts";
import { SEVERITY_BY_LEVEL, buildFinding } from "./findings-report.ts";
import { readCargoMessages } from "./cargo-messages.ts";

const MAX_EXPANSIONS = 16;

/** rustc's levels ("JSON Output" in the rustc book); those that are not here are errors of the compiler. */
const LEVELS: ReadonlyMap<unknown, Finding["level"]> = new Map<unknown, Finding["level"]>([
  ["error", "error"],
  ["warning", "warning"],
  ["note", "note"],
  ["help", "note"],
  ["failure-note", "note"],
]);

/** True for the start of `cargo clippy --message-format=json`, with cargo's own progress above it or not. */
export function isClippyJson(head: string): boolean {
  return (
    /^\{"reason"\s*:\s*"(compiler-|build-)/m.test(head) ||
    /^\s*(Compiling|Checking|Updating|Locking|Downloading|Downloaded|Blocking) \S/.test(head)
  );
}

/**
 * Reads `cargo clippy --message-format=json`, one message a line; other lines are cargo's progress. A lint that several
 * targets show counts once by code, file, line and column. Severity is that of SARIF's levels: lints denied by default
 * (clippy::correctness) or by `-D warnings` are errors and high, warnings medium. Cargo exits with 0 in spite of
 * warnings, so they count by themselves; code that does not compile was not linted and is a problem.
 */
export function parseClippyJson(text: string, context: PathContext): FindingsReport {
  if (text.length > MAX_JSON_LENGTH) {
    throw new ReportError(
      "too-large",
      `The clippy report has ${text.length} characters; at most ${MAX_JSON_LENGTH} are read.`,
    );
  }
  const { messages, finished, isCut } = readCargoMessages(text);
  const diagnostics = messages.filter((message) => !isSummary(message));
  const lints = diagnostics.filter((message) => !isCompilerError(message));
  const errors = diagnostics.filter(isCompilerError);
  return {
    tool: "clippy",
    toolVersion: null,
    kind: "lint",
    ran: errors.length === 0,
    findings: mergeTargets(lints).map((message) => readMessage(message, context)),
    ignored: 0,
    problems: [
      ...(isCut ? [CUT] : []),
      ...describeErrors(errors, context),
      ...(finished.includes(false) && errors.length === 0 && !lints.some(({ level }) => level === "error")
        ? [BROKEN_BUILD]
        : []),
    ],
  };
}

const CUT: ReportProblem = {
  code: "truncated",
  message: "The clippy report ends without `build-finished`. Check that cargo ran to its end.",
};
const BROKEN_BUILD: ReportProblem = {
  code: "producer-failed",
  message: "cargo could not build what clippy was to read, and says why on stderr alone. Check its log.",
};

/** "2 warnings emitted", "aborting due to 2 previous errors": about the messages before, without code and place. */
function isSummary(message: JsonObject): boolean {
  const isBare = codeOf(message) === undefined && primarySpan(message) === undefined;
  return (
    isBare &&
    (message["level"] !== "error" || asString(message["message"])?.startsWith("aborting due to ") === true) &&
    LEVELS.has(message["level"])
  );
}

/** A lint has a name, an error of the language a number (`E0308`) or nothing. */
function isCompilerError(message: JsonObject): boolean {
  if (!LEVELS.has(message["level"])) return true;
  return message["level"] === "error" && /^(E\d{4})?$/.test(codeOf(message) ?? "");
}

function describeErrors(errors: readonly JsonObject[], context: PathContext): ReportProblem[] {
  const [first] = errors;
  if (first === undefined) return [];
  const { path, startLine, message } = readMessage(first, context);
  const place = path === null ? "" : ` at ${path}:${startLine}`;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return [
    {
      code: "producer-failed",
      message: `clippy did not read all sources, because they do not compile: ${clip(message, 300)}${place}${more}.`,
    },
  ];
}

/** The first of the messages that agree, or an error among them; those without a place are told apart by their text. */
function mergeTargets(messages: readonly JsonObject[]): JsonObject[] {
  const merged = new Map<string, JsonObject>();
  for (const message of messages) {
    const span = primarySpan(message);
    const place =
      span === undefined
        ? [asString(message["message"])]
        : [asString(span["file_name"]), asCount(span["line_start"]), asCount(span["column_start"])];
    const key = JSON.stringify([codeOf(message), ...place]);
    if (!merged.has(key) || message["level"] === "error") merged.set(key, message);
  }
  return [...merged.values()];
}

function readMessage(message: JsonObject, context: PathContext): ReportedFinding {
  const span = spanInWorkspace(primarySpan(message), context);
  const level = LEVELS.get(message["level"]) ?? "error";
  return buildFinding(
    {
      tool: "clippy",
      ruleId: codeOf(message) ?? "rustc",
      level,
      severity: SEVERITY_BY_LEVEL[level],
      message: asString(message["message"]) ?? "",
      path: asString(span?.["file_name"]),
      startLine: asCount(span?.["line_start"]),
      endLine: asCount(span?.["line_end"]),
    },
    context,
  );
}

function codeOf(message: JsonObject): string | undefined {
  return asString(asObject(message["code"])?.["code"]);
}

function primarySpan(message: JsonObject): JsonObject | undefined {
  return (asArray(message["spans"]) ?? []).map(asObject).find((span) => span?.["is_primary"] === true);
}

/** Inside a macro of another crate the span lies there; the place of its use is the project's own. */
function spanInWorkspace(span: JsonObject | undefined, context: PathContext): JsonObject | undefined {
  let outer = span;
  for (let depth = 0; outer !== undefined && depth < MAX_EXPANSIONS; depth += 1) {
    if (toWorkspacePath(asString(outer["file_name"]) ?? "", context) !== null) return outer;
    outer = asObject(asObject(outer["expansion"])?.["span"]);
  }
  return span;
}
