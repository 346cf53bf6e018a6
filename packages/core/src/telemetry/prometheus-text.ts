import type { Metric } from "../result/document.ts";
import { groupMetrics, type MetricSample } from "./metric-families.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
]);

/**
 * Prometheus text exposition format 0.0.4, sorted, one sample per series and no HELP lines; empty for no metrics.
 * Without timestamps: node_exporter's textfile collector and the Pushgateway refuse them.
 */
export function renderPrometheusText(metrics: readonly Metric[]): string {
  return groupMetrics(metrics)
    .map(({ name, type, samples }) => {
      const lines = samples.map((sample) => renderSample(name, sample));
      return `# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
}

function renderSample(name: string, { labels, value }: MetricSample): string {
  const pairs = labels.map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}\n`;
}

function escapeLabel(text: string): string {
  return text.replaceAll(/[\\"\n]/g, (character) => ESCAPES.get(character) ?? character);
}
