import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type GasEntry, type GasReport } from "@chainops/reports/gas/gas-report";
import { judgeGasBudgets } from "../../../actions/quality-gate/src/gates/judge-gas-budgets.ts";
import {
  type GasComparison,
  judgeGas as judgeAll,
  type GasRules,
  relativeIncrease,
} from "../../../actions/quality-gate/src/gates/judge-gas.ts";
import type { JudgedGate } from "../../../actions/quality-gate/src/gates/judged-gate.ts";
import { rankGasChanges } from "../../../actions/quality-gate/src/gates/rank-gas-changes.ts";
import type { Evidence } from "../../../actions/quality-gate/src/evidence.ts";
import { evidence } from "../evidence-samples.ts";
import { gateRules } from "../findings/finding-samples.ts";

function judgeGas(given: Evidence<GasReport>, comparison: GasComparison, maxIncrease: number): JudgedGate {
  const [first] = judgeAll(given, comparison, gateRules({ gas_optimization_threshold: maxIncrease }));
  if (first === undefined) throw new Error("There is always a gate of the increase.");
  return first;
}

const change = (name: string, baseGas: number, nowGas: number, isFuzz = false) => ({ name, baseGas, nowGas, isFuzz });
const compared = (...changes: ReturnType<typeof change>[]): GasComparison => ({
  measured: changes.length,
  changes,
  reason: "",
  gone: 0,
  isMissingNow: false,
});
const unknown: GasComparison = {
  measured: 4,
  changes: undefined,
  reason: "No baseline: none.",
  gone: 0,
  isMissingNow: false,
};
const entry = (contract: string, name: string, gas: number | null, kind: GasEntry["kind"] = "unit"): GasEntry => ({
  producer: "forge-snapshot",
  contract,
  function: name,
  kind,
  gas,
});
const measured = (...entries: readonly GasEntry[]): GasReport => ({
  producer: "forge-snapshot",
  entries,
  problems: [],
});
const read = evidence([measured()]);

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

it.each([
  { name: "exactly at the limit", comparison: compared(change("A.f", 100, 21_100)), status: "pass", actual: 21_000 },
  { name: "one gas over the limit", comparison: compared(change("A.f", 100, 21_101)), status: "fail", actual: 21_001 },
  { name: "savings", comparison: compared(change("A.f", 100, 60)), status: "pass", actual: -40 },
  {
    name: "the worst of several, not their sum",
    comparison: compared(change("A.f", 0, 15_000), change("A.g", 0, 15_000)),
    status: "pass",
    actual: 15_000,
  },
  { name: "no baseline", comparison: unknown, status: "no-baseline", actual: null },
  {
    name: "a snapshot that is gone since base",
    comparison: { ...unknown, isMissingNow: true },
    status: "fail",
    actual: null,
  },
])("judges $name: $status", ({ comparison, status, actual }) => {
  expect(judgeGas(read, comparison, 21_000).gate).toMatchObject({ status, actual, threshold: 21_000, unit: "gas" });
});

it("fails for a report that cannot be read, also without a baseline", () => {
  for (const comparison of [unknown, compared(change("A.f", 1, 1))]) {
    expect(judgeGas(evidence([measured()], ["s: cut."]), comparison, 21_000).gate).toMatchObject({
      status: "fail",
      message: "s: cut.",
    });
  }
});

it("shows change, base and function", () => {
  const judged = judgeGas(read, compared(change("A.f", 122_599, 152_599)), 21_000);
  expect(plain(judged.row.now)).toBe("+30 000");
  expect(plain(judged.row.base)).toBe("122 599");
  expect(plain(judged.gate.message)).toBe("1 entry grew by more than 21 000 gas: A.f 122 599 → 152 599 (+30 000).");
});

const locate = (name: string) => (name.startsWith("A.") ? { path: "src/A.sol", line: 7 } : undefined);

