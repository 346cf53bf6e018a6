import { byteLength } from "./cut-text.ts";
import { markdownTitle } from "./render-comment-section.ts";
import { renderMarkdown } from "./render-markdown.ts";
import type { Inline, Report } from "./report.ts";

/** The runner drops a step's summary above 1 MiB. */
export const SUMMARY_BYTES = 1_048_576;

/**
 * A report as job summary: title, what decides, then the rest in full. At most `limitBytes` of UTF-8 (at least 8,000),
 * final line end included; what decides is cut last.
 */
export function renderSummary(
  report: Report,
  { limitBytes, rest }: { limitBytes: number; rest: readonly Inline[] },
): string {
  const parts = [`## ${markdownTitle(report)}`];
  for (const blocks of [report.blocks, report.more]) {
    const used = byteLength(parts.join("\n\n"));
    const markdown = renderMarkdown(blocks, { limit: limitBytes - used - 3, measure: byteLength, rest });
    if (markdown !== "") parts.push(markdown);
  }
  return `${parts.join("\n\n")}\n`;
}
