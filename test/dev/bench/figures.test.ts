import { isMissed, type Figure } from "@chainops/dev/bench/figure";
import { median } from "@chainops/dev/bench/median";
import { renderJson, renderMiss, renderTable } from "@chainops/dev/bench/render-figures";
import { describe, expect, it } from "vitest";

const machine = { node: "v24.0.0", platform: "linux-x64", processor: "Example", cores: 1 };

function figure(parts: Partial<Figure>): Figure {
  return { bench: "start", title: "start to exit", value: 4.2, unit: "×", runs: 3, ...parts };
}

describe("median", () => {
  it.each([
    { name: "an odd count has a middle", values: [9, 1, 10], expected: 9 },
    { name: "an even count has a mean of two", values: [4, 1, 2, 100], expected: 3 },
    { name: "one value is its own", values: [7], expected: 7 },
    { name: "nothing has none", values: [], expected: Number.NaN },
  ])("$name", ({ values, expected }) => {
    expect(median(values)).toBe(expected);
  });
});

describe("isMissed", () => {
  it.each([
    { name: "at most, held exactly", value: 5, limit: { kind: "most", value: 5 } as const, expected: false },
    { name: "at most, passed", value: 5.01, limit: { kind: "most", value: 5 } as const, expected: true },
    { name: "at least, held exactly", value: 5, limit: { kind: "least", value: 5 } as const, expected: false },
    { name: "at least, not reached", value: 4.99, limit: { kind: "least", value: 5 } as const, expected: true },
    {
      name: "a target alone fails nothing",
      value: 4.5,
      limit: { kind: "most", value: 5, target: 4 } as const,
      expected: false,
    },
    {
      name: "a goal fails nothing",
      value: 9,
      limit: { kind: "most", value: 5, isGoal: true } as const,
      expected: false,
    },
    { name: "no number at all", value: Number.NaN, limit: { kind: "most", value: 5 } as const, expected: true },
  ])("$name", ({ value, limit, expected }) => {
    expect(isMissed(figure({ value, limit }))).toBe(expected);
  });

  it("never misses without a limit", () => {
    expect(isMissed(figure({ value: 1e9 }))).toBe(false);
  });
});

describe("renderTable", () => {
  it("is one markdown table with limits and what was measured beside them, and a miss in bold", () => {
    const figures: Figure[] = [
      figure({
        value: 5.126,
        limit: { kind: "most", value: 5, target: 4 },
        beside: [
          { title: "quality-gate", value: 112.6, unit: "ms" },
          { title: "`node -e 0`", value: 22.04, unit: "ms" },
        ],
      }),
      figure({ title: "all of dist/", value: 2_437_000, unit: "bytes", limit: { kind: "most", value: 8_000_000 } }),
      figure({ title: "one chunk", value: 7098, unit: "bytes" }),
      figure({ title: "files", value: 9608.4, unit: "files/s", limit: { kind: "least", value: 5000, isGoal: true } }),
      figure({ title: "processor time", value: 0.9504, unit: "s", limit: { kind: "most", value: 2 } }),
    ];
    expect(renderTable(figures, machine)).toBe(
      [
        "Node v24.0.0 on linux-x64, Example, 1 core; medians.",
        "",
        "| figure | measured | limit | beside it, in the same run |",
        "|:--|--:|--:|:--|",
        "| start to exit | **5.13 ×** | ≤ 5 × (target 4 ×) | quality-gate 113 ms; `node -e 0` 22 ms |",
        "| all of dist/ | 2.44 MB | ≤ 8 MB |  |",
        "| one chunk | 7.1 kB |  |  |",
        "| files | 9608 files/s | ≥ 5000 files/s (goal) |  |",
        "| processor time | 0.95 s | ≤ 2 s |  |",
        "",
      ].join("\n"),
    );
  });

  it("says in one sentence what missed by how much", () => {
    const missed = figure({ value: 5.3, limit: { kind: "most", value: 5 } });
    expect(renderMiss(missed)).toBe("start to exit: 5.3 ×, limit ≤ 5 ×.");
  });

  it("gives programs the same figures unrounded, with what is missed", () => {
    const figures = [figure({ value: 5.126, limit: { kind: "most", value: 5 } }), figure({ title: "other" })];
    const parsed = JSON.parse(renderJson(figures, machine)) as { machine: unknown; figures: object[] };
    expect(parsed.machine).toEqual(machine);
    expect(parsed.figures).toEqual([
      { ...figures[0], missed: true },
      { ...figures[1], missed: false },
    ]);
  });
});
