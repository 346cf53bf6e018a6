import { describeConfig } from "@chainops/core/config/describe-config";
import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { allInputs, allOutputs } from "./render-action-yml.ts";

/** The tables of an action's README, by the name in their markers. */
export function renderTables(metadata: ActionMetadata): Readonly<Record<string, string>> {
  const inputs = Object.entries(allInputs(metadata)).map(([name, kind]) => [
    `\`${name}\``,
    kind.default === "" ? "" : `\`${kind.default.trim()}\``,
    kind.description,
    kind.accepted,
  ]);
  const outputs = Object.entries(allOutputs(metadata)).map(([name, description]) => [`\`${name}\``, description]);
  return {
    inputs: renderTable(["input", "default", "meaning", "accepted"], inputs),
    outputs: renderTable(["output", "meaning"], outputs),
    config: renderTable(["key", "accepted", "default", "meaning"], configRows()),
  };
}

function configRows(): readonly (readonly string[])[] {
  return describeConfig().map((row) => [
    `\`${row.key}\``,
    row.type,
    row.default === "" ? "" : `\`${row.default}\``,
    row.meaning,
  ]);
}

export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableLine(header), `|${header.map(() => "---").join("|")}|`, ...rows.map(tableLine)].join("\n");
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

/** The formatter would pad every row to the longest cell, so that one longer cell would change them all. */
function unformatted(table: string): string {
  return `<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->`;
}

/** Replaces what stands between `<!-- table:NAME -->` and `<!-- /table:NAME -->`. Throws where a marker is missing. */
export function replaceTables(markdown: string, tables: Readonly<Record<string, string>>): string {
  let replaced = markdown;
  for (const [name, table] of Object.entries(tables)) {
    const open = `<!-- table:${name} -->`;
    const close = `<!-- /table:${name} -->`;
    const start = replaced.indexOf(open);
    const end = replaced.indexOf(close);
    if (start < 0 || end < start) throw new Error(`README lacks the markers ${open} … ${close}.`);
    replaced = `${replaced.slice(0, start + open.length)}\n${unformatted(table)}\n${replaced.slice(end)}`;
  }
  return replaced;
}
