import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Waiver } from "@chainops/core/config/schema/gates/waivers";
import { applyWaivers } from "../../../actions/quality-gate/src/findings/apply-waivers.ts";
import { checkWaivers } from "../../../actions/quality-gate/src/findings/check-waivers.ts";
import { daysLeft } from "../../../actions/quality-gate/src/findings/until-day.ts";
import { finding } from "../evidence-samples.ts";
import { print } from "./finding-samples.ts";

const NOW = new Date("2027-01-31T23:59:59.999Z");
const waiver = (given: Partial<Waiver>): Waiver => ({ owner: "@bob", reason: "known", until: "2027-06-30", ...given });
const found = finding("high", { fingerprint: print("abcdef0123") });

it.each([
  { name: "its rule", given: { rule: "slither/reentrancy-eth" }, matched: 1 },
  { name: "its rule in other letters", given: { rule: "Slither/Reentrancy-ETH" }, matched: 1 },
  { name: "a glob of its rule", given: { rule: "slither/reentrancy-*" }, matched: 1 },
  { name: "another rule", given: { rule: "slither/timestamp" }, matched: 0 },
  { name: "the rule of another tool", given: { rule: "aderyn/reentrancy-eth" }, matched: 0 },
  { name: "the start of its fingerprint", given: { fingerprint: "abcdef01" }, matched: 1 },
  { name: "another fingerprint", given: { fingerprint: "abcdef02" }, matched: 0 },
  { name: "its rule and its path", given: { rule: "slither/*", path: "src/**" }, matched: 1 },
  { name: "its rule and another path", given: { rule: "slither/*", path: "lib/**" }, matched: 0 },
  { name: "its rule and another fingerprint", given: { rule: "slither/*", fingerprint: "0".repeat(8) }, matched: 0 },
  { name: "a path alone", given: { path: "**" }, matched: 0 },
])("a waiver that names $name matches $matched", ({ given, matched }) => {
  const { uses, byFinding } = applyWaivers([found], ["Slither"], [waiver(given)], NOW);
  expect(uses[0]?.matched).toBe(matched);
  expect(byFinding.has(found)).toBe(matched === 1);
});

it("does not match a path where the finding has none", () => {
  const placeless = finding("high", { path: null, startLine: null });
  expect(applyWaivers([placeless], ["Slither"], [waiver({ rule: "slither/*", path: "**" })], NOW).byFinding.size).toBe(
    0,
  );
});

it.each([
  { until: "2027-01-30", state: "expired", daysLeft: -1, accepts: false },
  { until: "2027-01-31", state: "expiring", daysLeft: 0, accepts: true },
  { until: "2027-02-14", state: "expiring", daysLeft: 14, accepts: true },
  { until: "2027-02-15", state: "active", daysLeft: 15, accepts: true },
])("until $until is $state", ({ until, state, daysLeft: left, accepts }) => {
  const { uses, byFinding } = applyWaivers([found], ["Slither"], [waiver({ rule: "slither/*", until })], NOW);
  expect(uses).toMatchObject([{ state, daysLeft: left }]);
  expect(byFinding.has(found)).toBe(accepts);
});

it("is stale where its tool found nothing of it, and idle where its tool brought no report", () => {
  const given = [waiver({ rule: "slither/old" }), waiver({ rule: "aderyn/x" }), waiver({ rule: "*/x" })];
  const states = (tools: readonly string[]) => applyWaivers([], tools, given, NOW).uses.map(({ state }) => state);
  expect(states(["Slither"])).toEqual(["stale", "idle", "stale"]);
  expect(states([])).toEqual(["idle", "idle", "idle"]);
});

it("lets the first active waiver answer, and counts the others as used", () => {
  const given = [
    waiver({ rule: "slither/*", until: "2020-01-01" }),
    waiver({ rule: "slither/*", owner: "@carol" }),
    waiver({ fingerprint: "abcdef01" }),
  ];
  const { uses, byFinding } = applyWaivers([found], ["Slither"], given, NOW);
  expect(byFinding.get(found)?.owner).toBe("@carol");
  expect(uses.map(({ state }) => state)).toEqual(["expired", "active", "active"]);
});

it("counts days by the calendar in UTC, at every hour", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2090-01-01T00:00:00Z"), noInvalidDate: true }),
      fc.integer({ min: -400, max: 400 }),
      (now, days) => {
        const until = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
        expect(daysLeft(until, now)).toBe(days);
      },
    ),
  );
});

it("says where a waiver names nothing, a rule without its tool, or a day that is none", () => {
  const given = [
    waiver({ rule: "slither/*" }),
    waiver({ path: "src/**" }),
    waiver({ rule: "reentrancy-eth" }),
    waiver({ fingerprint: "abcdef01", until: "2027-02-30" }),
  ];
  expect(checkWaivers(given)).toEqual([
    { path: ["quality_gates", "waivers", 1], message: expect.stringContaining("neither `rule` nor `fingerprint`") },
    { path: ["quality_gates", "waivers", 2, "rule"], message: expect.stringContaining("without its tool") },
    { path: ["quality_gates", "waivers", 3, "until"], message: expect.stringContaining("no calendar") },
  ]);
});