it("annotates what grew where it stands, and nothing whose place is not known", () => {
  const grown = compared(change("A.f", 122_599, 152_599), change("B.g", 1000, 51_000), change("A.h", 5, 6));
  const [gate] = judgeAll(read, grown, gateRules({ gas_optimization_threshold: 21_000 }), locate);
  expect(gate?.annotations.map(({ path, startLine, level, title }) => [path, startLine, level, title])).toEqual([
    ["src/A.sol", 7, "failure", "Gas of A.f"],
  ]);
  expect(plain(gate?.annotations[0]?.message ?? "")).toBe("122 599 → 152 599 (+30 000); at most +21 000 is accepted.");
  expect(gate?.message).toContainEqual({ path: "src/A.sol", line: 7 });
});

it("says when entries of base are gone, and when nothing changed at all", () => {
  const { gate } = judgeGas(read, { ...compared(change("A.f", 5, 6)), gone: 3 }, 21_000);
  expect(gate.message).toMatch(/ 3 entries of base are not measured any more\.$/);
  expect(judgeGas(read, compared(change("A.f", 5, 5)), 21_000).gate.message).toMatch(
    /Every figure is that of base: .* `forge snapshot` ran\.$/,
  );
  expect(judgeGas(read, compared(change("A.f", 5, 6)), 21_000).gate.message).not.toMatch(/Every figure/);
});

it("says what of base could not be compared, and which snapshot is missing now", () => {
  const unread = { ...compared(change("A.f", 5, 6)), reason: "Not compared: x." };
  expect(judgeGas(read, unread, 21_000).gate).toMatchObject({
    status: "pass",
    message: expect.stringMatching(/ Not compared: x\.$/),
  });
  const missing = { ...unread, reason: "Missing: y.", isMissingNow: true };
  expect(judgeGas(read, missing, 21_000).gate).toMatchObject({ status: "fail", message: "Missing: y." });
});

it("shows words where there are no numbers", () => {
  expect(judgeGas(evidence([]), unknown, 1).row).toMatchObject({ now: "not measured", base: "none" });
  expect(judgeGas(read, unknown, 1).row).toMatchObject({ now: "4 entries", base: "none" });
});

const withGas = (gas: object): GasRules => gateRules({ gas });
const statuses = (comparison: GasComparison, rules: GasRules) =>
  judgeAll(read, comparison, rules).map(({ gate }) => [gate.name, gate.status]);

it("prefers `gas.max_increase`, and judges percent only where it is set", () => {
  const grown = compared(change("A.f", 1000, 1060));
  expect(statuses(grown, withGas({ max_increase: 50 }))).toEqual([["gas_optimization_threshold", "fail"]]);
  expect(statuses(grown, withGas({ max_increase_pct: 6 }))[1]).toEqual(["max_gas_increase_pct", "pass"]);
  expect(statuses(grown, withGas({ max_increase_pct: 5.9 }))[1]).toEqual(["max_gas_increase_pct", "fail"]);
});

it("shows the largest share, not the largest number, in percent", () => {
  const [, percent] = judgeAll(
    read,
    compared(change("A.big", 100_000, 101_000), change("A.small", 100, 110)),
    withGas({ max_increase_pct: 5 }),
  );
  expect(percent?.gate).toMatchObject({ unit: "ratio", actual: 0.1, threshold: 0.05, status: "fail" });
  expect(percent?.row).toMatchObject({ now: "+10.0 %", limit: "at most +5.0 %" });
  expect(plain(percent?.gate.message ?? "")).toBe("1 entry grew by more than 5.0 %: A.small 100 → 110 (+10.0 %).");
});

it.each([
  { name: "compared", gas: {}, status: "fail", actual: 30_000 },
  { name: "ignored", gas: { fuzz: "ignore" }, status: "pass", actual: 5 },
  { name: "within its tolerance", gas: { fuzz_tolerance: 0.3 }, status: "pass", actual: 5 },
  { name: "over its tolerance", gas: { fuzz_tolerance: 0.29 }, status: "fail", actual: 30_000 },
])("judges a fuzz test's median, $name: $status", ({ gas, status, actual }) => {
  const comparison = compared(change("A.testFuzz", 100_000, 130_000, true), change("A.f", 10, 15));
  const [gate] = judgeAll(read, comparison, withGas(gas));
  expect(gate?.gate).toMatchObject({ status, actual });
  expect(gate?.gate.message.includes(" 1 fuzz test not counted (")).toBe(status === "pass");
});

