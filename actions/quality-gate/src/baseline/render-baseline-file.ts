import type { Measurements } from "./measurements.ts";

/**
 * The JSON text that people commit as `quality_gates.baseline`: one entry a line with sorted keys, so that a change of
 * one figure is a change of one line.
 */
export function renderBaselineFile(measurements: Measurements): string {
  return `${JSON.stringify(sortKeys(measurements), null, 1)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, entry]) => [key, sortKeys(entry)]));
}
