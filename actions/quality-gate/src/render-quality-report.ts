import type { Block, Inline, Report } from "@chainops/core/report/report";
import type { Gate } from "@chainops/core/result/document";
import type { ReportFile } from "./evidence.ts";
import { grouped, type JudgedGate } from "./gates/judged-gate.ts";

export interface QualityFacts {
  gates: readonly JudgedGate[];
  sha: string;
  /** Page of the commit's files, ending before the path: `https://github.com/o/r/blob/<sha>/`. */
  blobUrl: string;
  base: string;
  files: readonly ReportFile[];
  /** Folded tables: failing tests, uncovered files, findings, gas, sizes, complexity. */
  tables: readonly DetailTable[];
  notices: readonly string[];
}

export interface DetailTable {
  title: string;
  columns: readonly { title: string; align: "left" | "right" }[];
  rows: readonly (readonly Cell[])[];
}

/** Text, or a place in the tree that becomes a link. */
export type Cell = string | { path: string; line: number | null };

const ICONS: Readonly<Record<Gate["status"], string>> = {
  pass: "✅",
  fail: "❌",
  skip: "⏭️",
  waived: "⚠️",
  "no-baseline": "➖",
};

/** The verdict as a person reads it: the gates in one table, what to fix, and the rest folded. */
export function renderQualityReport(facts: QualityFacts): Report {
  const failed = facts.gates.filter(({ gate }) => gate.status === "fail");
  const judgedCount = facts.gates.filter(({ gate }) => gate.status === "pass" || gate.status === "fail").length;
  return {
    title:
      failed.length === 0
        ? `Quality gate passed: ${judgedCount} of ${judgedCount} gates`
        : `Quality gate failed: ${failed.length} of ${judgedCount} gates`,
    conclusion: failed.length === 0 ? "success" : "failure",
    blocks: [gateTable(facts.gates), ...toFix(failed), context(facts)],
    more: [
      ...facts.tables.filter((table) => table.rows.length > 0).map((table) => detailFold(table, facts.blobUrl)),
      filesFold(facts),
    ],
    annotations: facts.gates.flatMap((judged) => judged.annotations),
  };
}

function gateTable(gates: readonly JudgedGate[]): Block {
  return {
    kind: "table",
    columns: [
      { title: "Gate", align: "left" },
      { title: "Now", align: "right" },
      { title: "Base", align: "right" },
      { title: "Limit", align: "right" },
      { title: "", align: "center" },
    ],
    rows: gates.map(({ gate, row }) => [
      [row.label],
      gate.status === "fail" ? [{ kind: "strong", text: row.now }] : [row.now],
      [row.base],
      [row.limit],
      [ICONS[gate.status]],
    ]),
  };
}

function toFix(failed: readonly JudgedGate[]): readonly Block[] {
  if (failed.length === 0) return [];
  return [
    { kind: "paragraph", content: [{ kind: "strong", text: failed.length === 1 ? "Fix this:" : "Fix these:" }] },
    {
      kind: "list",
      items: failed.map(({ gate }): readonly Inline[] => [{ kind: "code", text: gate.name }, " ", gate.message]),
    },
  ];
}

function context({ sha, base, notices }: QualityFacts): Block {
  const note = notices.length === 0 ? [] : [` ${notices.join(" ")}`];
  return { kind: "paragraph", content: ["Commit ", { kind: "code", text: sha.slice(0, 12) }, ` · ${base}.`, ...note] };
}

function detailFold(table: DetailTable, blobUrl: string): Block {
  return {
    kind: "fold",
    summary: [`${table.title} (${grouped(table.rows.length)})`],
    blocks: [
      {
        kind: "table",
        columns: table.columns,
        rows: table.rows.map((row) => row.map((cell) => [renderCell(cell, blobUrl)])),
      },
    ],
  };
}

function renderCell(cell: Cell, blobUrl: string): Inline {
  if (typeof cell === "string") return cell;
  const text = cell.line === null ? cell.path : `${cell.path}:${cell.line}`;
  const anchor = cell.line === null ? "" : `#L${cell.line}`;
  return { kind: "link", text, href: `${blobUrl}${cell.path.split("/").map(encodeURIComponent).join("/")}${anchor}` };
}

function filesFold({ files }: QualityFacts): Block {
  return {
    kind: "fold",
    summary: [`Reports that were read (${files.length})`],
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "File", align: "left" },
          { title: "Holds", align: "left" },
          { title: "Format", align: "left" },
          { title: "Bytes", align: "right" },
        ],
        rows: files.map((file) => [
          [{ kind: "code", text: file.path }],
          [file.counted],
          [file.producer],
          [grouped(file.sizeBytes)],
        ]),
      },
    ],
  };
}
