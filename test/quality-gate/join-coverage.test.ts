import { describe, expect, it } from "vitest";
import type { FileCoverage, HitCount } from "@chainops/reports/coverage/coverage-report";
import { describeCoverageOverlap } from "../../actions/quality-gate/src/describe-coverage-overlap.ts";
import { joinCoverage } from "../../actions/quality-gate/src/join-coverage.ts";
import { readCoverage } from "../../actions/quality-gate/src/read-reports.ts";
import { coveredFile } from "./evidence-samples.ts";
import { openProject } from "./open-project.ts";

const count = (hit: number, found: number): HitCount => ({ hit, found });
const totals = (path: string, lines: HitCount, more: Partial<FileCoverage> = {}): FileCoverage => ({
  ...coveredFile(path, {}),
  lines,
  ...more,
});
const bothWays = (a: FileCoverage, b: FileCoverage) => [joinCoverage([a, b])[0], joinCoverage([b, a])[0]];

describe("several reports about one file", () => {
  it.each([count(9, 9), count(0, 1)])(
    "lists decide where another report gives totals only ($hit of $found)",
    (lines) => {
      const listed = coveredFile("src/A.sol", { 1: true, 2: false });
      for (const joined of bothWays(listed, totals("src/A.sol", lines))) expect(joined).toEqual(listed);
    },
  );

  it("of totals those that know more count, and of as many the ones that reached more", () => {
    for (const joined of bothWays(totals("A", count(4, 4)), totals("A", count(1, 9)))) {
      expect(joined?.lines).toEqual(count(1, 9));
    }
    for (const joined of bothWays(totals("A", count(4, 9)), totals("A", count(5, 9)))) {
      expect(joined?.lines).toEqual(count(5, 9));
    }
  });

  it("functions and branches come from the report that knows more of them, whichever knows more lines", () => {
    const lines = { ...coveredFile("A", { 1: true, 2: true, 3: false }), branches: count(2, 2) };
    const functions = { ...coveredFile("A", { 1: true }), functions: count(1, 2), branches: count(1, 4) };
    for (const joined of bothWays(lines, functions)) {
      expect(joined).toMatchObject({ lines: count(2, 3), functions: count(1, 2), branches: count(1, 4) });
    }
  });
});

const UNIT = `SF:src/A.sol
FN:3,A.deposit
FN:9,A.withdraw
FNDA:2,A.deposit
FNDA:0,A.withdraw
BRDA:4,0,0,1
BRDA:4,0,1,0
BRDA:10,0,0,-
DA:4,2
DA:10,0
end_of_record
`;
/** The same source in a run of other tests. */
const INVARIANT = `SF:src/A.sol
FN:3,A.deposit
FN:9,A.withdraw
FNDA:0,A.deposit
FNDA:7,A.withdraw
BRDA:4,0,0,-
BRDA:4,0,1,-
BRDA:10,0,0,7
DA:4,0
DA:10,7
end_of_record
`;
const COBERTURA = `<coverage><class filename="src/A.sol"><lines>
<line number="4" hits="1" branch="true" condition-coverage="50% (1/2)"/><line number="10" hits="0"/>
</lines></class></coverage>`;

async function readAll(...contents: readonly string[]) {
  await using project = await openProject();
  const reports = await Promise.all(
    contents.map(async (content, index) => {
      await project.write(`report${index}`, content);
      const facts = await project.workspace.describe(`report${index}`);
      if (facts === undefined) throw new Error("no file");
      return (await readCoverage(project.workspace, facts, { isKnownFile: () => false })).reports;
    }),
  );
  return reports.flat().flatMap(({ report }) => report.files.map((one) => ({ ...one, producer: report.producer })));
}

