import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  measurePatch,
  patchRatio,
  type PatchCoverage,
} from "../../../actions/quality-gate/src/coverage/measure-patch.ts";
import { changedFile, changes, projectCoverage, ranges, UNKNOWN_CHANGES } from "../coverage-samples.ts";
import { coveredFile } from "../evidence-samples.ts";

function known(patch: PatchCoverage) {
  if (!patch.known) throw new Error("The patch is not known.");
  return patch;
}

const vault = coveredFile("src/Vault.sol", { 3: true, 5: false, 6: false, 9: true, 12: false, 200: true });

describe("the lines of a change", () => {
  it.each([
    { name: "all of a new file", added: [[1, 300]] as const, hit: 3, found: 6, uncovered: [[5, 6] as const, 12] },
    { name: "one that ran", added: [3], hit: 1, found: 1, uncovered: [] },
    { name: "one that did not run", added: [6], hit: 0, found: 1, uncovered: [6] },
    { name: "comments only", added: [[1, 2] as const, 4, [7, 8] as const], hit: 0, found: 0, uncovered: undefined },
    { name: "two hunks side by side", added: [5, 6], hit: 0, found: 2, uncovered: [5, 6] },
    {
      name: "a range over lines without code",
      added: [[5, 8]] as const,
      hit: 0,
      found: 2,
      uncovered: [[5, 6] as const],
    },
    {
      name: "lines past the end of what coverage knows",
      added: [[500, 1e7]] as const,
      hit: 0,
      found: 0,
      uncovered: undefined,
    },
  ])("count where coverage knows them: $name", ({ added, hit, found, uncovered }) => {
    const patch = known(measurePatch(projectCoverage([vault]), changes([changedFile("src/Vault.sol", added)]), []));
    expect(patch).toMatchObject({ hit, found });
    expect(patch.files[0]?.uncovered).toEqual(uncovered === undefined ? undefined : ranges(uncovered));
  });

  it("are those of changed sources only, the least covered first", () => {
    const files = ["A", "B", "C", "D"].map((name, index) =>
      coveredFile(
        `src/${name}.sol`,
        Object.fromEntries(Array.from({ length: index + 1 }, (_, line) => [line + 1, false])),
      ),
    );
    const changed = changes([
      changedFile("src/A.sol", [[1, 9]]),
      changedFile("src/C.sol", [[1, 9]]),
      changedFile("src/Moved.sol", [], { basePath: "src/Old.sol" }),
      changedFile("README.md", [[1, 50]]),
    ]);
    const patch = known(measurePatch(projectCoverage(files), changed, []));
    expect(patch.files.map(({ path, found }) => [path, found])).toEqual([
      ["src/C.sol", 3],
      ["src/A.sol", 1],
    ]);
  });

  it("have no ratio where there are none, or where they are not known", () => {
    expect(patchRatio(measurePatch(projectCoverage([vault]), changes([]), []))).toBeUndefined();
    expect(measurePatch(projectCoverage([vault]), UNKNOWN_CHANGES, [])).toEqual({
      known: false,
      reason: "The base commit is not known.",
    });
  });
});

