import { fitParts } from "./fit-parts.ts";
import { markdownInlines } from "./markdown-inlines.ts";
import { markdownParts, type Measure } from "./markdown-parts.ts";
import type { Block, Inline } from "./report.ts";

export interface MarkdownBudget {
  /** In the unit of `measure`. */
  limit: number;
  measure: Measure;
  /** Where the reader finds what is cut: one sentence, shown after "… 40 of 50 rows left out." */
  rest: readonly Inline[];
}

/**
 * Blocks as GitHub-flavoured markdown within the budget. Cuts fall between rows, items, lines and blocks; fences and
 * folds are always closed; every cut says how much is missing and where it is.
 */
export function renderMarkdown(blocks: readonly Block[], { limit, measure, rest }: MarkdownBudget): string {
  return fitParts(markdownParts(blocks, limit, measure), limit, { measure, rest: markdownInlines(rest) });
}
