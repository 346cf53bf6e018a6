import { readCargoMessages } from "../findings/cargo-messages.ts";
import { asArray, asCount, asObject, asString, clip, MAX_JSON_LENGTH, type JsonObject } from "../json-value.ts";
import { ReportError, type ReportProblem } from "../report-error.ts";
import { type PathContext, toWorkspacePath } from "../workspace-path.ts";

/** A Rust function or closure with the cognitive complexity that clippy gives it. */
export interface CognitiveFunction {
  /** Relative to the workspace. */
  readonly path: string;
  /** `closure` for one without a name; clippy does not tell of what type a method is. */
  readonly name: string;
  readonly complexity: number;
  /** Line of the name, counted from 1; clippy does not tell where the function ends. */
  readonly startLine: number;
}

export interface CognitiveReport {
  readonly functions: readonly CognitiveFunction[];
  readonly problems: readonly ReportProblem[];
}

/**
 * The messages of `clippy::cognitive_complexity` in `cargo clippy --message-format=json -- -W
 * clippy::cognitive_complexity` (clippy 1.95). With `cognitive-complexity-threshold = 0` in clippy.toml they name every
 * function, else those over the threshold. Targets that compile a file twice count once; functions that lie outside of
 * the workspace are left out. A build that failed or a report that is cut has a problem.
 */
export function parseClippyCognitive(text: string, context: PathContext): CognitiveReport {
  if (text.length > MAX_JSON_LENGTH) {
    throw new ReportError("too-large", `The clippy report has more than ${MAX_JSON_LENGTH} characters.`);
  }
  const { messages, finished, isCut } = readCargoMessages(text);
  const functions = new Map<string, CognitiveFunction>();
  for (const message of messages) {
    const found = readFunction(message, context);
    if (found !== undefined) functions.set(`${found.path}:${found.startLine}:${found.name}`, found);
  }
  const problems: ReportProblem[] = [];
  if (isCut) problems.push(CUT);
  else if (finished.includes(false)) problems.push(BROKEN_BUILD);
  return { functions: [...functions.values()], problems };
}

const CUT: ReportProblem = {
  code: "truncated",
  message: "The clippy report ends without `build-finished`. Check that cargo ran to its end.",
};
const BROKEN_BUILD: ReportProblem = {
  code: "producer-failed",
  message: "cargo says that the build failed, so clippy did not measure all functions.",
};

function readFunction(message: JsonObject, context: PathContext): CognitiveFunction | undefined {
  if (asString(asObject(message["code"])?.["code"]) !== "clippy::cognitive_complexity") return undefined;
  const [, complexity] =
    /cognitive complexity of \((\d{1,9})\/\d{1,9}\)/.exec(asString(message["message"]) ?? "") ?? [];
  const span = (asArray(message["spans"]) ?? []).map(asObject).find((one) => one?.["is_primary"] === true);
  const path = toWorkspacePath(asString(span?.["file_name"]) ?? "", context);
  const startLine = asCount(span?.["line_start"]);
  if (complexity === undefined || path === null || startLine === undefined) return undefined;
  return { path, name: readName(span), complexity: Number(complexity), startLine };
}

/** What clippy underlines: a function's name, or a closure's parameters. */
function readName(span: JsonObject | undefined): string {
  const line = asObject((asArray(span?.["text"]) ?? [])[0]);
  const start = asCount(line?.["highlight_start"]) ?? 1;
  const end = asCount(line?.["highlight_end"]) ?? 1;
  const name = [...clip(asString(line?.["text"]) ?? "", 10_000)].slice(start - 1, end - 1).join("");
  return /^(r#)?[\p{L}_][\p{L}\p{N}_]{0,200}$/u.test(name) ? name : "closure";
}
