import { byteLength, cutToBytes, cutToCharacters } from "./cut-text.ts";
import { conclusionIcon } from "./conclusion-icon.ts";
import { markdownTitle } from "./render-comment-section.ts";
import { renderMarkdown } from "./render-markdown.ts";
import type { Annotation, Inline, Report } from "./report.ts";
import { showInvisible, showOnOneLine, showPath } from "./show-invisible.ts";

/** GitHub answers 422 "exceeds a maximum bytesize of 65535" above this, for summary and text each. */
export const CHECK_TEXT_BYTES = 65_535;
const TITLE_CHARACTERS = 255;
const LAST_LINE = 2_147_483_647;

/** One element of `output.annotations` (REST "Create a check run"). */
export interface CheckRunAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: "notice" | "warning" | "failure";
  message: string;
  title?: string;
}

/** The `output` of a check run; all annotations, which the API takes in batches of 50. */
export interface CheckRunOutput {
  title: string;
  summary: string;
  text?: string;
  annotations: CheckRunAnnotation[];
}

/** A line number as GitHub takes it: a whole number from 1 on. */
export function lineNumber(line: number): number {
  return Number.isFinite(line) ? Math.min(LAST_LINE, Math.max(1, Math.floor(line))) : 1;
}

/** An annotation without a path is left out: GitHub refuses the whole batch for it. */
function checkRunAnnotation(annotation: Annotation): CheckRunAnnotation[] {
  const path = showPath(annotation.path);
  if (path === "") return [];
  const title = cutToCharacters(showOnOneLine(annotation.title).trim(), TITLE_CHARACTERS);
  const message = cutToBytes(showInvisible(annotation.message).trim(), CHECK_TEXT_BYTES);
  const start = lineNumber(annotation.startLine);
  const mapped: CheckRunAnnotation = {
    path,
    start_line: start,
    end_line: Math.max(start, lineNumber(annotation.endLine)),
    annotation_level: annotation.level,
    message: message || title || "(no message)",
  };
  return [title === "" ? mapped : { ...mapped, title }];
}

/**
 * A report as the `output` of a check run: summary from what decides, text from the rest, each within 65,535 bytes of
 * UTF-8; `text` is absent where there is no more. Annotation messages and titles are plain text to GitHub.
 */
export function renderCheckRun(report: Report, { rest }: { rest: readonly Inline[] }): CheckRunOutput {
  const budget = { limit: CHECK_TEXT_BYTES, measure: byteLength, rest };
  const text = renderMarkdown(report.more, budget);
  const output: CheckRunOutput = {
    title: cutToCharacters(
      `${conclusionIcon(report.conclusion)} ${showOnOneLine(report.title).trim()}`,
      TITLE_CHARACTERS,
    ),
    summary: renderMarkdown(report.blocks, budget) || markdownTitle(report),
    annotations: report.annotations.flatMap(checkRunAnnotation),
  };
  return text === "" ? output : { ...output, text };
}
