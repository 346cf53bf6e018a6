import { InputError } from "../errors.ts";
import { compareLocations, formatLocation } from "./source-location.ts";
import type { SourceLocation } from "./source-location.ts";
import type { ConfigPath } from "./yaml-node.ts";

/** One mistake in a config file. */
export interface Problem {
  readonly location: SourceLocation;
  /** Empty where the mistake is not in one key: a syntax error, a wrong document. */
  readonly path: ConfigPath;
  /** "found X; accepted Y". */
  readonly message: string;
}

const MAX_SHOWN = 100;
const MAX_QUOTED_LENGTH = 80;

/** An error of one problem that stops the reading of its file. */
export class ConfigFileError extends Error {
  override readonly name = "ConfigFileError";
  readonly problem: Problem;

  constructor(location: SourceLocation, message: string) {
    super(message);
    this.problem = { location, path: [], message };
  }
}

/** All problems as one error, in the order of reading; the first hundred are written out. */
export function toInputError(problems: readonly Problem[]): InputError {
  const ordered = [...problems].sort((left, right) => compareLocations(left.location, right.location));
  const lines = ordered.slice(0, MAX_SHOWN).map(formatProblem);
  const left = ordered.length - MAX_SHOWN;
  return new InputError(left > 0 ? [...lines, `… and ${left} more problems in the config.`] : lines);
}

/** `file:line:column: key.path: message`. */
function formatProblem(problem: Problem): string {
  const path = formatPath(problem.path);
  return [formatLocation(problem.location), ...(path === "" ? [] : [path]), problem.message].join(": ");
}

/** `pipeline.stages[2].name`; a key that is no plain word is quoted. */
export function formatPath(path: ConfigPath): string {
  return path
    .map((step) =>
      typeof step === "number" ? `[${step}]` : /^[\w-]{1,64}$/.test(step) ? `.${step}` : `.${quote(step)}`,
    )
    .join("")
    .replace(/^\./, "");
}

/** Text from a file, made safe to show: cut, quoted, and every character that could steer a terminal escaped. */
export function quote(text: string): string {
  const shown = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
  return JSON.stringify(shown).replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
