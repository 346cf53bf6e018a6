import * as fc from "fast-check";
import { readdirSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { compareGas } from "@chainops/reports/gas/compare-gas";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import { gasName, type GasReport } from "@chainops/reports/gas/gas-report";
import { parseForgeSnapFile } from "@chainops/reports/gas/forge-snap-file";
import { parseForgeSnapshotJson } from "@chainops/reports/gas/forge-snapshot-json";
import { parseHardhatGasReporter } from "@chainops/reports/gas/hardhat-gas-reporter";
import { parseHardhatGasStats } from "@chainops/reports/gas/hardhat-gas-stats";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { expectations, hasFixtures, qualityRoot, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const readText = (text: string, file: string): GasReport => requireFormat(GAS_FORMATS, text).parse(text, file);
const readFile = (file: string) => readText(decodeText(readFixture(file)), file);
const filesBelow = (folder: string) =>
  hasFixtures ? readdirSync(path.join(qualityRoot, folder)).map((name) => `${folder}/${name}`) : [];
const ofKind = ({ entries }: GasReport, kind: string) => entries.filter((entry) => entry.kind === kind);

const countDeployments = (file: string) => ofKind(readFile(file), "deployment").length;
const bytecodeOf = (value: string) => parseForgeSnapshotJson(JSON.stringify({ A_Bytecode: value }), "A.json").entries;
const method = (fields: object) => ({ contract: "A", fnSig: "f()", gasData: [3, 1, 2], numberOfCalls: 3, ...fields });
const second = (methods: object, options: object = {}) =>
  parseHardhatGasReporter(
    JSON.stringify({ namespace: "HardhatGasReporter", options, data: { methods, deployments: [] } }),
  );
const problemsOf = (contracts: object) => parseHardhatGasStats(JSON.stringify({ contracts })).problems;

describe.skipIf(!hasFixtures)("gas reports of real tools (../shared/fixtures is needed)", () => {
  test.each(expectations(/^gas\/hgr-v[12]-.*\.json$/))(
    "%s has the functions that an independent reader finds called",
    (file, expected) => {
      const report = readFile(file);
      const listed = Object.keys(methodsOf(file)).length;
      expect({ called: ofKind(report, "call").length, methods: listed }).toEqual(expected);
      expect(report.problems).toEqual([]);
      expect(report.producer).toBe(file.includes("v1") ? "hardhat-gas-reporter-1" : "hardhat-gas-reporter-2");
      for (const { gas } of report.entries) expect(gas).toBeGreaterThan(21_000);
    },
  );

  test("the reporter's deployments are the 7 and 4 contracts that its tests deployed", () => {
    expect([countDeployments("gas/hgr-v1-trident.json"), countDeployments("gas/hgr-v2-depeg-swap.json")]).toEqual([
      7, 4,
    ]);
  });

  test.each(["gas/hgr-v1-trident.json", "gas/hgr-v2-depeg-swap.json"])(
    "nothing of the reporter's settings in %s is kept, nor told where the file is cut",
    (file) => {
      const key = "0123456789abcdef-secret";
      const text = decodeText(readFixture(file)).replace(/"coinmarketcap": *"[^"]*"/, `"coinmarketcap": "${key}"`);
      expect(text).toContain(key);
      expect(inspect(readText(text, file), { depth: 9, maxArrayLength: null })).not.toContain(key);
      const cut = text.slice(0, text.indexOf(key) + key.length + 1);
      for (const broken of [cut, `${cut},"a":!}`, cut.slice(0, -1)]) {
        const error = readOrRefuse(() => readText(broken, file));
        expect(error).toBeInstanceOf(ReportError);
        expect(inspect(error, { depth: 9 })).not.toMatch(/01234|cret"/);
      }
    },
  );

  test("Hardhat 3's statistics have each function and the deployment", () => {
    const report = readFile("gas/hardhat3-gas-stats-3.18.json");
    expect(report.problems).toEqual([]);
    expect(report.entries.map((entry) => [gasName(entry), entry.kind, entry.gas])).toEqual([
      ["contracts/Counter.sol:Counter.constructor", "deployment", 261_984],
      ["contracts/Counter.sol:Counter.inc", "call", 44_796],
      ["contracts/Counter.sol:Counter.incBy", "call", 44_008],
      ["contracts/Counter.sol:Counter.x", "call", 2_424],
    ]);
  });

  test.each(filesBelow("gas/forge-snapshots-json"))("%s keeps gas, sizes and hashes apart", (file) => {
    const report = readFile(file);
    const values = Object.entries(JSON.parse(decodeText(readFixture(file))) as Record<string, string>);
    expect(report.entries).toHaveLength(values.length);
    for (const [index, [name, value]] of values.entries()) {
      const kind = / hash /.test(name) ? "other" : /_Bytecode$| bytecode size$/.test(name) ? "size" : "call";
      const gas = kind === "call" ? Number(value) : null;
      expect(report.entries[index]).toMatchObject({
        function: name,
        kind,
        gas,
        contract: path.basename(file, ".json"),
      });
      expect(report.entries[index]?.sizeBytes).toBe(kind === "size" ? Number(value) : undefined);
    }
  });

  test.each(filesBelow("gas/forge-snap-files"))("%s is one figure under its file's name", (file) => {
    const [entry, ...others] = readFile(file).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ gas: Number(decodeText(readFixture(file))), kind: "call", contract: "" });
    expect(`${entry?.function}.snap`).toBe(path.basename(file));
  });

  test.each(filesBelow("gas/foundry-gas-diff"))("%s, a table for people, is refused as no gas report", (file) => {
    expect(readOrRefuse(() => readFile(file))).toMatchObject({ code: "wrong-format" });
  });

  test.each([
    "gas/hgr-v1-trident.json",
    "gas/hgr-v2-depeg-swap.json",
    "gas/hardhat3-gas-stats-3.18.json",
    "gas/forge-gas-report-1.7.1.json",
    ...filesBelow("gas/forge-snapshots-json"),
  ])("%s that is cut at any 64th is refused", (file) => {
    const whole = decodeText(readFixture(file)).trimEnd();
    const format = requireFormat(GAS_FORMATS, whole);
    for (let part = 1; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      const error = readOrRefuse(() => format.parse(cut, file));
      expect(error).toMatchObject({ name: "ReportError", code: cut === "" ? "empty" : "truncated" });
      expect(readOrRefuse(() => readText(cut, file))).toBeInstanceOf(ReportError);
    }
  });

  // The format is a bare number without an end mark: forge-gas-snapshot itself cannot tell 974 from a cut 97493 either.
  test("a .snap that is cut is a smaller number, and one that is empty is refused", () => {
    expect(parseForgeSnapFile("974", "a.snap").entries[0]?.gas).toBe(974);
    expect(readOrRefuse(() => parseForgeSnapFile("", "a.snap"))).toMatchObject({ code: "empty" });
  });

  test.each([
    "gas/hgr-v1-trident.json",
    "gas/hgr-v2-depeg-swap.json",
    "gas/hardhat3-gas-stats-3.18.json",
    "gas/forge-gas-report-1.7.1.json",
    "gas/forge-1.7.1.gas-snapshot",
    "gas/hardhat3.gas-snapshot",
    "gas/forge-snapshots-json/v4-periphery-V4RouterTest.json",
    "gas/forge-snap-files/DAIPermit_transfer-from-with-permit.snap",
  ])("a figure of %s that grows is an increase against the file as it was", (file) => {
    const text = decodeText(readFixture(file));
    const base = readText(text, file).entries;
    expect(compareGas(base, base).changes.filter(({ increase }) => increase !== 0)).toEqual([]);
    const target = base.find(({ gas }) => (gas ?? 0) > 0);
    const gas = String(target?.gas);
    const grown = text.replaceAll(new RegExp(`\\b${gas}\\b`, "g"), `${gas}0`);
    const { changes } = compareGas(readText(grown, file).entries, base);
    expect(changes[0]?.increase).toBeGreaterThan(0);
  });
});

function methodsOf(file: string): object {
  const { info, data } = JSON.parse(decodeText(readFixture(file))) as Record<string, { methods: object } | undefined>;
  return (info ?? data)?.methods ?? {};
}

describe("a forge snapshot in JSON", () => {
  test.each([
    ["V4Router_Bytecode", "size"],
    ["proxy bytecode size", "size"],
    ["vaultCodeSize", "size"],
    ["Vault initcode", "size"],
    ["resize", "call"],
    ["oversized swap", "call"],
    ["size of the pool grows", "call"],
    ["decode", "call"],
  ])("takes %j for a %s", (name, kind) => {
    expect(parseForgeSnapshotJson(JSON.stringify({ [name]: "100" }), "A.json").entries).toMatchObject([{ kind }]);
  });

  test("never compares a size", () => {
    expect(compareGas(bytecodeOf("90000"), bytecodeOf("1"))).toEqual({ changes: [], added: [], removed: [] });
  });

  test.each([
    ["{}", "no-results"],
    ['{"a":1}', "wrong-format"],
    ['{"a":"1","b":"-1"}', "wrong-format"],
    ['{"a":"1","b":{"c":"1"}}', "wrong-format"],
    ["[]", "wrong-format"],
  ])("%s is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseForgeSnapshotJson(text, "A.json"))).toMatchObject({ code });
  });
});

