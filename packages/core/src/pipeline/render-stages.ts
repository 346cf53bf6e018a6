import { cutToCharacters } from "../report/cut-text.ts";
import type { Block, Column, Inline } from "../report/report.ts";
import type { Stage } from "../result/document.ts";
import type { RunSummary } from "./summarize-run.ts";

/** A stage as people see it. */
export interface ShownStage {
  readonly name: string;
  readonly status: Stage["status"];
  readonly durationMs: number | null;
  readonly attempts: number;
  /** Report families and gates that it feeds. */
  readonly gates: readonly string[];
  /** Why it failed or did not run; empty where there is nothing to say. */
  readonly error: string;
  /** The end of what a failed stage printed. */
  readonly tail: string;
}

const ICONS: Readonly<Record<Stage["status"], string>> = {
  pending: "✋",
  running: "⏳",
  success: "✅",
  failed: "❌",
  skipped: "⏭️",
  cancelled: "🚫",
};

/** A line has room for this many; the table has them all. */
const MAX_IN_LINE = 20;
const MAX_TAIL_LINES = 30;
const MAX_TAIL_CHARACTERS = 4000;
const MAX_TAILS = 5;

/** `Stages: compilation ✅ 31s → unit_tests ✅ 58s + security_scan ❌ 4s`: an arrow between levels, a plus within one. */
export function renderStageLine(levels: readonly (readonly ShownStage[])[]): string {
  let room = MAX_IN_LINE;
  const parts: string[] = [];
  for (const level of levels) {
    const shown = level.slice(0, room);
    room -= shown.length;
    if (shown.length > 0) parts.push(shown.map(shortly).join(" + "));
  }
  const left = levels.flat().length - (MAX_IN_LINE - room);
  return `Stages: ${parts.join(" → ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** The stages in a folded table, the end of what failed ones printed, and how the time came about. */
export function renderStages(
  title: string,
  levels: readonly (readonly ShownStage[])[],
  summary: RunSummary,
): readonly Block[] {
  const stages = levels.flat();
  const failed = stages.filter(({ status }) => status === "failed");
  return [
    { kind: "paragraph", content: [renderStageLine(levels)] },
    {
      kind: "fold",
      summary: [title === "" ? `Stages (${stages.length})` : `Stages of ${title} (${stages.length})`],
      blocks: [
        { kind: "table", columns: COLUMNS, rows: stages.map(rowOf) },
        ...failed.slice(0, MAX_TAILS).flatMap(tailOf),
        ...timing(summary),
      ],
    },
  ];
}

const COLUMNS: readonly Column[] = [
  { title: "stage", align: "left" },
  { title: "status", align: "left" },
  { title: "duration", align: "right" },
  { title: "attempts", align: "right" },
  { title: "gates", align: "left" },
  { title: "why", align: "left" },
];

function rowOf(stage: ShownStage): readonly (readonly Inline[])[] {
  return [
    [{ kind: "code", text: stage.name }],
    [`${ICONS[stage.status]} ${stage.status}`],
    [stage.durationMs === null ? "–" : formatElapsed(stage.durationMs)],
    [stage.attempts === 0 ? "–" : String(stage.attempts)],
    [stage.gates.length === 0 ? "–" : stage.gates.join(", ")],
    [cutToCharacters(stage.error, 300)],
  ];
}

function tailOf({ name, tail }: ShownStage): readonly Block[] {
  if (tail === "") return [];
  const lines = tail.trimEnd().split("\n").slice(-MAX_TAIL_LINES).join("\n");
  return [
    { kind: "paragraph", content: ["The end of what ", { kind: "code", text: name }, " printed:"] },
    { kind: "code", language: "text", text: lines.slice(-MAX_TAIL_CHARACTERS) },
  ];
}

function timing(summary: RunSummary): readonly Block[] {
  const { wallMs, totalMs, weightedMs, savedMs, criticalPath, binding, maxParallel } = summary;
  if (binding === "none") return [];
  const bound: readonly Inline[] =
    binding === "needs"
      ? ["The needs of the stages bind: more stages at once would not make it faster."]
      : [{ kind: "code", text: "max_parallel" }, ` (${maxParallel}) binds: more stages at once could make it faster.`];
  const path: Inline[] = criticalPath.path.flatMap((name, index) => [
    ...(index === 0 ? [] : [" → "]),
    { kind: "code" as const, text: name },
  ]);
  return [
    {
      kind: "list",
      items: [
        [
          `Took ${formatElapsed(wallMs)}; one after the other ${formatElapsed(totalMs)}: parallelism saved ${formatElapsed(savedMs)}.`,
        ],
        ["Critical path: ", ...path, `, ${formatElapsed(criticalPath.total)}.`],
        bound,
        ...(weightedMs === totalMs ? [] : [[`Weighted time: ${formatElapsed(weightedMs)}.`]]),
      ],
    },
  ];
}

function shortly({ name, status, durationMs }: ShownStage): string {
  const time = durationMs === null ? "" : ` ${formatElapsed(durationMs)}`;
  return `${cutToCharacters(name, 60)} ${ICONS[status]}${time}`;
}

/** `850ms`, `4s`, `1m 12s`, `2h 3m`. */
export function formatElapsed(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}m ${seconds % 60}s` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}
