import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { compareGas } from "@chainops/reports/gas/compare-gas";
import { parseForgeGasReportJson } from "@chainops/reports/gas/forge-gas-report-json";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasEntry } from "@chainops/reports/gas/gas-report";
import { parseGasSnapshot } from "@chainops/reports/gas/gas-snapshot";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const kinds = (entries: readonly GasEntry[]) => Object.groupBy(entries, ({ kind }) => kind);

describe.skipIf(!hasFixtures)("gas reports of real tools (../shared/fixtures is needed)", () => {
  test.each(expectations(/^gas\/.*\.gas-snapshot$/))(
    "%s has the entries that an independent reader counts",
    (file, expected) => {
      const text = decodeText(readFixture(file));
      const report = requireFormat(GAS_FORMATS, text).parse(text, file);
      const { unit = [], fuzz = [], invariant = [] } = kinds(report.entries);
      expect({
        entries: report.entries.length,
        unit: unit.length,
        fuzz: fuzz.length,
        invariant: invariant.length,
      }).toEqual(expected);
      expect(report.problems).toEqual([]);
    },
  );

  test("forge's gas report has every function and deployment", () => {
    const file = "gas/forge-gas-report-1.7.1.json";
    const text = decodeText(readFixture(file));
    const report = requireFormat(GAS_FORMATS, text).parse(text, file);
    const { call = [], deployment = [] } = kinds(report.entries);
    expect([call.length, deployment.length, report.problems.length]).toEqual([36, 11, 0]);
    expect(report.entries).toContainEqual({
      producer: "forge-gas-report",
      contract: "src/FeeLib.sol:FeeLib",
      function: "fee(uint256,uint16)",
      kind: "call",
      gas: 467,
    });
  });

  test("a snapshot that is cut inside a line has a problem, and one that is cut between lines has fewer entries", () => {
    const whole = decodeText(readFixture("gas/forge-1.7.1.gas-snapshot")).trimEnd();
    for (let part = 1; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      const report = readOrRefuse(() => parseGasSnapshot(cut));
      if (report instanceof ReportError) continue;
      expect(report.entries.length).toBeLessThan(13);
      expect(report.problems.length > 0 || /\)\n?$/.test(cut)).toBe(true);
    }
  });
});

describe("a gas snapshot", () => {
  test.each([
    [
      "A:test() (gas: 21000)",
      { producer: "forge-snapshot", contract: "A", function: "test()", kind: "unit", gas: 21_000 },
    ],
    ["A#test() (gas: 1)", { producer: "hardhat-snapshot", contract: "A", function: "test()", kind: "unit", gas: 1 }],
    [
      "A:testFuzz(uint256,(bool,address)[]) (runs: 256, μ: 67702, ~: 93800)",
      { function: "testFuzz(uint256,(bool,address)[])", kind: "fuzz", gas: 93_800 },
    ],
    ["A:invariant_X() (runs: 4, calls: 20, reverts: 0)", { kind: "invariant", gas: null }],
    ["src/A.t.sol:A:test() (gas: 3)\r", { contract: "src/A.t.sol:A", function: "test()" }],
  ])("reads %j", (line, entry) => {
    const report = parseGasSnapshot(`${line}\n`);
    expect(report.entries).toMatchObject([entry]);
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["A:test() (gas: 1)\n<<<<<<< HEAD\nA:test2() (gas: 1)\n", "malformed"],
    ["A:test() (gas: 1)\nA:test2() (ga", "truncated"],
    ["A:test() (gas: 1)\nA:test2() (gas: -5)\nA:test3() (gas: 1)", "malformed"],
  ])("%j has a problem", (text, code) => {
    expect(parseGasSnapshot(text).problems).toMatchObject([{ code }]);
  });

  test.each([
    ["\n\n", "empty"],
    ["hello", "wrong-format"],
    [`${"(".repeat(1_000_000)}`, "wrong-format"],
  ])("%# is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseGasSnapshot(text))).toMatchObject({ name: "ReportError", code });
  });

  test("any text ends in a report or a ReportError", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("A:t() (gas: 1)", "A:t() (runs: 1)", "(gas: 1)", ":() (gas: 2)", "A#(x (gas: 3)"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const report = readOrRefuse(() => parseGasSnapshot(lines.join("\n")));
        if (report instanceof ReportError) return;
        for (const { contract } of report.entries) expect(contract).not.toBe("");
      }),
    );
  });
});

describe("a gas report", () => {
  test.each([
    ["{}", "wrong-format"],
    [`[{"line":1}]`, "wrong-format"],
    ["[", "truncated"],
  ])("of another kind (%j) is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseForgeGasReportJson(text))).toMatchObject({ code });
  });

  test("without a function, or with one without figures, has a problem", () => {
    expect(parseForgeGasReportJson("[]").problems).toMatchObject([{ code: "no-results" }]);
    const text = JSON.stringify([{ contract: "a:A", deployment: { gas: 5 }, functions: { "f()": {} } }]);
    expect(parseForgeGasReportJson(text).problems).toMatchObject([{ code: "malformed" }]);
  });
});

const entry = (name: string, gas: number | null, extra: Partial<GasEntry> = {}): GasEntry => ({
  producer: "forge-snapshot",
  contract: "A",
  function: name,
  kind: "unit",
  gas,
  ...extra,
});

describe("gas against base", () => {
  test("lists changes with the largest increase first, and what came and went", () => {
    const base = [entry("a()", 100), entry("b()", 100), entry("gone()", 5)];
    const { changes, added, removed } = compareGas([entry("a()", 90), entry("b()", 150), entry("new()", 7)], base);
    expect(changes.map(({ entry: { function: name }, increase }) => [name, increase])).toEqual([
      ["b()", 50],
      ["a()", -10],
    ]);
    expect([added.map((one) => one.function), removed.map((one) => one.function)]).toEqual([["new()"], ["gone()"]]);
  });

  test.each([
    ["another producer", { producer: "forge-gas-report" as const }],
    ["another kind", { kind: "fuzz" as const }],
    ["another contract", { contract: "B" }],
  ])("never compares with %s", (_name, extra) => {
    expect(compareGas([entry("a()", 100)], [entry("a()", 1, extra)]).changes).toEqual([]);
  });

  test("takes neither a skipped test nor an invariant for a measurement", () => {
    const { changes, added, removed } = compareGas(
      [entry("a()", 100), entry("i()", null)],
      [entry("a()", 0), entry("i()", null)],
    );
    expect([changes, added.length, removed]).toEqual([[], 1, []]);
  });

  test("keeps contracts of one name apart by their order", () => {
    const { changes } = compareGas([entry("a()", 10), entry("a()", 300)], [entry("a()", 10), entry("a()", 200)]);
    expect(changes.map(({ increase }) => increase)).toEqual([100, 0]);
  });
});
