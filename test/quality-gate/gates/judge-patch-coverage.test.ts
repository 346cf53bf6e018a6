import { describe, expect, it } from "vitest";
import { measurePatch } from "../../../actions/quality-gate/src/coverage/measure-patch.ts";
import { patchTable } from "../../../actions/quality-gate/src/coverage/patch-table.ts";
import { judgePatchCoverage } from "../../../actions/quality-gate/src/gates/judge-patch-coverage.ts";
import type { ProjectCoverage } from "../../../actions/quality-gate/src/measure-coverage.ts";
import type { Changes } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import { changedFile, changes, projectCoverage, UNKNOWN_CHANGES } from "../coverage-samples.ts";
import { coveredFile, evidence } from "../evidence-samples.ts";

const report = { producer: "lcov", files: [], problems: [], notes: [] };
const read = evidence([report]);
const rules = { patch: 0.8, min_changed_lines: 5 };
const NOTHING = projectCoverage([]);

/** A file of which `hit` of `found` lines ran, the first ones. */
const partly = (path: string, hit: number, found: number) =>
  coveredFile(path, Object.fromEntries(Array.from({ length: found }, (_, line) => [line + 1, line < hit])));
const wholly = (...paths: readonly string[]) => changes(paths.map((path) => changedFile(path, [[1, 1000]])));

function judge(coverage: ProjectCoverage, changed: Changes, given = read, asked = rules) {
  return judgePatchCoverage(given, coverage, measurePatch(coverage, changed, []), asked);
}

