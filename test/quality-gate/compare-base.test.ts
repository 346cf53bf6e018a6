import { expect, it } from "vitest";
import { parseForgeGasReportJson } from "@chainops/reports/gas/forge-gas-report-json";
import { parseGasSnapshot } from "@chainops/reports/gas/gas-snapshot";
import type { BaseFile, BaseReader } from "../../actions/quality-gate/src/base-commit.ts";
import { compareWithBase } from "../../actions/quality-gate/src/compare-base.ts";

const SNAPSHOT = "A:test_one() (gas: 100)\nA:test_two() (gas: 200)\n";
const GAS_REPORT = parseForgeGasReportJson(
  '[{"contract":"src/A.sol:A","deployment":{"gas":1,"size":1},"functions":{"f()":{"calls":1,"min":5,"mean":5,"median":5,"max":5}}}]',
);

function baseOf(file: BaseFile): BaseReader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    revision: "main",
    asked,
    async read(path) {
      asked.push(path);
      return file;
    },
  };
}
const tracked = (text: string) => baseOf({ found: true, text });

it("compares each entry with itself at base, the largest increase first", async () => {
  const now = parseGasSnapshot("A:test_one() (gas: 130)\nA:test_two() (gas: 260)\nA:test_new() (gas: 9)\n");
  expect(await compareWithBase([now], tracked(SNAPSHOT), "")).toEqual({
    measured: 3,
    changes: [
      { name: "A.test_two()", nowGas: 260, baseGas: 200 },
      { name: "A.test_one()", nowGas: 130, baseGas: 100 },
    ],
    reason: "",
    gone: 0,
    isMissingNow: false,
  });
});

it("looks for the snapshot in the working directory", async () => {
  const base = tracked(SNAPSHOT);
  await compareWithBase([], base, "contracts/vault");
  expect(base.asked).toEqual(["contracts/vault/.gas-snapshot"]);
});

it("counts entries of base that no report of this run has", async () => {
  const one = parseGasSnapshot("A:test_one() (gas: 100)\n");
  const two = parseGasSnapshot("A:test_two() (gas: 200)\n");
  expect((await compareWithBase([one], tracked(SNAPSHOT), "")).gone).toBe(1);
  expect((await compareWithBase([one, two], tracked(SNAPSHOT), "")).gone).toBe(0);
});

it("counts each of two reports that hold the same function", async () => {
  const low = parseGasSnapshot("A:test_one() (gas: 100)\n");
  const high = parseGasSnapshot("A:test_one() (gas: 50000)\n");
  const { changes } = await compareWithBase([low, high], tracked(SNAPSHOT), "");
  expect(changes?.map(({ nowGas }) => nowGas)).toEqual([50_000, 100]);
});

it.each([
  { name: "no gas report", reports: [] },
  { name: "a gas report alone, which is no stand-in for the snapshot", reports: [GAS_REPORT] },
  { name: "figures of another tool", reports: [parseGasSnapshot("A#test_one() (gas: 100)\n")] },
])("misses what base tracks where this run brings $name", async ({ reports }) => {
  expect(await compareWithBase(reports, tracked(SNAPSHOT), "")).toMatchObject({
    changes: undefined,
    isMissingNow: true,
  });
});

it.each([
  {
    name: "base tracks no snapshot",
    base: baseOf({ found: false, reason: "it tracks none" }),
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
  const compared = await compareWithBase([parseGasSnapshot(SNAPSHOT)], base, "");
  expect(compared).toMatchObject({
    measured: 2,
    changes: undefined,
    isMissingNow: false,
    reason: expect.stringMatching(reason),
  });
});
