import type { Block, Column, Inline, Report } from "@chainops/core/report/report";
import type { Conclusion, Gate } from "@chainops/core/result/document";
import { isBlocking } from "./bar/apply-levels.ts";
import type { ReportFile } from "./evidence.ts";
import { grouped, type JudgedGate, type MessagePart, type Place, placeText, plural } from "./gates/judged-gate.ts";

export interface QualityFacts {
  conclusion: Conclusion;
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
  /** Lines below the table: stages, quality vector, waivers, changes of the bar. */
  notes: readonly (readonly MessagePart[])[];
  /** Folds of their own, before the tables. */
  folds: readonly Block[];
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

/** Gates that decide most verdicts: shown whenever they were judged. Others are shown where they want a look. */
const MAIN_GATES: ReadonlySet<string> = new Set([
  "tests_passed",
  "patch_coverage",
  "min_test_coverage",
  "security_scan_required",
  "new_findings",
  "gas_optimization_threshold",
  "max_contract_size",
  "max_complexity_score",
  "storage_layout",
]);

/** The verdict as a person reads it: the gates that decide in one table, what to fix, and the rest folded. */
export function renderQualityReport(facts: QualityFacts): Report {
  const { gates, conclusion } = facts;
  const failed = gates.filter(isBlocking);
  const tables = facts.tables.filter((table) => table.rows.length > 0);
  const shown = gates.filter(isShown);
  return {
    title: titleOf(facts, failed.length),
    conclusion,
    blocks: [
      ...(shown.length === 0 ? [] : [gateTable(shown)]),
      ...toFix(failed, facts),
      ...notes(facts),
      context(facts),
    ],
    more: [
      ...(shown.length === gates.length ? [] : [allGates(facts)]),
      ...facts.folds,
      ...tables.map((table) => detailFold(table, facts)),
      ...filesFold(facts),
    ],
    annotations: gates.flatMap((judged) => judged.annotations),
  };
}

function titleOf({ gates, conclusion }: QualityFacts, failed: number): string {
  const judgedCount = gates.filter(({ gate }) => gate.status === "pass" || gate.status === "fail").length;
  if (failed > 0) return `Quality gate failed: ${failed} of ${judgedCount} gates`;
  if (conclusion === "action_required") return "Quality gate paused: a stage waits for a person";
  const warned = gates.filter(({ gate }) => gate.status === "fail").length;
  const warnings = warned === 0 ? "" : `, ${plural(warned, "warning")}`;
  return `Quality gate passed: ${judgedCount - warned} of ${judgedCount} gates${warnings}`;
}

function isShown(judged: JudgedGate): boolean {
  const { name, status } = judged.gate;
  return status === "fail" || status === "waived" || judged.warns || (status === "pass" && MAIN_GATES.has(name));
}

function toFix(failed: readonly JudgedGate[], facts: QualityFacts): readonly Block[] {
  if (failed.length === 0) return [];
  return [
    { kind: "paragraph", content: [{ kind: "strong", text: failed.length === 1 ? "Fix this:" : "Fix these:" }] },
    {
      kind: "list",
      items: failed.map(({ row, message }): readonly Inline[] => [
        { kind: "strong", text: row.label },
        ": ",
        ...renderParts(message, facts),
      ]),
    },
  ];
}

function notes(facts: QualityFacts): readonly Block[] {
  const items = [...facts.notes, ...notCompared(facts.gates)];
  return items.map((parts): Block => ({ kind: "paragraph", content: renderParts(parts, facts) }));
}

/** What has no baseline is said once, however many gates it concerns. */
function notCompared(gates: readonly JudgedGate[]): readonly (readonly MessagePart[])[] {
  const [first, ...others] = gates.filter(({ gate }) => gate.status === "no-baseline");
  if (first === undefined) return [];
  const labels = [first, ...others].map(({ row }) => row.label).join(", ");
  const isSame = others.every(({ gate }) => gate.message === first.gate.message);
  return [
    [`Not compared: ${labels}. `, ...first.message, isSame ? "" : " Each reason is below, in the table of all gates."],
  ];
}

function allGates(facts: QualityFacts): Block {
  return {
    kind: "fold",
    summary: [`All gates (${facts.gates.length})`],
    blocks: [
      gateTable(facts.gates),
      {
        kind: "list",
        items: facts.gates.map(({ gate, message }): readonly Inline[] => [
          { kind: "code", text: gate.name },
          ": ",
          ...renderParts(message, facts),
        ]),
      },
    ],
  };
}

function renderParts(parts: readonly MessagePart[], facts: QualityFacts): readonly Inline[] {
  return parts.flatMap((part) => (typeof part === "string" ? renderText(part) : [renderCell(part, facts)]));
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
      { title: "Gate", align: "left" },
      { title: "Now", align: "right" },
      { title: "Base", align: "right" },
      { title: "Limit", align: "right" },
      { title: "", align: "center" },
    ],
    rows: gates.map((judged) => [
      [judged.row.label],
      judged.gate.status === "fail" ? [{ kind: "strong", text: judged.row.now }] : [judged.row.now],
      [judged.row.base],
      [judged.row.limit],
      [iconOf(judged)],
    ]),
  };
}

function iconOf({ gate, warns }: JudgedGate): string {
  if (gate.status === "fail" && gate.level === "warn") return "⚠️";
  return gate.status === "pass" && warns ? "⚠️" : ICONS[gate.status];
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