describe("a changed source that no report lists", () => {
  const functions = [
    { path: "src/New.sol", startLine: 10, endLine: 14 },
    { path: "src/New.sol", startLine: 12, endLine: 13 },
    { path: "src/New.sol", startLine: 20, endLine: 22 },
    { path: "src/Other.sol", startLine: 1, endLine: 99 },
  ];
  const coverage = projectCoverage([vault], { unmentioned: ["src/New.sol", "src/Other.sol"] });

  it.each([
    {
      name: "its changed lines in functions",
      added: [[1, 11] as const, [21, 99] as const],
      found: 4,
      uncovered: [[10, 11] as const, [21, 22] as const],
    },
    {
      name: "all of a new one, nested functions once",
      added: [[1, 99]] as const,
      found: 8,
      uncovered: [[10, 14] as const, [20, 22] as const],
    },
    {
      name: "nothing outside of functions",
      added: [[1, 9] as const, [15, 19] as const],
      found: 0,
      uncovered: undefined,
    },
  ])("counts as not reached: $name", ({ added, found, uncovered }) => {
    const patch = known(measurePatch(coverage, changes([changedFile("src/New.sol", added)]), functions));
    expect(patch).toMatchObject({ hit: 0, found });
    const listed = { path: "src/New.sol", basis: "unlisted", found, hit: 0 };
    expect(patch.files).toEqual(uncovered === undefined ? [] : [{ ...listed, uncovered: ranges(uncovered) }]);
  });

  it("counts with all its changed lines where its functions are not known", () => {
    expect(measurePatch(coverage, changes([changedFile("src/New.sol", [[1, 4]])]), [])).toMatchObject({
      found: 4,
      hit: 0,
    });
  });

  it("is one of which a report gives totals only, too", () => {
    const totals = { ...coveredFile("src/Sum.sol", {}), lines: { hit: 9, found: 9 } };
    const patch = known(measurePatch(projectCoverage([totals]), changes([changedFile("src/Sum.sol", [7])]), []));
    expect(patch.files).toMatchObject([{ basis: "unlisted", found: 1, hit: 0 }]);
  });
});

describe("a source of which it is not known where it changed", () => {
  const unknown = new Map([["src/Vault.sol", "binary"]]);
  it("counts with all that tests do not reach, which is the worst it can be", () => {
    const patch = known(measurePatch(projectCoverage([vault]), changes([], { unknown }), []));
    expect(patch).toMatchObject({ hit: 0, found: 3, files: [{ basis: "unread", uncovered: ranges([[5, 6], 12]) }] });
  });

  it("does not count where tests reach all of it", () => {
    const covered = coveredFile("src/Vault.sol", { 1: true, 2: true });
    expect(measurePatch(projectCoverage([covered]), changes([], { unknown }), [])).toMatchObject({ found: 0 });
  });
});

const measure = (lines: Record<string, boolean>, changed: readonly number[]) =>
  known(measurePatch(projectCoverage([coveredFile("a", lines)]), changes([changedFile("a", changed)]), []));

describe("for any change and any coverage", () => {
  const line = fc.integer({ min: 1, max: 120 });
  const hits = fc.dictionary(line.map(String), fc.boolean(), { maxKeys: 60 });
  const added = fc.array(line, { maxLength: 20 }).map((all) => [...new Set(all)].sort((a, b) => a - b));

  it("the ratio is from 0 to 1 and counts each line once", () => {
    fc.assert(
      fc.property(hits, added, (lines, changed) => {
        const patch = measure(lines, changed);
        expect(patch.found).toBe(changed.filter((one) => lines[one] !== undefined).length);
        expect(patch.hit).toBe(changed.filter((one) => lines[one] === true).length);
        expect(patch.files[0]?.uncovered.length ?? 0).toBe(patch.found - patch.hit);
      }),
    );
  });

  it("one more line that runs never lowers the ratio", () => {
    fc.assert(
      fc.property(hits, added, line, (lines, changed, one) => {
        const before = patchRatio(measure(lines, changed));
        const after = patchRatio(measure({ ...lines, [one]: true }, changed));
        expect(after ?? 1).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});

it("comes to an answer over a hundred thousand hunks and functions", () => {
  const count = 100_000;
  const functions = Array.from({ length: count }, (_, index) => ({
    path: "a",
    startLine: index * 4 + 1,
    endLine: index * 4 + 2,
  }));
  const added = Array.from({ length: count }, (_, index) => [index * 4 + 2, index * 4 + 3] as const);
  const coverage = projectCoverage([], { unmentioned: ["a"] });
  expect(measurePatch(coverage, changes([changedFile("a", added)]), functions)).toMatchObject({ found: count });
});
