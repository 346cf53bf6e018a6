import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { ReportError } from "@chainops/reports/report-error";
import { readCoverageBytes, readCoverageText } from "./read-coverage-bytes.ts";

const WHOLE = {
  cobertura:
    '<?xml version="1.0"?>\n<coverage lines-valid="2"><sources><source>/w</source></sources><class filename="A.sol"><methods><method name="f" hits="1"/></methods><lines><line number="1" hits="0" branch="true" condition-coverage="50% (1/2)"/><line number="2" hits="3"/></lines></class></coverage>',
  clover:
    '<coverage clover="3"><project><file name="A"><metrics methods="1" coveredmethods="1" conditionals="0" coveredconditionals="0"/><line num="1" type="stmt" count="0"/></file></project></coverage>',
  istanbul:
    '{"A":{"path":"A","statementMap":{"0":{"start":{"line":1}}},"s":{"0":0},"fnMap":{"0":{}},"f":{"0":1},"branchMap":{"0":{"locations":[1,2]}},"b":{"0":[1,0]}}}',
  "istanbul-summary":
    '{"total":{"lines":{"total":2,"covered":1}},"A":{"lines":{"total":2,"covered":1},"functions":{"total":1,"covered":1},"branches":{"total":0,"covered":0}}}',
  "llvm-cov-json":
    '{"data":[{"files":[{"filename":"A","segments":[[1,1,0,true,true,false],[3,1,0,false,false,false]],"summary":{"lines":{"count":3,"covered":0},"functions":{"count":1,"covered":0},"branches":{"count":0,"covered":0}}}]}],"type":"llvm.coverage.json.export"}',
  "codecov-json": '{"coverage":{"A":{"1":1,"2":0,"3":"1/2","4":null}}}',
} as const;
const TEXTS = Object.entries(WHOLE);

const refused = (error: unknown): ReportError => {
  if (error instanceof ReportError) return error;
  throw error;
};

/** Hits are whole numbers and never more than what was found. */
function isSound(report: CoverageReport | ReportError): boolean {
  if (report instanceof ReportError) return true;
  const counts = report.files.flatMap(({ lines, functions, branches }) => [lines, functions, branches]);
  return counts.every(({ hit, found }) => Number.isSafeInteger(hit) && hit >= 0 && hit <= found);
}

describe("hostile coverage reports", () => {
  test.each(TEXTS)("%s is read whole", async (producer, text) => {
    const report = await readCoverageText(text);
    expect(report).toMatchObject({ producer, problems: [] });
  });

  test.each(TEXTS)("%s cut at any place never passes for a whole report", async (_producer, text) => {
    for (let cut = 0; cut < text.length; cut += 1) {
      const report = await readCoverageText(text.slice(0, cut)).catch(refused);
      expect(report instanceof ReportError || report.problems.length > 0, `cut at ${cut}`).toBe(true);
    }
  });

  test.each(TEXTS)("%s with any stretch replaced is read, or refused, without a crash", async (_producer, text) => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "0",
        "-1",
        "1e999",
        "99999999999",
        "null",
        "{}",
        "[]",
        '"',
        "<",
        "</class>",
        "&x;",
        "]]>",
        "\0",
        "<!--",
      ),
    );
    const property = fc.asyncProperty(fc.nat(text.length), fc.nat(20), piece, async (start, length, other) => {
      expect(
        isSound(await readCoverageText(text.slice(0, start) + other + text.slice(start + length)).catch(refused)),
      ).toBe(true);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test("any JSON in the place of any value is read, or refused, without a crash", async () => {
    const frames = [
      (value: unknown) => ({ coverage: { A: value } }),
      (value: unknown) => ({
        A: { path: "A", s: value, statementMap: value, f: value, fnMap: value, b: value, branchMap: value },
      }),
      (value: unknown) => ({ A: { l: value, f: {}, fnMap: {}, b: {}, branchMap: {} } }),
      (value: unknown) => ({ total: { lines: value }, A: value }),
      (value: unknown) => ({
        data: [{ files: [value, { filename: "A", summary: value, segments: [value] }] }],
        type: "llvm.coverage.json.export",
      }),
    ];
    const property = fc.asyncProperty(
      fc.constantFrom(...frames),
      fc.jsonValue({ maxDepth: 4 }),
      async (frame, value) => {
        expect(isSound(await readCoverageText(JSON.stringify(frame(value))).catch(refused))).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 500 });
  });

  test("any bytes behind the start of any format are read, or refused, without a crash", async () => {
    const start = fc.constantFrom(...TEXTS.map(([, text]) => text.slice(0, 60)), "");
    const property = fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (head, tail, size) => {
        const bytes = Buffer.concat([Buffer.from(head), tail]);
        expect(isSound(await readCoverageBytes(bytes, { size }).catch(refused))).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  test("deep nesting, huge names and long files without end come to an answer", async () => {
    const classes = '<class filename="A"><lines><line number="9999999" hits="1"/></lines></class>';
    const again = readCoverageText(`<coverage>${classes.repeat(1000)}</coverage>`);
    await expect(again).rejects.toMatchObject({ code: "too-large" });
    const apart = Array.from({ length: 200 }, (_, index) => classes.replace('"A"', `"${index}"`)).join("");
    await expect(readCoverageText(`<coverage>${apart}</coverage>`)).rejects.toMatchObject({ code: "too-large" });
    await expect(readCoverageText(`{"coverage":{"A":${"[".repeat(200_000)}`)).rejects.toMatchObject({
      code: "truncated",
    });
    expect(isSound(await readCoverageText(`<coverage ${"x".repeat(1_000_000)}`).catch(refused))).toBe(true);
  });
});