describe("functions and branches", () => {
  it.each([
    { name: "one report", contents: [UNIT], functions: count(1, 2), branches: count(1, 3) },
    { name: "two of one producer", contents: [UNIT, INVARIANT], functions: count(2, 2), branches: count(2, 3) },
    { name: "one of them twice", contents: [UNIT, UNIT], functions: count(1, 2), branches: count(1, 3) },
    {
      name: "one of another producer between",
      contents: [UNIT, COBERTURA, INVARIANT],
      functions: count(2, 2),
      branches: count(2, 3),
    },
    {
      name: "one of another producer, which knows fewer",
      contents: [COBERTURA, UNIT],
      functions: count(1, 2),
      branches: count(1, 3),
    },
  ])("are counted once each: $name", async ({ contents, functions, branches }) => {
    const [joined, ...others] = joinCoverage(await readAll(...contents));
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ functions, branches });
  });

  it("join alike in any order, and never below what one report alone reached", async () => {
    const files = await readAll(UNIT, INVARIANT, COBERTURA);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const [joined] = joinCoverage(order.flatMap((index) => files[index] ?? []));
      expect(joined).toMatchObject({ lines: count(2, 2), functions: count(2, 2), branches: count(2, 3) });
    }
  });
});

function file(path: string, ...files: readonly FileCoverage[]) {
  return { path, report: { producer: "x", files, problems: [], notes: [] } };
}

describe("what is said of it", () => {
  const paths = { roots: ["/w"], baseDirectory: "" };
  it("names the reports that share sources, by absolute path or not, and the totals that are set aside", () => {
    const described = describeCoverageOverlap(
      [
        file("lcov.info", coveredFile("src/A.sol", { 1: true }), coveredFile("src/B.sol", { 1: true })),
        file("coverage-final.json", coveredFile("/w/src/A.sol", { 1: true })),
        file("coverage-summary.json", totals("/w/src/A.sol", count(1, 1)), totals("/w/src/C.sol", count(1, 1))),
      ],
      paths,
    );
    expect(described).toEqual([
      "lcov.info: 1 of 2 sources in another report too; a line that one of them reached is covered.",
      "coverage-final.json: 1 of 1 source in another report too; a line that one of them reached is covered.",
      "coverage-summary.json: totals for 1 of 2 sources are set aside, since another report lists the lines.",
    ]);
  });

  it("is nothing where each source is in one report", () => {
    const one = file("a", coveredFile("src/A.sol", { 1: true }), coveredFile("/elsewhere/A.sol", { 1: true }));
    expect(describeCoverageOverlap([one, file("b", coveredFile("/elsewhere/A.sol", { 1: true }))], paths)).toEqual([]);
  });
});

describe("a coverage file is read by what it holds, not by its name", () => {
  const cobertura = '<coverage><class filename="A.sol"><lines><line number="1" hits="1"/></lines></class></coverage>';
  it.each([
    { name: "Cobertura", content: cobertura, producer: "cobertura" },
    { name: "Cobertura in UTF-16", content: Buffer.from(`\ufeff${cobertura}`, "utf16le"), producer: "cobertura" },
    { name: "LCOV behind a mark", content: "\ufeffSF:A.sol\nDA:1,1\nend_of_record\n", producer: "lcov" },
    { name: "Codecov", content: '\ufeff{"coverage": {"A.sol": {"1": 1}}}', producer: "codecov-json" },
  ])("$name", async ({ content, producer }) => {
    await using project = await openProject();
    await project.write("report", content);
    const facts = await project.workspace.describe("report");
    if (facts === undefined) throw new Error("no file");
    const read = await readCoverage(project.workspace, facts, { isKnownFile: () => false });
    expect(read).toMatchObject({ producer, counted: "1 file", problems: [] });
    expect(read.reports).toMatchObject([{ path: "report", report: { files: [{ lines: count(1, 1) }] } }]);
  });

  it.each([
    ["nothing", "", "empty"],
    ["no coverage", '{"name": "x"}', "wrong-format"],
    ["binary", new Uint8Array([0, 159, 146, 150]), "wrong-format"],
    ["an LCOV report in UTF-16", Buffer.from("\ufeffSF:A.sol\n", "utf16le"), "encoding"],
  ])("refuses a file with %s in it", async (_name, content, code) => {
    await using project = await openProject();
    await project.write("report", content);
    const facts = await project.workspace.describe("report");
    if (facts === undefined) throw new Error("no file");
    const reading = readCoverage(project.workspace, facts, { isKnownFile: () => false });
    await expect(reading).rejects.toMatchObject({ name: "ReportError", code });
  });
});
