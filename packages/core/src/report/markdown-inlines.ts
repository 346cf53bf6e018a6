import { cutToCharacters } from "./cut-text.ts";
import { escapeHtml, escapeHtmlInMarkdown } from "./escape-html.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";
import type { Inline } from "./report.ts";
import { safeHref } from "./safe-href.ts";
import { showOnOneLine } from "./show-invisible.ts";

/** The longest message a result document holds; one hostile text may not push everything else out. */
const LONGEST_TEXT = 4096;

/** A link that must not be one, and a mark around nothing, are plain strings. */
function withoutEmptyMarks(inline: Inline): Inline {
  if (typeof inline === "string") return inline;
  if (showOnOneLine(inline.text).trim() === "") return inline.text;
  if (inline.kind !== "link") return inline;
  const href = safeHref(inline.href);
  return href === undefined ? inline.text : { ...inline, href };
}

/** Strings that touch become one, so that nothing can be put together across their border; all are cut to a sane length. */
function tidy(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content.map(withoutEmptyMarks)) {
    const last = joined.at(-1);
    if (typeof inline === "string" && typeof last === "string") joined[joined.length - 1] = last + inline;
    else joined.push(inline);
  }
  return joined.map((inline) =>
    typeof inline === "string"
      ? cutToCharacters(inline, LONGEST_TEXT)
      : { ...inline, text: cutToCharacters(inline.text, LONGEST_TEXT) },
  );
}

function markdownInline(inline: Inline): string {
  if (typeof inline === "string") return escapeMarkdown(inline);
  if (inline.kind === "code") return inlineCode(inline.text);
  const isCode = inline.kind === "link" && inline.isCode === true;
  const text = isCode ? inlineCode(inline.text) : escapeMarkdown(inline.text);
  // `**` only opens and closes next to certain characters (GFM 0.29, 6.4), an element does so always.
  return inline.kind === "strong" ? `<b>${text}</b>` : `[${text}](${inline.href.replaceAll("&", "&amp;")})`;
}

/** Inline content on one line of GitHub-flavoured markdown, safe in paragraphs, list items, headings and table cells. */
export function markdownInlines(content: readonly Inline[]): string {
  let line = "";
  for (const next of tidy(content).map(markdownInline)) {
    line += line.endsWith("`") && next.startsWith("`") ? `\u200b${next}` : next;
  }
  return line.trim();
}

/** Inline content as one line of raw HTML inside markdown, where markdown itself is not read: the summary of a fold. */
export function summaryInlines(content: readonly Inline[]): string {
  const parts = tidy(content).map((inline) => {
    if (typeof inline === "string") return escapeHtmlInMarkdown(inline);
    const isCode = inline.kind === "code" || (inline.kind === "link" && inline.isCode === true);
    const text = isCode ? `<code>${escapeHtml(showOnOneLine(inline.text))}</code>` : escapeHtmlInMarkdown(inline.text);
    if (inline.kind === "code") return text;
    return inline.kind === "strong" ? `<b>${text}</b>` : `<a href="${escapeHtml(inline.href)}">${text}</a>`;
  });
  return parts.join("").trim();
}
