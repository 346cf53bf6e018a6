import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustBase } from "../../../actions/quality-gate/src/coverage/adjust-base.ts";
import {
  changedFile,
  changes,
  coverageAtBase,
  type Lines,
  projectCoverage,
  ranges,
  UNKNOWN_CHANGES,
} from "../coverage-samples.ts";
import { coveredFile } from "../evidence-samples.ts";

/** `found` lines from line 1 on, of which the first `hit` ran. */
const lines = (hit: number, found: number) =>
  Object.fromEntries(Array.from({ length: found }, (_, line) => [line + 1, line < hit]));
const removing = (removed: readonly Lines[], added: readonly Lines[] = [], basePath = "A") =>
  changes([changedFile("A", added, { removed: ranges(removed), basePath })]);

describe("the base without the covered lines that a change removes", () => {
  it("is that of the example in Codecov's documentation: 9 of 10 lines, 3 covered ones removed and 1 added", () => {
    const now = projectCoverage([coveredFile("A", { ...lines(6, 7), 8: true })]);
    const adjusted = adjustBase(coverageAtBase({ A: [9, 10] }), now, removing([[1, 3]], [8]));
    expect(adjusted).toEqual({ lines: { hit: 6, found: 7 }, removed: 3 });
  });

  it.each([
    {
      name: "all of a file without uncovered lines",
      base: [10, 10],
      now: [4, 4],
      removed: [[1, 12]],
      expected: [6, 6],
    },
    {
      name: "covered ones where as many are uncovered today",
      base: [95, 100],
      now: [35, 40],
      removed: [[1, 60]],
      expected: [60, 60],
    },
    {
      name: "both kinds where fewer are uncovered today",
      base: [16, 20],
      now: [2, 3],
      removed: [[1, 17]],
      expected: [14, 17],
    },
    { name: "no more than the diff removes", base: [10, 10], now: [1, 1], removed: [[1, 2]], expected: [2, 2] },
    { name: "none where nothing is removed", base: [10, 10], now: [1, 1], removed: [], expected: [0, 0] },
    { name: "none where there are more lines now", base: [5, 5], now: [9, 9], removed: [[1, 4]], expected: [0, 0] },
    {
      name: "none where the base would be higher without them",
      base: [2, 10],
      now: [2, 2],
      removed: [[1, 8]],
      expected: [0, 0],
    },
    {
      name: "covered ones though an unchanged line lost its cover",
      base: [10, 10],
      now: [4, 5],
      removed: [[1, 5]],
      expected: [5, 5],
    },
  ] as const)("leaves out $name", ({ base, now, removed, expected }) => {
    const coverage = projectCoverage([coveredFile("A", lines(now[0], now[1]))]);
    const figures = coverageAtBase({ A: base, B: [1, 2] });
    const adjusted = adjustBase(figures, coverage, removing(removed));
    expect(adjusted.removed).toBe(expected[0]);
    expect(figures.lines.found - adjusted.lines.found).toBe(expected[1]);
  });

  it("leaves out all covered lines of a deleted file", () => {
    const base = coverageAtBase({ A: [5, 5], B: [3, 6] });
    const adjusted = adjustBase(base, projectCoverage([]), changes([], { deleted: ["A", "docs.md", "__proto__"] }));
    expect(adjusted).toEqual({ lines: { hit: 3, found: 6 }, removed: 5 });
  });

  it("finds a renamed file by its old path", () => {
    const now = projectCoverage([coveredFile("A", lines(4, 4))]);
    expect(adjustBase(coverageAtBase({ Old: [6, 6], B: [1, 2] }), now, removing([[1, 2]], [], "Old")).removed).toBe(2);
  });

  it.each([
    { name: "no report mentions the file any more", now: projectCoverage([]) },
    {
      name: "a report gives its totals only",
      now: projectCoverage([{ ...coveredFile("A", {}), lines: { hit: 1, found: 1 } }]),
    },
  ])("leaves out nothing where $name", ({ now }) => {
    expect(adjustBase(coverageAtBase({ A: [9, 9] }), now, removing([[1, 9]])).removed).toBe(0);
  });

  it("leaves out nothing where the files of the record hold more than all of it", () => {
    const record = { ...coverageAtBase({ A: [5, 5] }), lines: { hit: 1, found: 10 } };
    const adjusted = adjustBase(record, projectCoverage([]), changes([], { deleted: ["A"] }));
    expect(adjusted).toEqual({ lines: { hit: 1, found: 10 }, removed: 0 });
  });

  it("leaves out nothing where the change is not known", () => {
    const base = coverageAtBase({ A: [5, 9] });
    expect(adjustBase(base, projectCoverage([]), UNKNOWN_CHANGES)).toEqual({ lines: base.lines, removed: 0 });
  });

  it("is never higher than the base, and never negative, even where the record contradicts itself", () => {
    const count = fc.tuple(fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(count, count, fc.nat(60), fc.boolean(), (base, now, removed, isDeleted) => {
        const figures = coverageAtBase({ A: base, B: [5, 8] });
        const coverage = projectCoverage([coveredFile("A", lines(Math.min(...now), Math.max(...now)))]);
        const change = isDeleted ? changes([], { deleted: ["A"] }) : removing(removed === 0 ? [] : [[1, removed]]);
        const { lines: adjusted } = adjustBase(figures, coverage, change);
        expect(adjusted.hit).toBeGreaterThanOrEqual(0);
        if (figures.lines.hit > figures.lines.found || adjusted.found === 0) return;
        expect(adjusted.hit / adjusted.found).toBeLessThanOrEqual(figures.lines.hit / figures.lines.found);
      }),
    );
  });

  it("is exactly the base of the lines that stay, where no unchanged line lost or gained its cover", () => {
    const file = fc.array(fc.record({ hit: fc.boolean(), stays: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(file, file, (a, b) => {
        const hitOf = (all: typeof a) => all.filter(({ hit }) => hit).length;
        const figures = coverageAtBase({ A: [hitOf(a), a.length], B: [hitOf(b), b.length] });
        const staying = [a, b].map((all) => all.filter(({ stays }) => stays));
        const files = ["A", "B"].map((path, index) => {
          const left = Object.fromEntries((staying[index] ?? []).map(({ hit }, line) => [line + 1, hit]));
          // One more line, which the change adds, so that the file is listed whatever stays.
          return coveredFile(path, { ...left, 999: true });
        });
        const changed = ["A", "B"].map((path) => changedFile(path, [999], { removed: ranges([[1, 40]]) }));
        const { hit, found } = { hit: hitOf(staying.flat()), found: staying.flat().length };
        const isLower = found === 0 || hit * figures.lines.found < figures.lines.hit * found;
        const expected = isLower ? { hit, found } : figures.lines;
        expect(adjustBase(figures, projectCoverage(files), changes(changed)).lines).toEqual(expected);
      }),
    );
  });
});
