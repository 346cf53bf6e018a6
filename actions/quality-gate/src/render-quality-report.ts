import type { Block, Column, Inline, Report } from "@chainops/core/report/report";
import type { Gate } from "@chainops/core/result/document";
import type { ReportFile } from "./evidence.ts";
import { grouped, type JudgedGate, type Place, placeText } from "./gates/judged-gate.ts";

export interface QualityFacts {
  gates: readonly JudgedGate[];
  /** The commit that people see. */
  sha: string;
  /** Page of the repository: `https://github.com/o/r`. */
  repositoryUrl: string;
  /** Commit, tag or branch that was compared with; null for none. */
  base: string | null;
  files: readonly ReportFile[];
  /** Folded tables: failing tests, uncovered files, findings, gas, sizes, complexity. */
  tables: readonly DetailTable[];
  notices: readonly string[];
}

export interface DetailTable {
  title: string;
  columns: readonly Column[];
  /** The rows worth showing. */
  rows: readonly (readonly Cell[])[];
  /** How many there are in all. */
  total: number;
}

/** Text, or a place in the tree that becomes a link. */
export type Cell = string | Place;

const ICONS: Readonly<Record<Gate["status"], string>> = {
  pass: "✅",
  fail: "❌",
  skip: "⏭️",
  waived: "⚠️",
  "no-baseline": "➖",
};

/** The verdict as a person reads it: what to fix, the gates in one table, and the rest folded. */
export function renderQualityReport(facts: QualityFacts): Report {
  const failed = facts.gates.filter(({ gate }) => gate.status === "fail");
  const judgedCount = facts.gates.filter(({ gate }) => gate.status === "pass" || gate.status === "fail").length;
  const tables = facts.tables.filter((table) => table.rows.length > 0);
  return {
    title:
      failed.length === 0
        ? `Quality gate passed: ${judgedCount} of ${judgedCount} gates`
        : `Quality gate failed: ${failed.length} of ${judgedCount} gates`,
    conclusion: failed.length === 0 ? "success" : "failure",
    blocks: [...toFix(failed, facts), gateTable(facts.gates), context(facts)],
    more: [...tables.map((table) => detailFold(table, facts)), ...filesFold(facts)],
    annotations: facts.gates.flatMap((judged) => judged.annotations),
  };
}

function toFix(failed: readonly JudgedGate[], facts: QualityFacts): readonly Block[] {
  if (failed.length === 0) return [];
  return [
    { kind: "paragraph", content: [{ kind: "strong", text: failed.length === 1 ? "Fix this:" : "Fix these:" }] },
    {
      kind: "list",
      items: failed.map(({ gate, message }): readonly Inline[] => [
        { kind: "code", text: gate.name },
        ": ",
        ...message.flatMap((part) => (typeof part === "string" ? renderText(part) : [renderCell(part, facts)])),
      ]),
    },
  ];
}

/** Commands and names of inputs stand between backticks in a message. */
function renderText(text: string): readonly Inline[] {
  return text.split(/(`[^`]{1,500}`)/).map((piece): Inline => {
    return /^`[^`]+`$/.test(piece) ? { kind: "code", text: piece.slice(1, -1) } : piece;
  });
}

function gateTable(gates: readonly JudgedGate[]): Block {
  return {
    kind: "table",
    columns: [
      { title: "", align: "center" },
      { title: "Gate", align: "left" },
      { title: "Now", align: "right" },
      { title: "Base", align: "right" },
      { title: "Limit", align: "right" },
    ],
    rows: gates.map(({ gate, row }) => [
      [ICONS[gate.status]],
      [row.label],
      gate.status === "fail" ? [{ kind: "strong", text: row.now }] : [row.now],
      [row.base],
      [row.limit],
    ]),
  };
}

function context({ sha, base, repositoryUrl, notices }: QualityFacts): Block {
  const note = notices.length === 0 ? [] : [` ${notices.join(" ")}`];
  const compared: readonly Inline[] =
    base === null ? [" · no base commit."] : [" · base ", renderRevision(base, repositoryUrl), "."];
  return { kind: "paragraph", content: ["Commit ", renderRevision(sha, repositoryUrl), ...compared, ...note] };
}

/** Only a commit's own id leads to a page for certain. */
function renderRevision(revision: string, repositoryUrl: string): Inline {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision)) return { kind: "code", text: revision };
  return { kind: "link", text: revision.slice(0, 12), href: `${repositoryUrl}/commit/${revision}`, isCode: true };
}

function detailFold({ title, columns, rows, total }: DetailTable, facts: QualityFacts): Block {
  const shown = rows.length < total ? `, the first ${grouped(rows.length)} shown` : "";
  return {
    kind: "fold",
    summary: [`${title} (${grouped(total)}${shown})`],
    blocks: [{ kind: "table", columns, rows: rows.map((row) => row.map((cell) => [renderCell(cell, facts)])) }],
  };
}

function renderCell(cell: Cell, { repositoryUrl, sha }: QualityFacts): Inline {
  if (typeof cell === "string") return cell;
  const anchor = cell.line === null ? "" : `#L${cell.line}`;
  // Half a surrogate pair in a path of a report cannot be part of a URL.
  const path = cell.path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return { kind: "link", text: placeText(cell), href: `${repositoryUrl}/blob/${sha}/${path}${anchor}` };
}

function filesFold({ files }: QualityFacts): readonly Block[] {
  if (files.length === 0) return [];
  return [
    {
      kind: "fold",
      summary: [`Reports that were read (${grouped(files.length)})`],
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
    },
  ];
}
