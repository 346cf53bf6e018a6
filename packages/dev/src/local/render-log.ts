import { escapeHtml } from "@chainops/core/report/escape-html";

/** The log as GitHub shows it: groups fold, `##[error]` and its like lose their mark and get their colour. */
export function renderLog(lines: readonly string[]): string {
  const parts: string[] = [];
  let isInGroup = false;
  for (const line of lines) {
    const [, mark, text = ""] = /^##\[(\w+)\](.*)$/s.exec(line) ?? [undefined, undefined, line];
    if (mark === "group" || mark === "endgroup") {
      if (isInGroup) parts.push("</details>");
      isInGroup = mark === "group";
      if (isInGroup) parts.push(`<details><summary>${escapeHtml(text)}</summary>`);
    } else parts.push(renderLine(mark, mark === undefined ? line : text));
  }
  if (isInGroup) parts.push("</details>");
  return `<div class="log">${parts.join("")}</div>`;
}

const COLOURED = new Set(["error", "warning", "notice", "debug", "command"]);

function renderLine(mark: string | undefined, text: string): string {
  if (mark === undefined || !COLOURED.has(mark)) return `<div>${escapeHtml(text) || "&nbsp;"}</div>`;
  return `<div class="${mark}"><b>${mark}</b> ${escapeHtml(text)}</div>`;
}
