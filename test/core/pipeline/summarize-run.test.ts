import { buildDag, type DagNode } from "@chainops/core/pipeline/dag";
import { formatElapsed, renderStageLine, renderStages, type ShownStage } from "@chainops/core/pipeline/render-stages";
import { summarizeRun } from "@chainops/core/pipeline/summarize-run";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const node = (id: string, ...needs: string[]): DagNode => ({ id, needs });
const diamond = buildDag([node("a"), node("b", "a"), node("c", "a"), node("d", "b", "c")]);
const times = new Map([
  ["a", { startMs: 1000, durationMs: 100 }],
  ["b", { startMs: 1100, durationMs: 300 }],
  ["c", { startMs: 1100, durationMs: 50 }],
  ["d", { startMs: 1400, durationMs: 100 }],
]);
const weightOf = ({ id }: DagNode) => (id === "b" ? 2 : 1);

describe("summarizeRun", () => {
  it("tells the critical path, the weighted time and what parallelism saved", () => {
    expect(summarizeRun(diamond, times, { weightOf, maxParallel: 2 })).toEqual({
      wallMs: 500,
      totalMs: 550,
      weightedMs: 850,
      criticalPath: { path: ["a", "b", "d"], total: 500 },
      savedMs: 50,
      binding: "needs",
      maxParallel: 2,
    });
  });

  it("says that max_parallel binds where the work does not fit beside the critical path", () => {
    expect(summarizeRun(diamond, times, { weightOf, maxParallel: 1 }).binding).toBe("max_parallel");
  });

  it("says nothing binds where fewer than two steps ran", () => {
    const one = new Map([["a", { startMs: 5, durationMs: 7 }]]);
    expect(summarizeRun(diamond, one, { weightOf, maxParallel: 2 })).toMatchObject({
      binding: "none",
      wallMs: 7,
      criticalPath: { path: ["a"], total: 7 },
    });
    expect(summarizeRun(diamond, new Map(), { weightOf, maxParallel: 2 })).toMatchObject({ wallMs: 0, savedMs: 0 });
  });

  it("never claims to have saved more than the whole, for any times", () => {
    const time = fc.record({ startMs: fc.nat(1e6), durationMs: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 4 }), (list) => {
        const given = new Map(list.map((entry, index) => [["a", "b", "c", "d"][index] ?? "", entry]));
        const summary = summarizeRun(diamond, given, { weightOf, maxParallel: 2 });
        expect(summary.savedMs).toBeGreaterThanOrEqual(0);
        expect(summary.savedMs).toBeLessThanOrEqual(summary.totalMs);
        expect(summary.criticalPath.total).toBeLessThanOrEqual(summary.totalMs);
      }),
    );
  });
});

function shown(name: string, given: Partial<ShownStage> = {}): ShownStage {
  return { name, status: "success", durationMs: 4000, attempts: 1, gates: [], error: "", tail: "", ...given };
}

describe("what people see", () => {
  it("is one line with an arrow between levels and a plus within one", () => {
    const levels = [
      [shown("compilation")],
      [shown("unit_tests", { status: "failed" }), shown("lint", { durationMs: null, status: "skipped" })],
    ];
    expect(renderStageLine(levels)).toBe("Stages: compilation ✅ 4s → unit_tests ❌ 4s + lint ⏭️");
  });

  it("names twenty stages in the line and counts the rest", () => {
    const line = renderStageLine([Array.from({ length: 30 }, (_, index) => shown(`s${index}`))]);
    expect(line.endsWith("s19 ✅ 4s and 10 more")).toBe(true);
  });

  it("is a table with the end of what failed stages printed, and the times", () => {
    const failed = shown("b", { status: "failed", error: "exit code 1", tail: "first\nlast", gates: ["tests"] });
    const summary = summarizeRun(diamond, times, { weightOf, maxParallel: 2 });
    const [, fold] = renderStages("release", [[shown("a")], [failed]], summary);
    if (fold?.kind !== "fold") throw new Error("no fold");
    expect(fold.summary).toEqual(["Stages of release (2)"]);
    const [table, heading, code, list] = fold.blocks;
    expect(table).toMatchObject({
      rows: [
        [[{ text: "a" }], ["✅ success"], ["4s"], ["1"], ["–"], [""]],
        [[{ text: "b" }], ["❌ failed"], ["4s"], ["1"], ["tests"], ["exit code 1"]],
      ],
    });
    expect([heading?.kind, code]).toEqual(["paragraph", { kind: "code", language: "text", text: "first\nlast" }]);
    expect(JSON.stringify(list)).toContain("parallelism saved 50ms");
    expect(JSON.stringify(list)).toContain("Weighted time: 850ms");
  });

  it.each([
    [0, "0ms"],
    [849.6, "850ms"],
    [1000, "1s"],
    [59_499, "59s"],
    [72_000, "1m 12s"],
    [3_600_000, "1h 0m"],
    [7_380_000, "2h 3m"],
  ])("shows %d ms as %s", (ms, text) => {
    expect(formatElapsed(ms)).toBe(text);
  });
});
