import type { Amount, Figure, Limit } from "./figure.ts";
import { isMissed } from "./figure.ts";

/** What the figures were measured on. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
}

/** One markdown table, headed by the machine; a missed limit stands in bold. */
export function renderTable(figures: readonly Figure[], machine: Machine): string {
  const { node, platform, processor, cores } = machine;
  return [
    `Node ${node} on ${platform}, ${processor}, ${cores} ${cores === 1 ? "core" : "cores"}; medians.`,
    "",
    "| figure | measured | limit | beside it, in the same run |",
    "|:--|--:|--:|:--|",
    ...figures.map(renderRow),
    "",
  ].join("\n");
}

/** Figures, limits and what missed them, for programs. */
export function renderJson(figures: readonly Figure[], machine: Machine): string {
  const rows = figures.map((figure) => ({ ...figure, missed: isMissed(figure) }));
  return `${JSON.stringify({ machine, figures: rows }, undefined, 2)}\n`;
}

/** One sentence for a person whose run ends with exit code 1. */
export function renderMiss(figure: Figure): string {
  const limit = figure.limit === undefined ? "" : renderLimit(figure.limit, figure.unit);
  return `${figure.title}: ${renderAmount(figure)}, limit ${limit}.`;
}

function renderRow(figure: Figure): string {
  const { title, limit, beside = [] } = figure;
  const measured = renderAmount(figure);
  const cells = [
    title,
    isMissed(figure) ? `**${measured}**` : measured,
    limit === undefined ? "" : renderLimit(limit, figure.unit),
    beside.map((other) => `${other.title} ${renderAmount(other)}`).join("; "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function renderLimit({ kind, value, target, isGoal }: Limit, unit: Amount["unit"]): string {
  const aim = target === undefined ? "" : ` (target ${renderAmount({ value: target, unit })})`;
  return `${kind === "most" ? "≤" : "≥"} ${renderAmount({ value, unit })}${aim}${isGoal === true ? " (goal)" : ""}`;
}

function renderAmount({ value, unit }: Amount): string {
  switch (unit) {
    case "bytes":
      return value >= 1e6 ? `${trimmed(value / 1e6, 2)} MB` : `${trimmed(value / 1e3, 1)} kB`;
    case "files/s":
      return `${Math.round(value)} files/s`;
    default:
      return `${trimmed(value, value >= 10 ? 0 : 2)} ${unit}`;
  }
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
