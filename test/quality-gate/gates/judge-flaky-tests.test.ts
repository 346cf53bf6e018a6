import { expect, it } from "vitest";
import { judgeFlakyTests } from "../../../actions/quality-gate/src/gates/judge-flaky-tests.ts";
import { evidence, testCase, testReport } from "../evidence-samples.ts";

const nowhere = () => undefined;
const flaky = (name: string) => testCase(name, "passed", { flaky: true });
const two = evidence([testReport(flaky("a"), flaky("b"), testCase("c", "passed"))]);
const stable = evidence([testReport(testCase("c", "passed"))]);

it.each([
  { name: "two where two may be", given: two, max: 2, status: "pass", actual: 2, warns: true },
  { name: "two where one may be", given: two, max: 1, status: "fail", actual: 2, warns: true },
  { name: "two where nothing is asked", given: two, max: undefined, status: "pass", actual: 2, warns: true },
  { name: "none where none may be", given: stable, max: 0, status: "pass", actual: 0, warns: false },
])("judges $name: $status", ({ given, max, status, actual, warns }) => {
  expect(judgeFlakyTests(given, nowhere, max)).toMatchObject([
    { gate: { name: "flaky_tests", status, actual }, warns },
  ]);
});

it("names them, with places where they are known", () => {
  const [judged] = judgeFlakyTests(two, ({ name }) => ({ path: "test/A.t.sol", line: name === "a" ? 7 : null }), 0);
  expect(judged?.gate.message).toBe(
    "2 tests needed more than one attempt: ATest.a at test/A.t.sol:7, ATest.b at test/A.t.sol. At most 0 are accepted.",
  );
});

it("is no gate where none is flaky and nothing is asked", () => {
  expect(judgeFlakyTests(stable, nowhere, undefined)).toEqual([]);
  expect(judgeFlakyTests(evidence<never>([]), nowhere, undefined)).toEqual([]);
});

it("fails for evidence that cannot be believed where a limit is set", () => {
  expect(judgeFlakyTests(evidence([testReport()], ["x: cut."]), nowhere, 0)[0]?.gate.status).toBe("fail");
  expect(judgeFlakyTests(evidence<never>([]), nowhere, 0)[0]?.gate.status).toBe("fail");
});

it("shows how many there were at base", () => {
  const figures = { producers: ["junit"], total: 9, passed: 9, skipped: 0, flaky: 4 };
  const [judged] = judgeFlakyTests(two, nowhere, 1, { known: true, figures, source: "run 7" });
  expect(judged).toMatchObject({ gate: { status: "fail", base: 4 }, row: { base: "4" } });
});
