import { posix } from "node:path";
import { expect, it } from "vitest";
import { parseForgeSnapFile } from "@chainops/reports/gas/forge-snap-file";
import { parseForgeSnapshotJson } from "@chainops/reports/gas/forge-snapshot-json";
import { parseForgeGasReportJson } from "@chainops/reports/gas/forge-gas-report-json";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import { parseGasSnapshot } from "@chainops/reports/gas/gas-snapshot";
import type { BaseReader } from "../../actions/quality-gate/src/base-commit.ts";
import { readBaseSnapshots } from "../../actions/quality-gate/src/base-snapshots.ts";
import { compareWithBase } from "../../actions/quality-gate/src/compare-base.ts";
import { baselineOf } from "./findings/finding-samples.ts";

async function compare(reports: readonly GasReport[], base: BaseReader, workingDirectory: string) {
  return compareWithBase(reports, await readBaseSnapshots(base, workingDirectory));
}

const SNAPSHOT = "A:test_one() (gas: 100)\nA:test_two() (gas: 200)\n";
const GAS_REPORT = parseForgeGasReportJson(
  '[{"contract":"src/A.sol:A","deployment":{"gas":1,"size":1},"functions":{"f()":{"calls":1,"min":5,"mean":5,"median":5,"max":5}}}]',
);

/** A base commit that tracks these files. */
function baseWith(files: Readonly<Record<string, string>>): BaseReader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    revision: "main",
    asked,
    async read(path) {
      asked.push(path);
      const text = files[path];
      return text === undefined ? { found: false, reason: "it tracks none" } : { found: true, text };
    },
    async list(directory) {
      asked.push(`${directory}/`);
      const below = Object.keys(files).filter((file) => posix.dirname(file) === directory);
      return { found: true, files: below.map((file) => ({ name: posix.basename(file), sizeBytes: 1 })) };
    },
  };
}
const tracked = (text: string) => baseWith({ ".gas-snapshot": text });

it("compares each entry with itself at base, the largest increase first", async () => {
  const now = parseGasSnapshot("A:test_one() (gas: 130)\nA:test_two() (gas: 260)\nA:test_new() (gas: 9)\n");
  expect(await compare([now], tracked(SNAPSHOT), "")).toEqual({
    measured: 3,
    changes: [
      { name: "A.test_two()", nowGas: 260, baseGas: 200, isFuzz: false },
      { name: "A.test_one()", nowGas: 130, baseGas: 100, isFuzz: false },
    ],
    reason: "",
    gone: 0,
    isMissingNow: false,
  });
});

it("looks for snapshots in the working directory", async () => {
  const base = tracked(SNAPSHOT);
  await compare([], base, "contracts/vault");
  expect(base.asked).toEqual([
    "contracts/vault/.gas-snapshot",
    "contracts/vault/snapshots/",
    "contracts/vault/.forge-snapshots/",
  ]);
});

it("counts entries of base that no report of this run has", async () => {
  const one = parseGasSnapshot("A:test_one() (gas: 100)\n");
  const two = parseGasSnapshot("A:test_two() (gas: 200)\n");
  expect((await compare([one], tracked(SNAPSHOT), "")).gone).toBe(1);
  expect((await compare([one, two], tracked(SNAPSHOT), "")).gone).toBe(0);
});

it("counts each of two reports that hold the same function", async () => {
  const low = parseGasSnapshot("A:test_one() (gas: 100)\n");
  const high = parseGasSnapshot("A:test_one() (gas: 50000)\n");
  const { changes } = await compare([low, high], tracked(SNAPSHOT), "");
  expect(changes?.map(({ nowGas }) => nowGas)).toEqual([50_000, 100]);
});

it.each([
  { name: "no gas report", reports: [] },
  { name: "a gas report alone, which is no stand-in for the snapshot", reports: [GAS_REPORT] },
  { name: "figures of another tool", reports: [parseGasSnapshot("A#test_one() (gas: 100)\n")] },
])("misses what base tracks where this run brings $name", async ({ reports }) => {
  expect(await compare(reports, tracked(SNAPSHOT), "")).toMatchObject({
    changes: undefined,
    isMissingNow: true,
  });
});

