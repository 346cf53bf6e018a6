import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumCoverage, toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { isLcov, readLcov } from "@chainops/reports/coverage/lcov";
import { findUncoveredRanges, isLineCovered } from "@chainops/reports/coverage/line-bits";
import { ReportError } from "@chainops/reports/report-error";
import { expectations, hasFixtures, inChunks, readFixture } from "../quality-fixtures.ts";

const read = (text: string, size = 5) => readLcov(inChunks(new TextEncoder().encode(text), size));
const readOne = async (body: string) => {
  const report = await read(`SF:a.sol\n${body}\nend_of_record\n`);
  expect(report.problems).toEqual([]);
  const [file] = report.files;
  if (file === undefined) throw new Error("no file");
  return file;
};
const pair = ({ hit, found }: { hit: number; found: number }) => [hit, found];

describe.skipIf(!hasFixtures)("LCOV of every collected producer (../shared/fixtures is needed)", () => {
  test.each(expectations(/^lcov\/.*\.info$/))("%s has the totals of an independent reader", async (name, expected) => {
    for (const size of [3, 100, 65_536]) {
      const report = await readLcov(inChunks(readFixture(name), size));
      const totals = sumCoverage(report.files);
      expect(report.problems).toEqual([]);
      expect(report.files).toHaveLength(Number(expected["files"]));
      expect(pair(totals.lines)).toEqual(expected["LH_LF"]);
      expect(pair(totals.functions)).toEqual(expected["FNH_FNF"]);
      expect(pair(totals.branches)).toEqual(expected["BRH_BRF"]);
    }
  });

  test.each(expectations(/^lcov\/.*\.info$/))(
    "%s cut anywhere but between records is refused or has a problem",
    async (name) => {
      const whole = readFixture(name);
      const text = new TextDecoder().decode(whole);
      for (let part = 0; part < 64; part += 1) {
        const cut = Math.floor((whole.length * part) / 64);
        const head = text.slice(0, cut);
        if (/(end_of_record\r?\n?(TN:?[^\n]*\n?|T)?)$/.test(head)) continue;
        const report = await readLcov(inChunks(whole.subarray(0, cut), 4096)).catch((error: unknown) => error);
        const isRefused = report instanceof ReportError;
        expect(isRefused || (report as Awaited<ReturnType<typeof readLcov>>).problems.length > 0, `cut at ${cut}`).toBe(
          true,
        );
      }
    },
  );
});

describe("one LCOV record", () => {
  test("a line that is named twice counts once, with its highest count", async () => {
    const { lines } = await readOne("DA:3,0\nDA:4,0\nDA:3,2\nDA:3,0");
    expect(lines).toEqual({ hit: 1, found: 2 });
  });

  test.each([
    ["beyond 2^53", "DA:1,99999999999999999999999", true],
    ["a fraction", "DA:1,0.5", true],
    ["an exponent", "DA:1,1e+21", true],
    ["a zero fraction", "DA:1,0.0", false],
    ["a zero with exponent", "DA:1,0e5", false],
    ["zeros", "DA:1,000", false],
    ["with a checksum", "DA:1,0,abcd+/==", false],
    ["with CRLF", "DA:1,7\r", true],
  ])("a count %s tells whether the line ran", async (_name, body, isHit) => {
    expect((await readOne(body)).lines).toEqual({ hit: isHit ? 1 : 0, found: 1 });
  });

  test("only declared sums are used where nothing is listed, and never the other way round", async () => {
    const file = await readOne("FNF:2\nFNH:1\nLF:10\nLH:7");
    expect([file.lines, file.functions, file.branches]).toEqual([
      { hit: 7, found: 10 },
      { hit: 1, found: 2 },
      { hit: 0, found: 0 },
    ]);
    expect((await readOne("DA:1,0\nLF:10\nLH:10")).lines).toEqual({ hit: 0, found: 1 });
  });

  test("declared sums of one record do not leak into the next", async () => {
    const report = await read(
      "SF:a\nDA:1,1\nFN:1,f\nFNDA:1,f\nBRDA:1,0,0,1\nLF:9\nend_of_record\nSF:b\nFNF:0\nend_of_record\n",
    );
    expect(report.files[1]?.lines).toEqual({ hit: 0, found: 0 });
  });

  test("functions of one name are kept apart by line, whichever comes first", async () => {
    const file = await readOne(
      "FNDA:1,constructor\nFNDA:0,constructor\nFN:3,constructor\nFN:9,12,constructor\nFN:20,f,with,commas",
    );
    expect(file.functions).toEqual({ hit: 1, found: 3 });
  });

  test("lcov 2 names functions by index and gives them aliases", async () => {
    const file = await readOne("FNL:0,3,9\nFNA:0,0,f<int>\nFNA:0,4,f<long>\nFNL:1,12\nFNA:1,0,g");
    expect(file.functions).toEqual({ hit: 1, found: 2 });
  });

  test("a branch that was never reached is a branch that did not run", async () => {
    const file = await readOne("BRDA:1,0,0,-\nBRDA:1,0,1,3\nBRDA:2,e0,x > 0,0\nBRDA:1,0,1,0");
    expect(file.branches).toEqual({ hit: 1, found: 3 });
  });

  test("more entries than the tables start with are all kept", async () => {
    const branches = Array.from({ length: 5000 }, (_, index) => `BRDA:${index},0,0,${index % 2}`).join("\n");
    const lines = Array.from({ length: 5000 }, (_, index) => `DA:${index * 40},${index % 2}`).join("\n");
    const file = await readOne(`${branches}\n${lines}`);
    expect([file.branches, file.lines]).toEqual([
      { hit: 2500, found: 5000 },
      { hit: 2500, found: 5000 },
    ]);
  });

  test("what did not run is told in ranges that only a covered line breaks", async () => {
    const { lineBits } = await readOne("DA:31,0\nDA:32,0\nDA:40,0\nDA:50,1\nDA:70,0");
    expect(findUncoveredRanges(lineBits)).toEqual([
      { start: 31, end: 40 },
      { start: 70, end: 70 },
    ]);
    expect([31, 33, 50, 999].map((line) => isLineCovered(lineBits, line))).toEqual([false, undefined, true, undefined]);
  });

  test("a file without code is no data, not 100 %", async () => {
    const { lines } = await readOne("LF:0\nLH:0");
    expect(toCoverageRatio(lines)).toBeUndefined();
    expect(toCoverageRatio({ hit: 3, found: 4 })).toBe(0.75);
  });
});