describe("Hardhat's gas", () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1], 2],
    [[7], 7],
  ])("is the median of the calls %j", (gasData, gas) => {
    expect(second({ a: method({ gasData, numberOfCalls: gasData.length }) }).entries).toMatchObject([{ gas }]);
  });

  test("with and without intrinsic gas is never compared", () => {
    const [counted, execution] = [second({ a: method({}) }), second({ a: method({}) }, { includeIntrinsicGas: false })];
    expect(compareGas(counted.entries, execution.entries).changes).toEqual([]);
  });

  test.each([
    ["fewer figures than calls", method({ numberOfCalls: 4 }), "count-mismatch"],
    ["a figure that is none", method({ gasData: [1, 2, "x"] }), "count-mismatch"],
    ["no count of calls", method({ numberOfCalls: null }), "malformed"],
    ["no contract", method({ contract: 7 }), "malformed"],
    ["no call at all", method({ numberOfCalls: 0, gasData: [] }), "no-results"],
  ])("with %s has a problem", (_name, broken, code) => {
    expect(second({ a: broken }).problems).toContainEqual(expect.objectContaining({ code }));
  });

  test("statistics without a median, or without anything, have a problem", () => {
    expect(problemsOf({ "a:A": { deployment: null, functions: { f: { avg: 1 } } } })).toMatchObject([
      { code: "malformed" },
      { code: "no-results" },
    ]);
    expect(problemsOf({})).toMatchObject([{ code: "no-results" }]);
    expect(problemsOf({ "a:A": { deployment: null, functions: { f: { median: 1 } } } })).toEqual([]);
  });
});

