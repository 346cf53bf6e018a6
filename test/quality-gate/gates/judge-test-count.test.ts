import { describe, expect, it } from "vitest";
import type { Baseline } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { judgeTestCount } from "../../../actions/quality-gate/src/gates/judge-test-count.ts";
import { measurements } from "../coverage-samples.ts";
import { evidence, evidenceOf, testCase, testReport } from "../evidence-samples.ts";

const run = (count: number, skipped = 0) =>
  evidenceOf(
    "junit",
    testReport(
      ...Array.from({ length: count }, (_, index) => testCase(`t${index}`, index < skipped ? "skipped" : "passed")),
    ),
  );
function base(total: number, skipped = 0, producers: readonly string[] = ["junit"]): Baseline {
  const tests = { producers: [...producers], total, passed: total - skipped, skipped, flaky: 0 };
  return { measurements: measurements({ tests }), source: "run 7", reason: "" };
}
const none: Baseline = { measurements: undefined, source: "", reason: "No baseline: none was stored." };

describe("min_total_tests", () => {
  it.each([
    { name: "as many as asked for", given: run(3), min: 3, status: "pass" },
    { name: "one less", given: run(2), min: 3, status: "fail" },
    { name: "none where none is asked for", given: run(0), min: 0, status: "pass" },
    { name: "as many as at base", given: run(3), baseline: base(3), min: "base", status: "pass" },
    { name: "one less than at base", given: run(2), baseline: base(3), min: "base", status: "fail" },
    { name: "no baseline", given: run(2), min: "base", status: "no-baseline" },
    {
      name: "a baseline of another tool",
      given: run(2),
      baseline: base(3, 0, ["libtest-json"]),
      min: "base",
      status: "no-baseline",
    },
    {
      name: "a number although base is of another tool",
      given: run(2),
      baseline: base(3, 0, ["libtest-json"]),
      min: 2,
      status: "pass",
    },
    {
      name: "a broken report",
      given: evidence([testReport(testCase("a", "passed"))], ["x: cut."]),
      min: 0,
      status: "fail",
    },
    { name: "no report", given: evidence<never>([]), min: 0, status: "fail" },
  ] as const)("judges $name: $status", ({ given, min, status, ...more }) => {
    const baseline = "baseline" in more ? more.baseline : none;
    expect(judgeTestCount(given, baseline, min).map(({ gate }) => gate)).toMatchObject([
      { name: "min_total_tests", status },
    ]);
  });

  it("says how many, and how many more are skipped", () => {
    const [judged] = judgeTestCount(run(9, 4), base(10, 1), "base");
    expect(judged).toMatchObject({
      warns: true,
      gate: {
        actual: 9,
        threshold: 10,
        base: 10,
        message: "The reports hold 9 tests, fewer than the 10 required. 3 more are skipped than at base.",
      },
      row: { now: "9", base: "10", limit: "at least 10" },
    });
  });

  it("is no gate where it is not asked for", () => {
    expect(judgeTestCount(run(1), base(400), undefined)).toEqual([]);
    expect(judgeTestCount(run(0), none, undefined)).toEqual([]);
    expect(judgeTestCount(run(0), base(0), undefined)).toEqual([]);
  });

  it.each([base(400), base(400, 0, ["libtest-json"])])(
    "fails where all tests of base are gone, asked or not",
    (baseline) => {
      for (const given of [run(0), evidence<never>([])]) {
        const [judged] = judgeTestCount(given, baseline, undefined);
        expect(judged?.gate).toMatchObject({
          status: "fail",
          base: 400,
          message: /^No test is left of the 400 in run 7\./,
        });
      }
    },
  );
});
