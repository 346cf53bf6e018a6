import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { QualityGatesSchema } from "@chainops/core/config/schema/quality-gates";
import { compareBars } from "../../../actions/quality-gate/src/bar/compare-bars.ts";

const read = (written: object) => v.parse(QualityGatesSchema, written);
const WAIVER = { rule: "slither/x", owner: "@alice", reason: "known", until: "2027-01-31" };

const CHANGES: readonly { name: string; from: object; to: object; key: string; loosens: boolean }[] = [
  { name: "a lower floor", from: {}, to: { min_test_coverage: 0.7 }, key: "min_test_coverage", loosens: true },
  { name: "a higher floor", from: {}, to: { min_test_coverage: 0.9 }, key: "min_test_coverage", loosens: false },
  { name: "a higher ceiling", from: {}, to: { max_complexity_score: 11 }, key: "max_complexity_score", loosens: true },
  { name: "a lower ceiling", from: {}, to: { max_contract_size: 20_000 }, key: "max_contract_size", loosens: false },
  { name: "no scan", from: {}, to: { security_scan_required: false }, key: "security_scan_required", loosens: true },
  { name: "a waiver", from: {}, to: { waivers: [WAIVER] }, key: "waivers", loosens: true },
  { name: "one waiver less", from: { waivers: [WAIVER] }, to: {}, key: "waivers", loosens: false },
  {
    name: "a waiver that lasts longer",
    from: { waivers: [WAIVER] },
    to: { waivers: [{ ...WAIVER, until: "2028-01-31" }] },
    key: "waivers",
    loosens: true,
  },
  {
    name: "an excluded folder",
    from: {},
    to: { coverage: { exclude: ["src/**"] } },
    key: "coverage.exclude",
    loosens: true,
  },
  {
    name: "a severity that fails no more",
    from: {},
    to: { findings: { fail: { total: ["critical"] } } },
    key: "findings.fail.total",
    loosens: true,
  },
  {
    name: "a severity that fails now",
    from: {},
    to: { findings: { fail: { new: ["critical", "high", "low"] } } },
    key: "findings.fail.new",
    loosens: false,
  },
  { name: "a warning", from: {}, to: { gas: { level: "warn" } }, key: "gas.level", loosens: true },
  { name: "a further floor", from: {}, to: { coverage: { branches: 0.5 } }, key: "coverage.branches", loosens: false },
  {
    name: "a floor that is gone",
    from: { coverage: { branches: 0.5 } },
    to: {},
    key: "coverage.branches",
    loosens: true,
  },
  {
    name: "a budget that is gone",
    from: { gas: { budget: { "V.*": 9 } } },
    to: {},
    key: "gas.budget.V.*",
    loosens: true,
  },
  {
    name: "an ignored rule",
    from: {},
    to: { findings: { rules: { "s/x": "ignore" } } },
    key: "findings.rules.s/x",
    loosens: true,
  },
  {
    name: "a forbidden rule",
    from: {},
    to: { findings: { rules: { "s/x": "fail" } } },
    key: "findings.rules.s/x",
    loosens: false,
  },
  { name: "another baseline", from: {}, to: { baseline: "mine.json" }, key: "baseline", loosens: true },
  { name: "a ratchet", from: {}, to: { ratchet: true }, key: "ratchet", loosens: true },
  { name: "other contracts", from: { storage: { contracts: ["A"] } }, to: {}, key: "storage.contracts", loosens: true },
];

describe("a change of the bar", () => {
  it.each(CHANGES)("is told apart: $name", ({ from, to, key, loosens }) => {
    const changes = compareBars(read(from), read(to));
    expect(changes.map((change) => ({ key: change.key, loosens: change.loosens }))).toEqual([{ key, loosens }]);
  });

  it("is none where both say the same", () => {
    expect(compareBars(read({}), read({ min_test_coverage: 0.8 }))).toEqual([]);
  });
});