test("every producer's figures are apart from every other's", () => {
  const texts: [string, string][] = [
    ["A:f (gas: 5)", ".gas-snapshot"],
    ["A#f (gas: 5)", ".gas-snapshot"],
    ['{"f":"5"}', "snapshots/A.json"],
    ["5", ".forge-snapshots/f.snap"],
    ['[{"contract":"A","deployment":{"gas":0},"functions":{"f":{"median":5}}}]', "gas-report.json"],
    ['{"contracts":{"A":{"sourceName":"A.sol","functions":{"f":{"median":5}}}}}', "gas-stats.json"],
    ...["ethGasReporter", "HardhatGasReporter"].map((namespace): [string, string] => {
      const measured = { methods: { a: { contract: "A", fnSig: "f", gasData: [5], numberOfCalls: 1 } } };
      return [JSON.stringify({ namespace, info: measured, data: measured }), "gasReporterOutput.json"];
    }),
  ];
  const reports = texts.map(([text, file]) => readText(text, file));
  expect(new Set(reports.map(({ producer }) => producer)).size).toBe(texts.length);
  for (const [index, now] of reports.entries()) {
    for (const [other, base] of reports.entries()) {
      expect(compareGas(now.entries, base.entries).changes).toHaveLength(index === other ? 1 : 0);
    }
  }
});

const KEYS =
  "namespace info data methods deployments contracts functions deployment median gasData numberOfCalls contract fnSig name options __proto__ a_size".split(
    " ",
  );

test("any JSON under any format's name ends in a report of plain figures or a ReportError", () => {
  const keys = fc.constantFrom(...KEYS);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, 0, -1, 1.5, 2 ** 60, "7", "1e9", "ethGasReporter", "HardhatGasReporter", [1, 2]),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(keys, tie("tree"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify(value);
      for (const { parse } of GAS_FORMATS) {
        const report = readOrRefuse(() => parse(text, "a/b.json"));
        if (report instanceof ReportError) continue;
        expect(report.entries.length + report.problems.length).toBeGreaterThan(0);
        for (const { gas } of report.entries)
          expect(gas === null || (Number.isSafeInteger(gas) && gas >= 0)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
