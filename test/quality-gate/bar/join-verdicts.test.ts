import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { QualityGatesSchema } from "@chainops/core/config/schema/quality-gates";
import type { Gate } from "@chainops/core/result/document";
import { applyLevels, isBlocking } from "../../../actions/quality-gate/src/bar/apply-levels.ts";
import { joinVerdicts } from "../../../actions/quality-gate/src/bar/join-verdicts.ts";
import { judged, type JudgedGate } from "../../../actions/quality-gate/src/gates/judged-gate.ts";

const gate = (status: Gate["status"], name = "min_test_coverage", scope?: string): JudgedGate =>
  judged({
    name,
    label: name,
    status,
    unit: "ratio",
    message: `It is ${status}.`,
    annotations: [{ path: "a.sol", startLine: 1, endLine: 1, level: "failure", title: "t", message: "m" }],
    ...(scope !== undefined && { scope }),
  });
const rules = (written: object) => v.parse(QualityGatesSchema, written);

describe("a pull request that changes its own bar", () => {
  it.each<[string, Gate["status"], Gate["status"], Gate["status"], RegExp]>([
    ["loosens it", "fail", "pass", "fail", /^It is fail\. This pull request's config would let it pass/],
    ["tightens it beyond its reach", "pass", "fail", "fail", /^It is fail\. The config of the base commit would let/],
    ["fails both", "fail", "fail", "fail", /^It is fail\.$/],
    ["passes both", "pass", "pass", "pass", /^It is pass\.$/],
    ["waives a finding itself", "fail", "waived", "fail", /own|would let it pass/],
    ["drops a waiver", "waived", "fail", "fail", /asks for more/],
    ["has a baseline only by its own config", "no-baseline", "pass", "no-baseline", /^It is no-baseline\.$/],
  ])("that %s gets the worse of both verdicts", (_name, base, head, status, message) => {
    const [joined] = joinVerdicts([gate(base)], [gate(head)]);
    expect(joined?.gate.status).toBe(status);
    expect(joined?.gate.message).toMatch(message);
    expect(joined?.message.join("")).toBe(joined?.gate.message);
  });

  it("keeps a gate that it removes, and gets one that it adds", () => {
    const joined = joinVerdicts([gate("fail", "gas_budget", "A.*")], [gate("fail", "gas_budget", "B.*")]);
    expect(joined.map(({ gate: { scope, status } }) => [scope, status])).toEqual([
      ["A.*", "fail"],
      ["B.*", "fail"],
    ]);
    expect(joined[0]?.gate.message).toContain("no such gate any more");
  });

  it("is still blocked by a gate that it turns into a warning", () => {
    const own = applyLevels([gate("fail")], rules({ coverage: { level: "warn" } }));
    expect(joinVerdicts([gate("fail")], own).filter(isBlocking)).toHaveLength(1);
  });
});

describe("the level of a section", () => {
  it("makes its gates warnings, with the annotations, and leaves the others alone", () => {
    const gates = [
      gate("fail"),
      gate("fail", "patch_coverage"),
      gate("fail", "tests_passed"),
      gate("fail", "producers"),
    ];
    const levelled = applyLevels(gates, rules({ coverage: { level: "warn" } }));
    expect(levelled.filter(isBlocking).map((judgedGate) => judgedGate.gate.name)).toEqual([
      "tests_passed",
      "producers",
    ]);
    expect(levelled.map(({ annotations: [annotation] }) => annotation?.level)).toEqual([
      "warning",
      "warning",
      "failure",
      "failure",
    ]);
  });

  it("gives way to the level of a single gate, either way", () => {
    const gates = [gate("fail"), gate("fail", "patch_coverage"), gate("fail", "properties_hold")];
    const own = rules({ coverage: { level: "warn" }, levels: { min_test_coverage: "error", properties_hold: "warn" } });
    const blocking = applyLevels(gates, own).filter(isBlocking);
    expect(blocking.map((judgedGate) => judgedGate.gate.name)).toEqual(["min_test_coverage"]);
  });
});
