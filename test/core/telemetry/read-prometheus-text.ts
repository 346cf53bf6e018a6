export interface ReadFamily {
  readonly type: string;
  /** Series as JSON of name and labels → value. */
  readonly series: Map<string, number>;
}

const TYPE_LINE = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?))$/s;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/gy;

/**
 * Strict reader of the text exposition format 0.0.4 without HELP lines and timestamps: one TYPE line per family before
 * its samples, no series twice, the last line ends with a line feed. Throws for everything else.
 */
export function readPrometheusText(text: string): Map<string, ReadFamily> {
  const families = new Map<string, ReadFamily>();
  if (text === "") return families;
  if (!text.endsWith("\n")) throw new Error("The last line has no line feed.");
  let current = "";
  for (const line of text.slice(0, -1).split("\n")) {
    const [, typed, type] = TYPE_LINE.exec(line) ?? [];
    if (typed !== undefined && type !== undefined) {
      if (families.has(typed)) throw new Error(`A second TYPE line for ${typed}.`);
      families.set(typed, { type, series: new Map() });
      current = typed;
      continue;
    }
    const [, name = "", labels, value] = SAMPLE.exec(line) ?? [];
    const series = families.get(current)?.series;
    if (series === undefined || name !== current) throw new Error(`Not a line of family ${current}: ${line}`);
    const key = JSON.stringify([name, readLabels(labels)]);
    if (series.has(key)) throw new Error(`A series comes twice: ${key}`);
    series.set(key, Number(value));
  }
  return families;
}

function readLabels(text: string | undefined): [string, string][] {
  if (text === undefined) return [];
  const labels: [string, string][] = [];
  let end = 0;
  for (const [all, name = "", value = ""] of text.matchAll(LABEL)) {
    if (name === "__name__" || labels.some(([known]) => known === name))
      throw new Error(`Label ${name} is not allowed.`);
    labels.push([name, value.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped))]);
    end += all.length;
  }
  if (end !== text.length || text === "" || text.endsWith(",")) throw new Error(`Not labels: ${text}`);
  return labels;
}
