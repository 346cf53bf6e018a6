import { escapeLineStart, fenceCode } from "./escape-markdown.ts";
import { cutToCharacters } from "./cut-text.ts";
import { markdownInlines, summaryInlines } from "./markdown-inlines.ts";
import type { Block, Column, Inline } from "./report.ts";

/** Size of well-formed text in the unit of a surface's limit; additive over concatenation. */
export type Measure = (text: string) => number;

/** Markdown of one block, in the pieces a cut may fall between. `size` is at least limit + 1 where pieces are missing. */
export type Part =
  | { kind: "whole"; markdown: string; size: number }
  | { kind: "pieces"; open: string; pieces: readonly string[]; close: string; total: number; noun: Noun; size: number }
  | { kind: "fold"; open: string; parts: readonly Part[]; close: string; size: number };
export type Noun = "row" | "item" | "line";

/** What separates two parts: a blank line. */
export const SEPARATOR = "\n\n";
const LONGEST_LINE = 2000;
const DELIMITERS: Readonly<Record<Column["align"], string>> = { left: ":--", center: ":-:", right: "--:" };

interface Pieces {
  open: string;
  close: string;
  noun: Noun;
  count: number;
  piece: (index: number) => string;
}

/** Renders pieces until they exceed the limit: what no surface can show costs no time. */
function piecesPart({ open, close, noun, count, piece }: Pieces, limit: number, measure: Measure): Part {
  const pieces: string[] = [];
  let size = measure(open) + measure(close);
  for (let index = 0; index < count && size <= limit; index++) {
    const markdown = piece(index);
    pieces.push(markdown);
    size += measure(markdown) + (index === 0 ? 0 : 1);
  }
  return { kind: "pieces", open, pieces, close, total: count, noun, size };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function tablePieces(block: Extract<Block, { kind: "table" }>): Pieces {
  const header = row(block.columns.map((column) => markdownInlines([column.title])));
  const delimiters = row(block.columns.map((column) => DELIMITERS[column.align]));
  const piece = (index: number) =>
    row(block.columns.map((_, cell) => markdownInlines(block.rows[index]?.[cell] ?? [])));
  return { open: `${header}\n${delimiters}\n`, close: "", noun: "row", count: block.rows.length, piece };
}

function listPieces(items: readonly (readonly Inline[])[], marker: string): Pieces {
  const piece = (index: number) => `${marker} ${escapeLineStart(markdownInlines(items[index] ?? []))}`;
  return { open: "", close: "", noun: "item", count: items.length, piece };
}

function codePieces(block: Extract<Block, { kind: "code" }>): Pieces {
  const { open, lines, close } = fenceCode(block.text, block.language);
  const piece = (index: number) => cutToCharacters(lines[index] ?? "", LONGEST_LINE);
  return { open: `${open}\n`, close: `\n${close}`, noun: "line", count: lines.length, piece };
}

function wholePart(markdown: string, measure: Measure): Part | undefined {
  return markdown === "" ? undefined : { kind: "whole", markdown, size: measure(markdown) };
}

function foldPart(block: Extract<Block, { kind: "fold" }>, limit: number, measure: Measure): Part | undefined {
  const parts = markdownParts(block.blocks, limit, measure);
  if (parts.length === 0) return undefined;
  const open = `<details>\n<summary>${summaryInlines(block.summary) || "Details"}</summary>\n\n`;
  const close = "\n\n</details>";
  return { kind: "fold", open, parts, close, size: measure(open) + sizeOf(parts) + measure(close) };
}

/** Size of the parts joined by blank lines. */
export function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.size + SEPARATOR.length, parts.length === 0 ? 0 : -SEPARATOR.length);
}

function partOf(block: Block, marker: string, limit: number, measure: Measure): Part | undefined {
  switch (block.kind) {
    case "heading": {
      const text = markdownInlines([block.text]);
      return wholePart(text === "" ? "" : `#### ${text}`, measure);
    }
    case "paragraph":
      return wholePart(escapeLineStart(markdownInlines(block.content)), measure);
    case "list":
      return block.items.length === 0 ? undefined : piecesPart(listPieces(block.items, marker), limit, measure);
    case "table":
      return block.columns.length === 0 ? undefined : piecesPart(tablePieces(block), limit, measure);
    case "code":
      return piecesPart(codePieces(block), limit, measure);
    case "fold":
      return foldPart(block, limit, measure);
  }
}

/** Blocks as parts, none for an empty block. Neighbouring lists get different markers, or they would be one list. */
export function markdownParts(blocks: readonly Block[], limit: number, measure: Measure): Part[] {
  let marker = "-";
  return blocks.flatMap((block, index) => {
    const followsList = blocks[index - 1]?.kind === "list";
    marker = followsList && marker === "-" ? "*" : "-";
    return partOf(block, marker, limit, measure) ?? [];
  });
}
