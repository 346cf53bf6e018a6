import { cutToCharacters } from "./cut-text.ts";
import { neutralizeCommands } from "./neutralize-commands.ts";
import { lineNumber } from "./render-check-run.ts";
import type { Annotation } from "./report.ts";
import { showOnOneLine, showPath } from "./show-invisible.ts";

/** The runner shows ten annotations of each level for one step and cuts a message at 4,096 characters. */
const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 4096;
const TITLE_CHARACTERS = 255;

export interface LogAnnotation {
  level: "notice" | "warning" | "error";
  message: string;
  /** The properties of a workflow command, under the names that `@actions/core` gives them; it escapes their values. */
  properties: { title?: string; file?: string; startLine?: number; endLine?: number };
}

const LEVELS = [
  { from: "failure", to: "error" },
  { from: "warning", to: "warning" },
  { from: "notice", to: "notice" },
] as const;

function logAnnotation(annotation: Annotation, level: LogAnnotation["level"]): LogAnnotation {
  const title = cutToCharacters(neutralizeCommands(showOnOneLine(annotation.title).trim()), TITLE_CHARACTERS);
  const message = cutToCharacters(neutralizeCommands(annotation.message.trim()), MESSAGE_CHARACTERS);
  const file = neutralizeCommands(showPath(annotation.path));
  const startLine = lineNumber(annotation.startLine);
  const endLine = Math.max(startLine, lineNumber(annotation.endLine));
  return {
    level,
    message: message || title || "(no message)",
    properties: { ...(title !== "" && { title }), ...(file !== "" && { file, startLine, endLine }) },
  };
}

/**
 * The first ten annotations of each level, failures first, for `::error`, `::warning` and `::notice`; `omitted` counts
 * the others. Values are raw: whoever emits them escapes `%`, line ends, `:` and `,` as `@actions/core` does.
 */
export function renderLogAnnotations(annotations: readonly Annotation[]): {
  annotations: LogAnnotation[];
  omitted: number;
} {
  const chosen = LEVELS.flatMap(({ from, to }) =>
    annotations
      .filter((annotation) => annotation.level === from)
      .slice(0, PER_LEVEL)
      .map((annotation) => logAnnotation(annotation, to)),
  );
  return { annotations: chosen, omitted: annotations.length - chosen.length };
}
