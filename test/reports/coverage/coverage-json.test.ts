import { describe, expect, test } from "vitest";
import { isLineCovered } from "@chainops/reports/coverage/line-bits";
import { readCoverageText, totalsOf } from "./read-coverage-bytes.ts";

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const read = (value: unknown, known: readonly string[] = []) => readCoverageText(JSON.stringify(value), known);
const at = (line: unknown) => ({ start: { line, column: 0 }, end: { line, column: 1 } });
const summed = (covered: unknown, total: unknown) => ({ total, covered, skipped: 0, pct: "Unknown" });
const counted = (covered: number, count: number) => ({ count, covered });

describe("Istanbul", () => {
  const maps = { fnMap: {}, f: {}, branchMap: {}, b: {} };
  const file = (more: object) => ({ path: "/w/A.ts", statementMap: {}, s: {}, ...maps, ...more });

  test("a line has the highest count of the statements that start on it", async () => {
    const statementMap = { 0: at(1), 1: at(1), 2: at(2) };
    const report = await read({ A: file({ statementMap, s: { 0: 0, 1: 2, 2: 0 } }) });
    expect(report.problems).toEqual([]);
    expect(totalsOf(report)).toEqual({ lines: [1, 2], functions: [0, 0], branches: [0, 0] });
  });

  test("each outcome of a branch counts, and each function", async () => {
    const branches = { branchMap: { 0: { locations: [1, 2] }, 1: {} }, b: { 0: [1, 0], 1: [0, 0, 4] } };
    const report = await read({ A: file({ ...branches, fnMap: { 0: {}, 1: {} }, f: { 0: 3, 1: 0 } }) });
    expect(totalsOf(report)).toMatchObject({ functions: [1, 2], branches: [2, 5] });
  });

  test("the lines that solidity-coverage lists come before its statements", async () => {
    const report = await read({
      "contracts/A.sol": { l: { 3: 1, 4: 0, 5: 0 }, ...file({ statementMap: { 0: at(9) }, s: { 0: 1 } }) },
    });
    expect(totalsOf(report).lines).toEqual([1, 3]);
  });

  test.each([
    { known: [], expected: "/w/A.ts" },
    { known: ["A"], expected: "A" },
    { known: ["A", "/w/A.ts"], expected: "/w/A.ts" },
  ])("takes of path and key the one that is a file: $known", async ({ known, expected }) => {
    expect((await read({ A: file({}) }, known)).files.map(({ path }) => path)).toEqual([expected]);
  });

  test.each([
    ["a statement has no count", { statementMap: { 0: at(1) }, s: {} }],
    ["a statement has no place", { statementMap: {}, s: { 0: 1 } }],
    ["a line number is absurd", { statementMap: { 0: at(4e9) }, s: { 0: 1 } }],
    ["a line number is no number", { statementMap: { 0: at(null) }, s: { 0: 1 } }],
    ["a count is negative", { statementMap: { 0: at(1) }, s: { 0: -1 } }],
    ["a count is a text", { statementMap: { 0: at(1) }, s: { 0: "1" } }],
    ["a function has no count", { fnMap: { 0: {} } }],
    ["a branch has no counts", { branchMap: { 0: { locations: [1] } } }],
    ["a branch has fewer counts than outcomes", { branchMap: { 0: { locations: [1, 2] } }, b: { 0: [1] } }],
    ["`s` is missing", { s: null }],
    ["`l` is a list", { l: [1, 2] }],
    ["`l` has no number", { l: { x: 1 } }],
  ])("where %s, the report has a problem", async (_name, more) => {
    expect(codes((await read({ A: file(more) })).problems)).toEqual(["malformed"]);
  });

  test("names that JavaScript gives a meaning are files like others", async () => {
    const text = JSON.stringify({ A: file({}), B: file({ path: "" }) }).replace('"B"', '"__proto__"');
    expect((await readCoverageText(text)).files.map(({ path }) => path)).toEqual(["/w/A.ts", "__proto__"]);
  });
});

describe("Istanbul's summary", () => {
  const all = (lines: object) => ({ lines, statements: summed(0, 0), functions: summed(1, 2), branches: summed(0, 0) });

  test("gives totals without lines, and 0 of 0 of unknown percentage are no data", async () => {
    const report = await read({ total: all(summed(3, 4)), "/w/A.ts": all(summed(3, 4)) });
    expect(report.problems).toEqual([]);
    expect(totalsOf(report)).toEqual({ lines: [3, 4], functions: [1, 2], branches: [0, 0] });
    expect(report.files[0]?.lineBits).toHaveLength(0);
  });

  test("a total of more lines than its files have is a problem", async () => {
    expect(codes((await read({ total: all(summed(9, 9)), A: all(summed(3, 4)) })).problems)).toEqual([
      "count-mismatch",
    ]);
  });

  test.each([
    ["more is covered than found", all(summed(5, 4))],
    ["a number is missing", all({ pct: 100 })],
    ["a number is negative", all(summed(-1, 4))],
    ["the lines are missing", { functions: summed(1, 1), branches: summed(1, 1) }],
  ])("where %s, the report has a problem", async (_name, value) => {
    expect(codes((await read({ total: all(summed(0, 0)), A: value })).problems)).toEqual(["malformed"]);
  });
});