describe("one LCOV report", () => {
  test("records of one file are joined", async () => {
    const report = await read(
      "TN:a\nSF:x\nFN:1,f\nFN:5,g\nFNDA:1,f\nFNDA:0,g\nBRDA:1,0,0,1\nDA:1,1\nDA:2,0\nend_of_record\n" +
        "TN:b\nSF:x\nFN:1,f\nFN:5,g\nFNDA:0,f\nFNDA:2,g\nBRDA:1,0,1,1\nDA:2,1\nDA:300,0\nend_of_record\n",
    );
    expect(report.files).toMatchObject([
      { path: "x", lines: { hit: 2, found: 3 }, functions: { hit: 2, found: 2 }, branches: { hit: 2, found: 2 } },
    ]);
  });

  test("a stream may fill the same buffer again for each chunk", async () => {
    const bytes = new TextEncoder().encode("SF:some/long/name.sol\nDA:1,1\nDA:2,0\nend_of_record\n".repeat(3));
    async function* reusing(): AsyncGenerator<Uint8Array> {
      const buffer = Buffer.alloc(7);
      for (let start = 0; start < bytes.length; start += 7) {
        buffer.set(bytes.subarray(start, start + 7));
        yield buffer.subarray(0, Math.min(7, bytes.length - start));
      }
    }
    const report = await readLcov(reusing());
    expect(report.problems).toEqual([]);
    expect(report.files).toMatchObject([{ path: "some/long/name.sol", lines: { hit: 1, found: 2 } }]);
  });

  test.each([
    ["the end of the last record is missing", "SF:a\nDA:1,1\n", "truncated"],
    ["a record has no end", "SF:a\nDA:1,1\nSF:b\nDA:1,1\nend_of_record\n", "truncated"],
    ["a line is garbage", "SF:a\nDA:1,1\n<html>\nend_of_record\n", "malformed"],
    ["a count is negative", "SF:a\nDA:1,-1\nend_of_record\n", "malformed"],
    ["a count is missing", "SF:a\nDA:1,\nend_of_record\n", "malformed"],
    ["a line number is absurd", "SF:a\nDA:4000000000,1\nend_of_record\n", "malformed"],
    ["a sum is no number", "SF:a\nLF:many\nend_of_record\n", "malformed"],
    ["data comes before its file", "DA:1,1\nSF:a\nDA:1,1\nend_of_record\n", "malformed"],
  ])("where %s, the report has a problem", async (_name, text, code) => {
    expect((await read(text)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test.each([
    ["empty", "", "empty"],
    ["of test names only", "TN:\n", "no-results"],
    ["of another format", "<?xml version='1.0'?>\n<coverage/>\n", "wrong-format"],
    ["one endless line", "x".repeat(3_000_000), "malformed"],
    ["UTF-16", "\u00ff\u00fe", "wrong-format"],
  ])("a report that is %s is a ReportError", async (_name, text, code) => {
    await expect(read(text, 65_536)).rejects.toMatchObject({ name: "ReportError", code });
  });

  test("UTF-16 is refused with the cure", async () => {
    const bytes = new Uint8Array(Buffer.from("\uFEFFSF:a\n", "utf16le"));
    await expect(readLcov(inChunks(bytes, 64))).rejects.toMatchObject({ code: "encoding" });
  });

  test("many tiny records with huge line numbers cannot fill the memory", async () => {
    const text = Array.from({ length: 5000 }, (_, index) => `SF:${index}\nDA:9999999,1\nend_of_record\n`).join("");
    await expect(read(text, 65_536)).rejects.toMatchObject({ code: "too-large" });
  });

  test("a mark at the start is passed over, and its start tells the format", async () => {
    expect((await read("\uFEFFTN:\nSF:a\nDA:1,1\nend_of_record")).problems).toEqual([]);
    expect([isLcov("TN:\nSF:a"), isLcov("SF:a\n"), isLcov("{}")]).toEqual([true, true, false]);
  });

  test("any bytes end in a report or a ReportError, and hits never exceed what was found", async () => {
    const line = fc.oneof(
      fc.constantFrom(
        "SF:a",
        "SF:b",
        "end_of_record",
        "TN:",
        "LF:3",
        "LH:9",
        "FN:1,f",
        "FNDA:2,f",
        "BRDA:1,0,0,-",
        "DA:1",
        "#x",
      ),
      fc.tuple(fc.nat(70), fc.nat(3)).map(([number, count]) => `DA:${number},${count}`),
      fc.string(),
    );
    const property = fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      async (lines, size) => {
        const report = await read(lines.join("\n"), size).catch((error: unknown) => error);
        if (report instanceof ReportError) return;
        for (const file of (report as Awaited<ReturnType<typeof readLcov>>).files) {
          for (const { hit, found } of [file.lines, file.functions, file.branches])
            expect(hit).toBeLessThanOrEqual(found);
        }
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