it("has a baseline but nothing to judge where only ignored fuzz tests are compared", () => {
  const [gate] = judgeAll(read, compared(change("A.testFuzz", 1, 9, true)), withGas({ fuzz: "ignore" }));
  expect(gate?.gate).toMatchObject({ status: "pass", actual: null });
});

const reports = evidence([
  measured(
    entry("src/Vault.sol:Vault", "deposit(uint256)", 120_000),
    entry("Vault", "depositAll()", 90_000),
    entry("Vault", "withdraw()", 0),
    entry("VaultTest", "invariant_sum()", null, "invariant"),
    entry("VaultTest", "testFuzz_deposit(uint256)", 500_000, "fuzz"),
  ),
]);

it.each([
  { name: "exactly its budget", glob: "Vault.deposit*", maxGas: 120_000, status: "pass", actual: 120_000 },
  { name: "one gas too much", glob: "Vault.deposit*", maxGas: 119_999, status: "fail", actual: 120_000 },
  { name: "one function with its types", glob: "Vault.deposit(uint256)", maxGas: 1, status: "fail", actual: 120_000 },
  { name: "a contract by its path", glob: "src/Vault.sol:*", maxGas: 1, status: "fail", actual: 120_000 },
  { name: "a skipped test alone", glob: "Vault.withdraw*", maxGas: 1, status: "fail", actual: null },
  { name: "an invariant alone", glob: "*invariant*", maxGas: 1, status: "fail", actual: null },
  { name: "nothing", glob: "Vualt.*", maxGas: 1, status: "fail", actual: null },
  { name: "a fuzz test", glob: "*Fuzz*", maxGas: 500_000, status: "pass", actual: 500_000 },
])("judges a budget whose glob matches $name: $status", ({ glob, maxGas, status, actual }) => {
  const [budget] = judgeGasBudgets(reports, withGas({ budget: { [glob]: maxGas } }));
  expect(budget?.gate).toMatchObject({ name: "gas_budget", scope: glob, status, actual, threshold: maxGas });
});

it("says that a budget's glob matches nothing, and doubts a budget over a broken report", () => {
  const rules = withGas({ budget: { "Vualt.*": 1 } });
  expect(judgeGasBudgets(evidence([]), rules)[0]?.gate.message).toMatch(/^No function or test .* `Vualt\.\*`/);
  expect(judgeGasBudgets({ ...reports, problems: ["s: cut."] }, rules)[0]?.gate.message).toBe("s: cut.");
  const ignored = withGas({ fuzz: "ignore", budget: { "*Fuzz*": 1 } });
  expect(judgeGasBudgets(reports, ignored)[0]?.gate.actual).toBeNull();
});

it("ranks what changed by its share of base", () => {
  const changes = [
    change("same", 5, 5),
    ...Array.from({ length: 9 }, (_, index) => change(`f${index}`, 1000, 1000 + index + 1)),
    change("halved", 1000, 500),
    change("little of much", 1_000_000, 1_000_100),
  ];
  const ranked = rankGasChanges(changes);
  expect(ranked.slice(0, 3).map(({ name }) => name)).toEqual(["halved", "f8", "f7"]);
  expect(ranked).toHaveLength(11);
  expect(rankGasChanges([])).toEqual([]);
});

it("keeps every change and its order by share, whatever the figures", () => {
  const figures = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(figures), (pairs) => {
      const changes = pairs.map(([base, now], index) => change(`f${index}`, base, now));
      const all = rankGasChanges(changes);
      expect(new Set(all)).toEqual(new Set(changes.filter(({ baseGas, nowGas }) => baseGas !== nowGas)));
      const shares = all.map((one) => Math.abs(relativeIncrease(one)));
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }),
  );
});
