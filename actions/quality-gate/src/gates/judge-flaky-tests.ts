import type { TestReport } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../evidence.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";
import { type BaseTests, type LocateTest, nameAndPlace, NO_TESTS } from "./judge-tests.ts";

/** Tests that needed more than one attempt: shown wherever there are any, and held to `tests.max_flaky` where it is set. */
export function judgeFlakyTests(
  evidence: Evidence<TestReport>,
  locate: LocateTest,
  maxFlaky: number | undefined,
  base?: BaseTests,
): readonly JudgedGate[] {
  const flaky = evidence.reports.flatMap(({ cases }) => cases.filter((test) => test.flaky));
  if (flaky.length === 0 && maxFlaky === undefined) return [];
  const shared = {
    name: "flaky_tests",
    label: "Flaky tests",
    unit: "tests",
    warns: flaky.length > 0,
    ...(evidence.reports.length > 0 && { actual: flaky.length, now: grouped(flaky.length) }),
    ...(base?.known === true && { base: base.figures.flaky, baseShown: grouped(base.figures.flaky) }),
    ...(maxFlaky !== undefined && { threshold: maxFlaky, limit: `at most ${grouped(maxFlaky)}` }),
  };
  if (maxFlaky !== undefined && evidence.problems.length > 0) return [doubted(shared, evidence.problems)];
  if (evidence.reports.length === 0) return [doubted(shared, [NO_TESTS])];
  if (flaky.length === 0) return [judged({ ...shared, status: "pass", message: "No test needed a second attempt." })];
  const named: readonly MessagePart[] = [
    `${plural(flaky.length, "test")} needed more than one attempt: `,
    ...firstOf(flaky, (test) => nameAndPlace(test, locate)),
    ".",
  ];
  if (maxFlaky === undefined || flaky.length <= maxFlaky)
    return [judged({ ...shared, status: "pass", message: named })];
  const over = ` At most ${grouped(maxFlaky)} ${maxFlaky === 1 ? "is" : "are"} accepted.`;
  return [judged({ ...shared, status: "fail", message: [...named, over] })];
}
