import { expect, it } from "vitest";
import { judgeTests } from "../../../actions/quality-gate/src/gates/judge-tests.ts";
import { evidence, testCase, testReport } from "../evidence-samples.ts";

const nowhere = () => undefined;
const atLine12 = () => ({ path: "test/A.t.sol", line: 12 });
const many = Array.from({ length: 5 }, (_, index) => testCase(`test_${index}()`, "failed"));

it.each([
  {
    name: "passes when all tests passed",
    given: evidence([testReport(testCase("a", "passed"), testCase("b", "passed"))]),
    expected: { status: "pass", actual: 0, message: "All 2 tests passed." },
  },
  {
    name: "passes over skipped tests as long as one ran",
    given: evidence([testReport(testCase("a", "passed"), testCase("b", "skipped"))]),
    expected: { status: "pass", actual: 0, message: "The only test passed." },
  },
  {
    name: "fails for a failed test and names it",
    given: evidence([testReport(testCase("a", "passed"), testCase("b", "failed"))]),
    expected: { status: "fail", actual: 1, message: "1 test of 2 failed: ATest.b." },
  },
  {
    name: "fails for an error as for a failure",
    given: evidence([testReport(testCase("a", "error", { classname: "" }))]),
    expected: { status: "fail", actual: 1, message: "1 test of 1 failed: a." },
  },
  {
    name: "names three of many",
    given: evidence([testReport(...many)]),
    expected: {
      status: "fail",
      actual: 5,
      message: "5 tests of 5 failed: ATest.test_0(), ATest.test_1(), ATest.test_2() and 2 more.",
    },
  },
  {
    name: "fails without a report",
    given: evidence([]),
    expected: {
      status: "fail",
      actual: null,
      message: expect.stringMatching(/^No test report was found\. Run `forge test/),
    },
  },
  {
    name: "fails for a report without tests",
    given: evidence([testReport()]),
    expected: { status: "fail", message: expect.stringMatching(/hold no test/) },
  },
  {
    name: "fails where every test was skipped",
    given: evidence([testReport(testCase("a", "skipped"))]),
    expected: { status: "fail", message: expect.stringMatching(/^All 1 test were skipped, so nothing was tested/) },
  },
  {
    name: "fails for a problem though all tests passed",
    given: evidence([testReport(testCase("a", "passed"))], ["r.xml: cut."]),
    expected: { status: "fail", actual: 0, message: "r.xml: cut." },
  },
  {
    name: "tells of failed tests and of a problem with another report",
    given: evidence([testReport(testCase("a", "failed"))], ["r.xml: cut."]),
    expected: { status: "fail", actual: 1, message: "1 test of 1 failed: ATest.a. r.xml: cut." },
  },
])("$name", ({ given, expected }) => {
  expect(judgeTests(given, nowhere).gate).toMatchObject({
    name: "tests_passed",
    unit: "tests",
    threshold: 0,
    ...expected,
  });
});

it("marks numbers that cannot be believed", () => {
  const judged = judgeTests(evidence([testReport(testCase("a", "passed"))], ["r.xml: cut.", "s.xml: cut."]), nowhere);
  expect(judged.row.now).toBe("in doubt: 1 passed, 0 failed");
  expect(judged.gate.message).toBe("r.xml: cut. (And 1 more problem: see the log.)");
});

it("links and annotates failed tests that are found in the tree", () => {
  const judged = judgeTests(evidence([testReport(testCase("a", "failed", { message: "6 != 7" }))]), atLine12);
  expect(judged.gate.message).toBe("1 test of 1 failed: ATest.a at test/A.t.sol:12.");
  expect(judged.message).toContainEqual({ path: "test/A.t.sol", line: 12 });
  expect(judged.annotations).toEqual([
    {
      path: "test/A.t.sol",
      startLine: 12,
      endLine: 12,
      level: "failure",
      title: "Test failed: ATest.a",
      message: "6 != 7",
    },
  ]);
});
