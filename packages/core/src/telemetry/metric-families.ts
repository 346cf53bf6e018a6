import type { Metric } from "../result/document.ts";

export interface MetricSample {
  /** Sorted by name. */
  readonly labels: readonly (readonly [name: string, value: string])[];
  readonly value: number;
  /** Milliseconds since the epoch; 0 where the timestamp cannot be read. */
  readonly timeMs: number;
}

export interface MetricFamily {
  readonly name: string;
  readonly type: "counter" | "gauge" | "untyped";
  /** No two have the same labels. */
  readonly samples: readonly MetricSample[];
}

interface Series extends MetricSample {
  readonly key: string;
  readonly name: string;
  readonly type: Metric["type"];
}

/**
 * Metrics by name, each series once, all sorted. Of a series that comes twice the latest value stays, at one time the
 * later in the list. Labels that Prometheus reserves (`__…`) or treats as absent (empty) are left out. `untyped` are
 * names with more than one type, and histograms and summaries: one value of theirs is no distribution.
 */
export function groupMetrics(metrics: readonly Metric[]): MetricFamily[] {
  const families = new Map<string, Series[]>();
  for (const series of mergeSeries(metrics)) {
    const family = families.get(series.name);
    if (family === undefined) families.set(series.name, [series]);
    else family.push(series);
  }
  return [...families].map(([name, samples]) => ({ name, type: familyType(samples), samples }));
}

function mergeSeries(metrics: readonly Metric[]): Series[] {
  const merged = new Map<string, Series>();
  for (const series of metrics.map(toSeries)) {
    const known = merged.get(series.key);
    if (known === undefined || series.timeMs >= known.timeMs) merged.set(series.key, series);
  }
  return [...merged.values()].sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}

function toSeries({ name, type, value, labels: given, timestamp }: Metric): Series {
  const labels = Object.entries(given)
    .filter(([label, text]) => !label.startsWith("__") && text !== "")
    .map(([label, text]) => [label, text.toWellFormed()] as const)
    .sort(([a], [b]) => compare(a, b));
  const timeMs = Date.parse(timestamp);
  return { key: JSON.stringify([name, labels]), name, type, value, labels, timeMs: Number.isNaN(timeMs) ? 0 : timeMs };
}

function familyType(series: readonly Series[]): MetricFamily["type"] {
  const [type, ...others] = new Set(series.map((one) => one.type));
  return others.length === 0 && (type === "counter" || type === "gauge") ? type : "untyped";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
