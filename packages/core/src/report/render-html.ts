import { conclusionIcon } from "./conclusion-icon.ts";
import { escapeHtml } from "./escape-html.ts";
import { htmlInlines } from "./markdown-inlines.ts";
import type { Block, Report } from "./report.ts";
import { showOnOneLine } from "./show-invisible.ts";

function tableHtml({ columns, rows }: Extract<Block, { kind: "table" }>): string {
  const header = columns.map((column) => `<th align="${column.align}">${htmlInlines([column.title])}</th>`).join("");
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => `<td align="${column.align}">${htmlInlines(row[index] ?? [])}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><thead><tr>${header}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h4>${htmlInlines([block.text])}</h4>`;
    case "paragraph":
      return `<p>${htmlInlines(block.content)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${htmlInlines(item)}</li>`).join("\n")}</ul>`;
    case "table":
      return tableHtml(block);
    case "code":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "fold":
      return `<details><summary>${htmlInlines(block.summary)}</summary>\n${renderBlocksHtml(block.blocks)}\n</details>`;
  }
}

/**
 * Blocks as a fragment of HTML for a page of our own: no markdown on the way, all text escaped, links only where
 * safeHref allows them, no scripts, styles or images. Not cut.
 */
export function renderBlocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("\n");
}

/** The title line with its icon, "✅ Quality gate passed: 14 of 14 gates", as text for an HTML element. */
export function renderTitleHtml({ conclusion, title }: Pick<Report, "conclusion" | "title">): string {
  return `${conclusionIcon(conclusion)} ${escapeHtml(showOnOneLine(title).trim())}`;
}
