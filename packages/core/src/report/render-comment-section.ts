import { conclusionIcon } from "./conclusion-icon.ts";
import { cutToCharacters } from "./cut-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { renderMarkdown } from "./render-markdown.ts";
import type { Block, Inline, Report } from "./report.ts";

/** GitHub answers 422 above this; counted here in UTF-16 code units, the largest of the ways to count. */
export const COMMENT_CHARACTERS = 65_536;
/** What one section takes at most where nothing else is said: the suite's four actions fit into one comment. */
export const SECTION_CHARACTERS = 16_000;
/** Between what decides and what is folded. No untrusted text can contain it: `<!--` never stays whole. */
export const MORE_MARKER = "<!-- chainops:more -->";
const LONGEST_TITLE = 300;

/** "✅ Quality gate passed: 14 of 14 gates" as inline markdown. */
export function markdownTitle({ conclusion, title }: Pick<Report, "conclusion" | "title">): string {
  return `${conclusionIcon(conclusion)} ${escapeMarkdown(cutToCharacters(title, LONGEST_TITLE)).trim()}`;
}

function measure(text: string): number {
  return text.length;
}

function folded(more: readonly Block[]): readonly Block[] {
  const isFolded = more.every((block) => block.kind === "fold");
  return isFolded ? more : [{ kind: "fold", summary: ["Details"], blocks: more }];
}

/**
 * One action's section of the pull-request comment: title, what decides, then `more` folded below `MORE_MARKER`.
 * At most `limit` UTF-16 code units (at least 8,000). `rest` says where what is cut can be found.
 */
export function renderCommentSection(
  report: Report,
  { limit = SECTION_CHARACTERS, rest }: { limit?: number; rest: readonly Inline[] },
): string {
  const title = `### ${markdownTitle(report)}`;
  const blocksLimit = limit - title.length - 2;
  const blocks = renderMarkdown(report.blocks, { limit: blocksLimit, measure, rest });
  const head = [title, blocks].filter((text) => text !== "").join("\n\n");
  const moreLimit = limit - head.length - MORE_MARKER.length - 4;
  const more = renderMarkdown(folded(report.more), { limit: moreLimit, measure, rest });
  return more === "" ? head : [head, MORE_MARKER, more].join("\n\n");
}
