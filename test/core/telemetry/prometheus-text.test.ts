import { MetricSchema, type Metric } from "@chainops/core/result/document";
import { renderPrometheusText } from "@chainops/core/telemetry/prometheus-text";
import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { metric } from "./example-run.ts";
import { readPrometheusText } from "./read-prometheus-text.ts";

const at = (second: number): string => `2026-11-20T10:00:0${second}.000Z`;

describe("renderPrometheusText", () => {
  const cases: { name: string; metrics: Metric[]; text: string }[] = [
    { name: "nothing as nothing", metrics: [], text: "" },
    {
      name: "families and series sorted, whatever their order",
      metrics: [
        metric("b_total", 2, { type: "counter", labels: { suite: "unit" } }),
        metric("a_ratio", 0.912),
        metric("b_total", 1, { type: "counter", labels: { suite: "fuzz" } }),
      ],
      text: [
        "# TYPE a_ratio gauge",
        "a_ratio 0.912",
        "# TYPE b_total counter",
        'b_total{suite="fuzz"} 1',
        'b_total{suite="unit"} 2',
        "",
      ].join("\n"),
    },
    {
      name: "labels sorted, with backslash, quote and line feed escaped",
      metrics: [metric("x", 1, { labels: { z: 'say "hi"', a: "C:\\tmp\n}" } })],
      text: '# TYPE x gauge\nx{a="C:\\\\tmp\\n}",z="say \\"hi\\""} 1\n',
    },
    {
      name: "large and small numbers as numbers",
      metrics: [metric("big", 1e21), metric("small", -1.5e-7), metric("wei", 2 ** 64)],
      text: "# TYPE big gauge\nbig 1e+21\n# TYPE small gauge\nsmall -1.5e-7\n# TYPE wei gauge\nwei 18446744073709552000\n",
    },
    {
      name: "of a series that comes twice the latest value",
      metrics: [metric("x", 3, { timestamp: at(3) }), metric("x", 1, { timestamp: at(1) })],
      text: "# TYPE x gauge\nx 3\n",
    },
    {
      name: "at the same time the later in the list",
      metrics: [metric("x", 3), metric("x", 1)],
      text: "# TYPE x gauge\nx 1\n",
    },
    {
      name: "labels with an empty value as absent, as Prometheus sees them",
      metrics: [metric("x", 1, { labels: { a: "" }, timestamp: at(1) }), metric("x", 2, { timestamp: at(2) })],
      text: "# TYPE x gauge\nx 2\n",
    },
    {
      name: "labels that differ only in half a surrogate pair as one, as they are in UTF-8",
      metrics: [metric("x", 1, { labels: { a: "\ud800" } }), metric("x", 2, { labels: { a: "\udbff" } })],
      text: '# TYPE x gauge\nx{a="\ufffd"} 2\n',
    },
    {
      name: "no label that Prometheus reserves",
      metrics: [metric("x", 1, { labels: { __name__: "up", __address__: "h", job: "gate" } })],
      text: '# TYPE x gauge\nx{job="gate"} 1\n',
    },
    {
      name: "a name with two types as untyped",
      metrics: [metric("x", 1, { labels: { a: "1" } }), metric("x", 2, { type: "counter", labels: { a: "2" } })],
      text: '# TYPE x untyped\nx{a="1"} 1\nx{a="2"} 2\n',
    },
    {
      name: "single values of histograms and summaries as untyped",
      metrics: [
        metric("x_bucket", 1, { type: "histogram", labels: { le: "+Inf" } }),
        metric("y", 2, { type: "summary" }),
      ],
      text: '# TYPE x_bucket untyped\nx_bucket{le="+Inf"} 1\n# TYPE y untyped\ny 2\n',
    },
  ];
  it.each(cases)("writes $name", ({ metrics, text }) => {
    expect(renderPrometheusText(metrics)).toBe(text);
    expect(() => readPrometheusText(text)).not.toThrow();
  });

  it("writes text that a strict reader reads back as the latest value of every series", () => {
    const name = fc.constantFrom("a", "a_total", "a:b", "_x");
    const labelName = fc.constantFrom("a", "b", "__name__", "__proto__", "constructor", "le");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\\", '"', "\n", "\r", ",", "}", "=", "x") }),
    );
    const metrics = fc.array(
      fc.record({
        name,
        type: fc.constantFrom("counter" as const, "gauge" as const, "histogram" as const, "summary" as const),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        labels: fc.dictionary(labelName, text, { maxKeys: 3, noNullPrototype: true }),
        timestamp: fc.constantFrom(at(1), at(2), at(3)),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(metrics, (given) => {
        fc.pre(given.every((one) => v.is(MetricSchema, one)));
        const read = readPrometheusText(renderPrometheusText(given));
        expect(new Map([...read.values()].flatMap(({ series }) => [...series]))).toEqual(latestValues(given));
        for (const [family, { type }] of read) {
          const [first, ...others] = new Set(given.filter((one) => one.name === family).map((one) => one.type));
          const isKnown =
            others.length > 0 || type === first || (type === "untyped" && first !== "counter" && first !== "gauge");
          expect(isKnown).toBe(true);
        }
      }),
    );
  });

  it("writes the same text for the same series in any order", () => {
    const series = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b"), fc.string()), {
      selector: (one) => JSON.stringify(one),
    });
    const orders = series.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(renderSeries(one)).toBe(renderSeries(other));
      }),
    );
  });
});

function renderSeries(series: readonly [name: string, label: string][]): string {
  return renderPrometheusText(series.map(([name, label]) => metric(name, label.length, { labels: { label } })));
}

/** What Prometheus should know: computed without the renderer's own code. */
function latestValues(metrics: readonly Metric[]): Map<string, number> {
  const latest = new Map<string, Metric>();
  for (const one of metrics) {
    const labels = Object.keys(one.labels)
      .filter((label) => !label.startsWith("__") && one.labels[label] !== "")
      .sort();
    const key = JSON.stringify([one.name, labels.map((label) => [label, one.labels[label]?.toWellFormed()])]);
    const known = latest.get(key);
    if (known === undefined || known.timestamp <= one.timestamp) latest.set(key, one);
  }
  return new Map([...latest].map(([key, { value }]) => [key, value === 0 ? 0 : value]));
}
