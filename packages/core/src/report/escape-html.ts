import { breakReferences } from "./break-references.ts";
import { showInvisible, showOnOneLine } from "./show-invisible.ts";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function withEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** Text for an HTML element or a quoted attribute. Line ends stay. */
export function escapeHtml(text: string): string {
  return withEntities(showInvisible(text));
}

/** One line of text for raw HTML inside GitHub markdown (a fold's summary), where mentions and `$` are still alive. */
export function escapeHtmlInMarkdown(text: string): string {
  return withEntities(breakReferences(showOnOneLine(text))).replaceAll("$", "<span>&#36;</span>");
}