describe("llvm-cov", () => {
  const summary = { lines: counted(1, 2), functions: counted(1, 1), branches: counted(1, 4) };
  const exported = (files: readonly object[], totals: object = summary) => ({
    data: [{ files, totals }],
    type: "llvm.coverage.json.export",
    version: "3.1.0",
  });

  test("segments give the lines, the totals of the file its functions and branches", async () => {
    const segments = [
      [1, 1, 4, true, true, false],
      [3, 5, 0, true, true, false],
      [4, 6, 4, true, false, false],
      [5, 2, 0, false, false, false],
      [8, 1, 0, true, true, false],
      [9, 2, 0, false, false, false],
      [20, 1, 0, true, true, true],
      [21, 1, 0, false, false, false],
    ];
    const report = await read(exported([{ filename: "src/a.rs", segments, summary }]));
    expect(report.problems).toEqual([]);
    expect(totalsOf(report)).toMatchObject({ functions: [1, 1], branches: [1, 4] });
    const bits = report.files[0]?.lineBits ?? new Uint32Array();
    const told = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20].map((line) => isLineCovered(bits, line));
    const no = undefined;
    expect(told).toEqual([true, true, true, false, true, no, no, false, false, no, false]);
  });

  test("a line where a skipped region starts has no code, and a gap that ran does not cover its line", async () => {
    const segments = [
      [1, 1, 4, true, true, false],
      [2, 1, 0, false, true, false],
      [3, 1, 4, true, false, false],
      [4, 1, 0, false, false, false],
      [10, 1, 0, true, true, false],
      [11, 1, 7, true, true, true],
      [12, 1, 0, false, false, false],
    ];
    const report = await read(exported([{ filename: "src/a.rs", segments, summary }]));
    const bits = report.files[0]?.lineBits ?? new Uint32Array();
    const told = [1, 2, 3, 4, 10, 11, 12].map((line) => isLineCovered(bits, line));
    expect(told).toEqual([true, undefined, undefined, true, false, false, true]);
  });

  test("a total of more lines than its files have is a problem where no segments are given", async () => {
    const report = await read(exported([{ filename: "a", summary }], { lines: counted(9, 9) }));
    expect(codes(report.problems)).toEqual(["count-mismatch"]);
  });

  test.each([
    ["a file has no name", { summary }],
    ["a file has no totals", { filename: "a" }],
    [
      "segments are out of order",
      {
        filename: "a",
        summary,
        segments: [
          [3, 1, 1, true, true],
          [2, 1, 1, true, true],
        ],
      },
    ],
    ["a segment has no count", { filename: "a", summary, segments: [[3, 1]] }],
    ["a segment lies at an absurd line", { filename: "a", summary, segments: [[4e9, 1, 1, true, true]] }],
  ])("where %s, the report has a problem", async (_name, file) => {
    expect(codes((await read(exported([file]))).problems)).toContain("malformed");
  });

  test("files that span too many lines together are refused", async () => {
    const segments = [
      [1, 1, 1, true, true],
      [9_999_999, 1, 0, false, false],
    ];
    const files = Array.from({ length: 3 }, (_, index) => ({ filename: `${index}`, summary, segments }));
    await expect(read(exported(files))).rejects.toMatchObject({ code: "too-large" });
  });
});

describe("Codecov", () => {
  test("a line ran in part or whole; null is no line, and fractions are no branches", async () => {
    const report = await read({
      coverage: { A: { 1: 1, 2: 0, 3: "1/2", 4: "0/3", 5: true, 6: null }, B: [null, 1, 0, "2/2"] },
    });
    expect(report.problems).toEqual([]);
    expect(report.files.map(({ lines }) => [lines.hit, lines.found])).toEqual([
      [3, 5],
      [2, 3],
    ]);
    expect(totalsOf(report)).toMatchObject({ functions: [0, 0], branches: [0, 0] });
  });

  test.each([
    ["a file is a text", "x"],
    ["a count is false", { 1: false }],
    ["a fraction is over one", { 1: "2/1" }],
    ["a fraction is of nothing", { 1: "0/0" }],
    ["a line is no number", { "1a": 1 }],
  ])("where %s, the report has a problem", async (_name, value) => {
    expect(codes((await read({ coverage: { A: value } })).problems)).toEqual(["malformed"]);
  });
});

test.each([
  ["is empty", "", "empty"],
  ["is any JSON", '{"name": "x", "version": "1"}', "wrong-format"],
  ["is a list", "[]", "wrong-format"],
  ["names no file for Istanbul", "{}", "no-results"],
  ["names no file but a total", '{"total": {"lines": {"total": 1, "covered": 1}}}', "no-results"],
  ["names no file for Codecov", '{"coverage": {}}', "no-results"],
  ["names no file for llvm-cov", '{"data": [{"files": []}], "type": "llvm.coverage.json.export"}', "no-results"],
  ["is of another LLVM export", '{"data": [{"files": []}], "type": "x"}', "wrong-format"],
  ["is cut", '{"coverage": {"A": {"1": 1', "truncated"],
])("a JSON report that %s is a ReportError", async (_name, text, code) => {
  await expect(readCoverageText(text)).rejects.toMatchObject({ name: "ReportError", code });
});