it.each([
  {
    name: "base tracks no snapshot",
    base: baseWith({}),
    reason: /^No baseline: it tracks none\.$/,
  },
  {
    name: "base's snapshot cannot be read",
    base: tracked("<<<<<<< HEAD\n"),
    reason: /cannot be read as a gas snapshot/,
  },
  { name: "base's snapshot is empty", base: tracked(""), reason: /cannot be read as a gas snapshot/ },
  { name: "no entry is in both", base: tracked("B:test_other() (gas: 1)\n"), reason: /none of this run's gas figures/ },
])("has no baseline where $name", async ({ base, reason }) => {
  const compared = await compare([parseGasSnapshot(SNAPSHOT)], base, "");
  expect(compared).toMatchObject({
    measured: 2,
    changes: undefined,
    isMissingNow: false,
    reason: expect.stringMatching(reason),
  });
});

const GROUP = '{"deposit":"100","Vault_Bytecode":"9000"}';
const FOLDERS = { "snapshots/Vault.json": GROUP, ".forge-snapshots/swap.snap": "700", ".gas-snapshot": SNAPSHOT };
const unchanged = [parseGasSnapshot(SNAPSHOT), parseForgeSnapFile("700", ".forge-snapshots/swap.snap")];

it("compares every kind of snapshot that base tracks, each with its own", async () => {
  const group = parseForgeSnapshotJson('{"deposit":"25100","Vault_Bytecode":"99000"}', "snapshots/Vault.json");
  expect(await compare([...unchanged, group], baseWith(FOLDERS), "")).toMatchObject({
    measured: 4,
    changes: [
      { name: "Vault.deposit", nowGas: 25_100, baseGas: 100 },
      { nowGas: 100, baseGas: 100 },
      { nowGas: 200, baseGas: 200 },
      { name: "swap", nowGas: 700, baseGas: 700 },
    ],
    gone: 0,
    reason: "",
    isMissingNow: false,
  });
});

it("misses one kind of snapshot where the others are there, and still compares those", async () => {
  expect(await compare(unchanged, baseWith(FOLDERS), "")).toMatchObject({
    changes: { length: 3 },
    isMissingNow: true,
    reason: expect.stringMatching(/^The base commit tracks the gas snapshot snapshots\/Vault\.json, but /),
  });
});

it("counts a snapshot file that is gone, and misses nothing where its kind is still there", async () => {
  const base = baseWith({ ".forge-snapshots/a.snap": "1", ".forge-snapshots/b.snap": "2", ".forge-snapshots/x": "3" });
  const now = [parseForgeSnapFile("1", ".forge-snapshots/a.snap")];
  expect(await compare(now, base, "")).toMatchObject({ changes: { length: 1 }, gone: 1, isMissingNow: false });
});

it("takes neither sizes alone nor another tool's snapshots for a baseline", async () => {
  const base = baseWith({ "snapshots/size.json": '{"A_Bytecode":"5"}', "snapshots/page.json": '{"title":7}' });
  expect(await compare(unchanged, base, "")).toMatchObject({ changes: undefined, isMissingNow: false });
});

it("says where a tracked folder cannot be listed", async () => {
  const base: BaseReader = {
    revision: "main",
    read: async () => ({ found: false, reason: "no file" }),
    list: async () => ({ found: false, reason: "too many files" }),
  };
  expect(await compare(unchanged, base, "")).toMatchObject({ reason: "No baseline: no file; too many files." });
});

it("says which tracked snapshot could not be compared where others were", async () => {
  const base = baseWith({ ...FOLDERS, "snapshots/Vault.json": '{"deposit":"1",', ".forge-snapshots/broken.snap": "" });
  expect(await compare(unchanged, base, "")).toMatchObject({
    changes: { length: 3 },
    reason:
      "Not compared: the base commit's snapshots/Vault.json cannot be read as a gas snapshot; the base commit's .forge-snapshots/broken.snap cannot be read as a gas snapshot.",
  });
});

const stored = (producer: string, name: string, gas: number, kind = "unit") => ({
  producer,
  contract: "A",
  function: name,
  kind,
  gas,
});
const untracked = async () => readBaseSnapshots(baseWith({}), "");
const baselineWith = (...gas: readonly ReturnType<typeof stored>[]) => {
  const { measurements } = baselineOf(null);
  return { measurements: measurements && { ...measurements, gas: [...gas] }, source: "the result of run 1" };
};

it("compares with the baseline where base tracks no snapshot, within one producer and kind", async () => {
  const baseline = baselineWith(
    stored("forge-snapshot", "test_one()", 60),
    stored("forge-gas-report", "test_two()", 1),
    stored("forge-snapshot", "test_two()", 7, "fuzz"),
  );
  expect(compareWithBase([parseGasSnapshot(SNAPSHOT)], await untracked(), baseline)).toMatchObject({
    changes: [{ name: "A.test_one()", nowGas: 100, baseGas: 60 }],
    isMissingNow: false,
    reason: expect.stringContaining("the result of run 1 has figures of forge-gas-report, this run none"),
  });
});

it("prefers what base tracks to what the baseline holds of the same producer", async () => {
  const baseline = baselineWith(
    stored("forge-snapshot", "test_one()", 1),
    stored("forge-gas-report", "f()", 2, "call"),
  );
  const snapshots = await readBaseSnapshots(tracked(SNAPSHOT), "");
  const gasReport = parseForgeGasReportJson(
    '[{"contract":"A","deployment":{"gas":1,"size":1},"functions":{"f()":{"calls":1,"min":5,"mean":5,"median":5,"max":5}}}]',
  );
  const { changes, gone } = compareWithBase([parseGasSnapshot(SNAPSHOT), gasReport], snapshots, baseline);
  expect(gone).toBe(0);
  expect(changes?.filter(({ name }) => name === "A.test_one()")).toMatchObject([{ baseGas: 100 }]);
});

it("has no baseline where the stored figures are all of other producers", async () => {
  const baseline = baselineWith(stored("hardhat-gas-stats", "test_one()", 60));
  expect(compareWithBase([parseGasSnapshot(SNAPSHOT)], await untracked(), baseline)).toMatchObject({
    changes: undefined,
    isMissingNow: false,
    reason: expect.stringMatching(/^No baseline: .*hardhat-gas-stats, this run none\.$/),
  });
});

it("marks fuzz tests", async () => {
  const fuzz = parseGasSnapshot("A:testFuzz_x(uint256) (runs: 256, μ: 10, ~: 12)\n");
  const { changes } = await compare([fuzz], tracked("A:testFuzz_x(uint256) (runs: 256, μ: 10, ~: 11)\n"), "");
  expect(changes).toEqual([{ name: "A.testFuzz_x(uint256)", nowGas: 12, baseGas: 11, isFuzz: true }]);
});
