import { breakReferences } from "./break-references.ts";
import { showInvisible, showOnOneLine } from "./show-invisible.ts";

const MARKDOWN = /[\\`*~_[\]#<>&|$^]|!$/g;
/** A pipe must not meet a backslash inside a table row, and `$` alone in a node opens no formula (GitHub docs, "Writing mathematical expressions"). */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
  ["|", "&#124;"],
  ["$", "<span>&#36;</span>"],
]);

/**
 * Untrusted text as inline text of GitHub-flavoured markdown, on one line: in paragraphs, lists, headings, table cells,
 * link labels. A reader sees the text as it was; nothing in it is markup, mention, link, emoji or formula. What makes a
 * line a list or a heading is escaped by `escapeLineStart`.
 */
export function escapeMarkdown(text: string): string {
  return breakReferences(showOnOneLine(text)).replace(
    MARKDOWN,
    (character) => ENTITIES.get(character) ?? `\\${character}`,
  );
}

/** Keeps a line of inline markdown a paragraph: no list marker, rule or indented code at its start. */
export function escapeLineStart(inline: string): string {
  return inline
    .trim()
    .replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Code keeps its `<`, yet what cuts and merges markdown later tells our own markers by `<!--`. */
function breakMarkers(code: string): string {
  return code.replaceAll("<!--", "<\u200b!--");
}

/**
 * Untrusted text as inline code. Text with a backtick, a pipe or nothing visible becomes a `<code>` element, since
 * backtick runs are limited in length and a table row is split at pipes before code is seen (GFM 0.29, 4.10).
 */
export function inlineCode(text: string): string {
  const line = showOnOneLine(text).trim();
  return /[`|]|^$/.test(line) ? `<code>${escapeMarkdown(line)}</code>` : `\`${breakMarkers(line)}\``;
}

/** Names GitHub only colours; `math`, `mermaid`, `geojson`, `stl` and `suggestion` would do more. */
const LANGUAGES: ReadonlySet<string> = new Set(
  "bash console css diff go html ini javascript js json jsonc log markdown python rust sh shell sol solidity sql text toml ts typescript xml yaml yml".split(
    " ",
  ),
);
const LONGEST_RUN = 32;

/** Opening fence, lines and closing fence for a block of code; no line of the text can close the fence. */
export function fenceCode(text: string, language: string): { open: string; lines: string[]; close: string } {
  // A fence's length is stored in one byte by cmark-gfm, so a run beyond 255 backticks would close a longer fence.
  const shown = breakMarkers(showInvisible(text)).replaceAll("`".repeat(LONGEST_RUN), (run) => `${run}\u200b`);
  const longest = (shown.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return { open: fence + (LANGUAGES.has(language) ? language : ""), lines: shown.split("\n"), close: fence };
}
