import { describe, expect, test } from "vitest";
import { ReportError } from "@chainops/reports/report-error";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readCoverageBytes, totalsOf } from "./read-coverage-bytes.ts";

type Fixtures = readonly [string, Record<string, unknown>][];
type Values = Record<string, Record<string, string> | undefined>;

const named = (fixtures: Fixtures, key: string): Fixtures => fixtures.filter(([, expected]) => key in expected);
const cobertura = named(expectations(/^cobertura\//), "unique_file_lines");
const clover = named(expectations(/^cobertura\//), "clover");
const istanbul = expectations(/^istanbul\//);
const llvm = expectations(/^llvm-cov-json\//);

/** Values of the independent tool that are not ours, with the reason. */
const ON_PURPOSE: Readonly<Record<string, object>> = {
  // istanbul-lib-coverage does not know the map `l` and takes the 16 statements for the lines. solidity-coverage's own
  // table, and the LCOV of the same run, say 17 of 23.
  "istanbul/solidity-coverage-0.8.17-coverage-final.json": { lines: [17, 23] },
  // The totals are those of the 468 files which this example was cut from; the three files in it list these lines.
  "cobertura/octocov-clover-coverage_package.xml": { lines: [11, 11], functions: [0, 1] },
  // llvm-cov's total counts the lines of a function that two builds have at one place once; Codecov's format lists 7.
  "codecov-json/cargo-llvm-cov/merge__merge.json": { lines: [7, 7] },
};

describe.skipIf(!hasFixtures)("coverage of every collected producer (../shared/fixtures is needed)", () => {
  test.each(cobertura)(
    "%s has the lines of an independent reader, and the branches of its header",
    async (name, expected) => {
      for (const size of [3, 100, 65_536]) {
        const report = await readCoverageBytes(readFixture(name), { size });
        const header = (expected as Values)["header"];
        expect([report.problems, report.notes]).toEqual([[], []]);
        expect(report.files).toHaveLength(Number(expected["files"]));
        expect(totalsOf(report).lines).toEqual(expected["unique_file_lines"]);
        expect(totalsOf(report).branches).toEqual(
          [header?.["branches-covered"], header?.["branches-valid"]].map(Number),
        );
      }
    },
  );

  test.each(clover)("%s has the totals that it declares", async (name, expected) => {
    const report = await readCoverageBytes(readFixture(name), { size: 100 });
    const declared = (expected as Values)["clover"];
    const pair = (what: string) => [declared?.[`covered${what}`], declared?.[what]].map(Number);
    expect(report.problems).toEqual([]);
    expect(totalsOf(report)).toEqual({
      lines: pair("statements"),
      functions: pair("methods"),
      branches: pair("conditionals"),
      ...ON_PURPOSE[name],
    });
  });

  test.each(istanbul)("%s has the totals of istanbul-lib-coverage", async (name, expected) => {
    const report = await readCoverageBytes(readFixture(name));
    const pair = (what: string) => (expected[what] as readonly number[]).slice(0, 2);
    expect(report.problems).toEqual([]);
    expect(report.files).toHaveLength(Number(expected["files"] ?? 1));
    expect(totalsOf(report)).toEqual({
      lines: pair("lines"),
      functions: pair("functions"),
      branches: pair("branches"),
      ...ON_PURPOSE[name],
    });
  });

  test("solidity-coverage's coverage.json is its coverage-final.json", async () => {
    const [one, other] = ["coverage.json", "coverage-final.json"].map((name) =>
      readCoverageBytes(readFixture(`istanbul/solidity-coverage-0.8.17-${name}`)),
    );
    expect(await one).toEqual(await other);
    const lcov = await readCoverageBytes(readFixture("lcov/solidity-coverage-0.8.17.info"));
    expect((await one)?.files[0]?.lineBits).toEqual(lcov.files[0]?.lineBits);
  });

  test.each(llvm)("%s has llvm-cov's totals, and Codecov's JSON of the run the same lines", async (name, expected) => {
    const report = await readCoverageBytes(readFixture(name));
    expect(report.problems).toEqual([]);
    expect(totalsOf(report)).toEqual({ lines: expected["lines"], functions: expected["functions"], branches: [0, 0] });
    const codecovName = name.replace("llvm-cov-json", "codecov-json");
    const codecov = await readCoverageBytes(readFixture(codecovName));
    expect(codecov.problems).toEqual([]);
    expect(totalsOf(codecov)).toEqual({
      lines: expected["lines"],
      functions: [0, 0],
      branches: [0, 0],
      ...ON_PURPOSE[codecovName],
    });
  });

  test.each(["v8", "ist", "jest"])("%s reaches the same lines by LCOV, Cobertura and Istanbul", async (name) => {
    const files = [`lcov/${name}.info`, `cobertura/${name}.xml`, `istanbul/${name}-coverage-final.json`];
    const [lcov, ...others] = await Promise.all(files.map((file) => readCoverageBytes(readFixture(file))));
    for (const other of others) expect(other.files[0]?.lineBits).toEqual(lcov?.files[0]?.lineBits);
  });

  const all = [...cobertura, ...clover, ...istanbul, ...llvm].map(([name]) => name);
  const codecov = llvm.map(([name]) => name.replace("llvm-cov-json", "codecov-json"));
  test.each([...all, ...codecov])("%s cut anywhere never passes for a whole report", async (name) => {
    const whole = readFixture(name);
    const length = new TextDecoder().decode(whole).trimEnd().length;
    for (let part = 0; part < 64; part += 1) {
      const cut = Math.min(Math.floor((whole.length * part) / 64), length - 1);
      const report = await readCoverageBytes(whole.subarray(0, cut)).catch((error: unknown) => error);
      if (report instanceof ReportError) continue;
      expect(
        (report as Awaited<ReturnType<typeof readCoverageBytes>>).problems.length,
        `cut at ${cut}`,
      ).toBeGreaterThan(0);
    }
  });
});
