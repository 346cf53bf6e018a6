import type { Conclusion } from "../result/document.ts";

/**
 * What an action shows to people, free of any surface. Every `string` in here may hold hostile text: renderers
 * neutralise all of it. Structure (tables, links, folds) exists only as blocks, never as markdown inside a string.
 */
export interface Report {
  /** One line: the verdict with its numbers, "Quality gate passed: 14 of 14 gates". */
  title: string;
  conclusion: Conclusion;
  /** What decides. Rendered on every surface, in this order, cut last. */
  blocks: readonly Block[];
  /** The rest, for the surfaces that have room: check-run text and job summary; folded in the comment. */
  more: readonly Block[];
  annotations: readonly Annotation[];
}

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; content: readonly Inline[] }
  | { kind: "list"; items: readonly (readonly Inline[])[] }
  | { kind: "table"; columns: readonly Column[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: "code"; language: string; text: string }
  | { kind: "fold"; summary: readonly Inline[]; blocks: readonly Block[] };

export interface Column {
  title: string;
  align: "left" | "center" | "right";
}

export type Inline =
  | string
  | { kind: "strong"; text: string }
  | { kind: "code"; text: string }
  /** `href` is built by us: an https URL (or http on loopback) of the GitHub server in use; anything else renders as plain text. */
  | { kind: "link"; text: string; href: string; isCode?: boolean };

/** A remark at a line of the checked-out tree. Lines are 1-based and inclusive. */
export interface Annotation {
  /** Relative to the repository root, forward slashes. */
  path: string;
  startLine: number;
  endLine: number;
  level: "notice" | "warning" | "failure";
  title: string;
  message: string;
}