describe("patch coverage", () => {
  it.each([
    { name: "exactly at the limit", hit: 4, found: 5, status: "pass", warns: false },
    { name: "below it", hit: 16, found: 26, status: "fail", warns: false },
    { name: "below it with few lines", hit: 0, found: 4, status: "pass", warns: true },
    { name: "below it with just enough lines", hit: 0, found: 5, status: "fail", warns: false },
    { name: "fully", hit: 3, found: 3, status: "pass", warns: false },
  ])("$name ($hit of $found): $status", ({ hit, found, status, warns }) => {
    const judged = judge(projectCoverage([partly("src/A.sol", hit, found)]), wholly("src/A.sol"));
    expect(judged).toMatchObject({ gate: { status, actual: hit / found, threshold: 0.8, unit: "ratio" }, warns });
  });

  it("says what is not reached, with links to the first ranges, and annotates each", () => {
    const vault = coveredFile("src/Vault.sol", { 50: true, 52: false, 53: true, 66: false, 67: false, 68: false });
    const judged = judge(projectCoverage([vault]), wholly("src/Vault.sol"));
    expect(judged.gate.message).toBe(
      "Tests reach 2 of 6 changed lines (33.3 %); at least 80.0 % is required. Not reached: src/Vault.sol L52, L66–68.",
    );
    expect(judged.message).toContainEqual({ path: "src/Vault.sol", line: 66, text: "L66–68" });
    expect(judged.annotations).toMatchObject([
      { path: "src/Vault.sol", startLine: 52, endLine: 52, level: "failure", title: "Not covered by any test" },
      { startLine: 66, endLine: 68, message: "Lines 66 to 68: new or changed, and no test reaches it." },
    ]);
    expect(judged.row).toMatchObject({ now: "33.3 % (2/6)", limit: "at least 80.0 %" });
  });

  it("annotates as a warning where the gate passes", () => {
    const judged = judge(projectCoverage([partly("src/A.sol", 9, 10)]), wholly("src/A.sol"));
    expect(judged).toMatchObject({ gate: { status: "pass" }, annotations: [{ startLine: 10, level: "warning" }] });
  });

  it("is n/a for a change without coverable lines, reports or not", () => {
    const docs = changes([changedFile("README.md", [[1, 9]])]);
    for (const given of [read, evidence<typeof report>([])]) {
      const judged = judge(projectCoverage([partly("src/A.sol", 0, 9)]), docs, given);
      expect(judged).toMatchObject({ gate: { status: "skip", actual: null }, row: { now: "n/a" }, annotations: [] });
    }
  });

  it("has no baseline where the change is not known, whatever the reports", () => {
    const { gate } = judge(NOTHING, UNKNOWN_CHANGES, evidence([report], ["x: cut."]));
    expect(gate).toMatchObject({ status: "no-baseline", message: "The base commit is not known." });
  });

  it.each([
    { name: "a broken report", given: evidence([report], ["x: cut."]), message: /^x: cut\.$/ },
    { name: "no report", given: evidence<typeof report>([]), message: /^No coverage report was found/ },
    { name: "a report about other files", given: read, message: /no line of the project's sources/ },
  ])("fails for $name over changed code", ({ given, message }) => {
    const coverage = projectCoverage([], { unmentioned: ["src/A.sol"] });
    expect(judge(coverage, wholly("src/A.sol"), given).gate).toMatchObject({
      status: "fail",
      message: expect.stringMatching(message),
    });
  });

  it("asks for no report where it is not required, and still not for a broken one", () => {
    const coverage = projectCoverage([], { unmentioned: ["src/A.sol"] });
    const none = { ...rules, patch: 0 };
    expect(judge(coverage, wholly("src/A.sol"), evidence<typeof report>([]), none).gate.status).toBe("skip");
    expect(judge(coverage, wholly("src/A.sol"), evidence([], ["x: cut."]), none).gate.status).toBe("fail");
    expect(judge(coverage, changes([]), evidence([], ["x: cut."]), none).gate.status).toBe("fail");
  });

  it("names a changed source that no report mentions and counts it as not reached", () => {
    const coverage = projectCoverage([partly("src/A.sol", 9, 9)], { unmentioned: ["src/New.sol"] });
    const changed = changes([changedFile("src/A.sol", [[1, 9]]), changedFile("src/New.sol", [[3, 12]])]);
    const { gate, annotations } = judge(coverage, changed);
    expect(gate).toMatchObject({ status: "fail", actual: 9 / 19 });
    expect(gate.message).toContain(
      " No report lists the lines of src/New.sol: what changed in functions there counts as not reached. Let a test load them, or name them in `coverage.exclude`.",
    );
    expect(annotations).toMatchObject([{ path: "src/New.sol", startLine: 3, endLine: 12 }]);
  });

  it("shows three files of many, and three ranges of each", () => {
    const ragged = Object.fromEntries(Array.from({ length: 12 }, (_, line) => [line + 1, line % 2 === 0]));
    const paths = ["a", "b", "c", "d"].map((name) => `src/${name}.sol`);
    const coverage = projectCoverage(paths.map((path) => coveredFile(path, ragged)));
    expect(judge(coverage, wholly(...paths)).gate.message).toMatch(
      / Not reached: src\/a\.sol L2, L4, L6…, src\/b\.sol L2, L4, L6…, src\/c\.sol L2, L4, L6… and 1 more\.$/,
    );
  });

  it("annotates no more places than anybody reads", () => {
    const ragged = Object.fromEntries(Array.from({ length: 5000 }, (_, line) => [line + 1, line % 2 === 0]));
    const coverage = projectCoverage(["a", "b"].map((path) => coveredFile(path, ragged)));
    expect(
      judge(coverage, changes([changedFile("a", [[1, 1e7]]), changedFile("b", [[1, 9]])])).annotations,
    ).toHaveLength(1000);
  });
});

describe("the table of changed files", () => {
  it("holds the lines of each, the least covered first", () => {
    const coverage = projectCoverage([partly("src/A.sol", 2, 3), partly("src/B.sol", 1, 20)], {
      unmentioned: ["src/N.sol"],
    });
    const table = patchTable(measurePatch(coverage, wholly("src/A.sol", "src/B.sol", "src/N.sol"), []));
    expect(table.total).toBe(3);
    expect(table.rows.slice(1)).toEqual([
      [{ path: "src/B.sol", line: 2 }, "20", "1 (5.0 %)", "2–20"],
      [{ path: "src/A.sol", line: 3 }, "3", "2 (66.6 %)", "3"],
    ]);
    expect(table.rows[0]).toMatchObject([{ path: "src/N.sol" }, "1000", "in no report", "1–1000"]);
  });

  it("is empty where the change is not known", () => {
    expect(patchTable(measurePatch(NOTHING, UNKNOWN_CHANGES, [])).rows).toEqual([]);
  });
});
