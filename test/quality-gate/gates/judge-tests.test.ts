import { describe, expect, it } from "vitest";
import type { TestReport } from "@chainops/reports/tests/test-report";
import type { Evidence } from "../../../actions/quality-gate/src/evidence.ts";
import {
  type FailureRules,
  judgeTests,
  type LocateTest,
  type TestFacts,
} from "../../../actions/quality-gate/src/gates/judge-tests.ts";
import { evidence, testCase, testReport } from "../evidence-samples.ts";

const nowhere = () => undefined;
const now = new Date("2027-01-15T23:59:59Z");

function judge(
  given: Evidence<TestReport>,
  rules: Partial<FailureRules> = {},
  locate: LocateTest = nowhere,
  more: Partial<TestFacts> = {},
) {
  return judgeTests(given, { locate, now, ...more }, { max_failed: 0, quarantine: [], ...rules });
}

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
  expect(judge(given).gate).toMatchObject({
    name: "tests_passed",
    unit: "tests",
    threshold: 0,
    ...expected,
  });
});

it("marks numbers that cannot be believed", () => {
  const judged = judge(evidence([testReport(testCase("a", "passed"))], ["r.xml: cut.", "s.xml: cut."]));
  expect(judged.row.now).toBe("in doubt: 1 passed, 0 failed");
  expect(judged.gate.message).toBe("r.xml: cut. (And 1 more problem: see the log.)");
});

it("links and annotates failed tests that are found in the tree", () => {
  const judged = judge(evidence([testReport(testCase("a", "failed", { message: "6 != 7" }))]), {}, atLine12);
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

describe("max_failed", () => {
  const two = evidence([testReport(testCase("a", "failed"), testCase("b", "error"), testCase("c", "passed"))]);
  it.each([
    { max_failed: 0, status: "fail" },
    { max_failed: 1, status: "fail" },
    { max_failed: 2, status: "pass" },
  ])("$max_failed over two failures: $status", ({ max_failed, status }) => {
    const judged = judge(two, { max_failed });
    expect(judged).toMatchObject({ gate: { status, actual: 2, threshold: max_failed }, warns: true });
    expect(judged.gate.message).toBe("2 tests of 3 failed: ATest.a, ATest.b.");
  });
});

const entry = (id: string, until = "2027-12-31") => ({ id, owner: "@alice", reason: "Flaps.", until });
const quarantined = (...entries: readonly ReturnType<typeof entry>[]) => ({ quarantine: entries });

describe("quarantine", () => {
  const fuzz = testCase("testFuzz_X(uint256)", "failed", { classname: "VaultTest" });
  const junit = testCase("testFuzz_X(uint256)", "failed", { classname: "test/Vault.t.sol:VaultTest", file: null });
  const page = testCase("adds a/b [1] (slow)?", "failed", { classname: "" });
  const ok = testCase("ok", "passed");

  it.each([
    { id: "VaultTest.testFuzz_X", test: fuzz },
    { id: "VaultTest.testFuzz_X(uint256)", test: fuzz },
    { id: "VaultTest.testFuzz_*", test: fuzz },
    { id: "VaultTest.*", test: fuzz },
    { id: "*.testFuzz_?", test: fuzz },
    { id: "VaultTest.testFuzz_X", test: junit },
    { id: "test/Vault.t.sol:VaultTest.testFuzz_X(*)", test: junit },
    { id: "adds a/b [1] (slow)?", test: page },
    { id: "adds *[1]*", test: page },
  ])("of $id excuses $test.classname $test.name", ({ id, test }) => {
    const judged = judge(evidence([testReport(test, ok)]), quarantined(entry(id)));
    expect(judged.gate).toMatchObject({ status: "waived", actual: 0 });
    expect(judged.gate.message).toMatch(/^1 test of 2 passed\. 1 failure in quarantine: /);
    expect(judged).toMatchObject({ warns: true, row: { now: "1 passed, 0 failed, 1 quarantined", limit: "0 failed" } });
  });

  it.each([
    { id: "testFuzz_X", test: fuzz },
    { id: "VaultTest.testFuzz_", test: fuzz },
    { id: "VaultTest.testFuzz_XY", test: fuzz },
    { id: "OtherVaultTest.testFuzz_X", test: fuzz },
    { id: "AVaultTest.*", test: junit },
    { id: "vaulttest.testfuzz_x", test: fuzz },
    { id: "adds a.b*", test: page },
    { id: "adds a/b 1*", test: page },
  ])("of $id does not excuse $test.name", ({ id, test }) => {
    const { gate } = judge(evidence([testReport(test, ok)]), quarantined(entry(id)));
    expect(gate).toMatchObject({ status: "fail", actual: 1 });
    expect(gate.message).toContain(`The quarantine of \`${id}\` (@alice) matches no test: remove it.`);
  });

  it("does not excuse another test beside one that is excused", () => {
    const judged = judge(evidence([testReport(fuzz, testCase("b", "failed"))]), quarantined(entry("VaultTest.*")));
    expect(judged.gate).toMatchObject({ status: "fail", actual: 1 });
    expect(judged.gate.message).toBe(
      "1 test of 2 failed: ATest.b. 1 failure in quarantine: VaultTest.testFuzz_X(uint256).",
    );
  });

  it.each([
    { until: "2027-01-14", status: "fail", note: " expired on 2027-01-14: remove it, or renew it." },
    { until: "2027-01-15", status: "waived", note: " expires today." },
    { until: "2027-01-16", status: "waived", note: " expires tomorrow." },
    { until: "2027-01-29", status: "waived", note: " expires in 14 days." },
    { until: "2027-01-30", status: "waived", note: "" },
  ])("until $until is $status on 2027-01-15", ({ until, status, note }) => {
    const { gate } = judge(evidence([testReport(fuzz, ok)]), quarantined(entry("VaultTest.testFuzz_X", until)));
    const said = note === "" ? "" : ` The quarantine of \`VaultTest.testFuzz_X\` (@alice)${note}`;
    expect(gate.status).toBe(status);
    expect(gate.message.endsWith(`VaultTest.testFuzz_X(uint256).${said}`)).toBe(true);
  });

  it.each([
    {
      name: "a test that passes",
      tests: [ok],
      note: " The quarantine of `ATest.ok` (@alice) is stale, since what it matches passed: remove it.",
    },
    {
      name: "no test of this run",
      tests: [testCase("other", "passed")],
      note: " The quarantine of `ATest.ok` (@alice) matches no test: remove it.",
    },
    { name: "a test that was skipped", tests: [testCase("ok", "skipped"), testCase("x", "passed")], note: "" },
    { name: "a test that was flaky", tests: [testCase("ok", "passed", { flaky: true })], note: "" },
  ])("over $name is looked at", ({ tests, note }) => {
    const judged = judge(evidence([testReport(...tests)]), quarantined(entry("ATest.ok")));
    expect(judged.gate.status).toBe("pass");
    expect(judged.gate.message.replace(/^.*?passed\./, "")).toBe(note);
  });

  it("tells of five entries and counts the others", () => {
    const entries = Array.from({ length: 8 }, (_, index) => entry(`Gone.t${index}`));
    const { message } = judge(evidence([testReport(ok)]), quarantined(...entries)).gate;
    expect(message.match(/matches no test/g)).toHaveLength(5);
    expect(message).toMatch(/ 3 more entries of `tests\.quarantine` want a look\.$/);
  });

  it("is not what lets a gate pass that tolerates as many failures anyway", () => {
    const given = evidence([testReport(fuzz, ok)]);
    expect(judge(given, { max_failed: 1, ...quarantined(entry("VaultTest.*")) }).gate.status).toBe("pass");
  });

  it("excuses no broken report and no run without tests", () => {
    const rules = quarantined(entry("*"));
    expect(judge(evidence([testReport(fuzz)], ["r.xml: cut."]), rules).gate.status).toBe("fail");
    expect(judge(evidence([]), rules).gate.status).toBe("fail");
    expect(judge(evidence([testReport(testCase("a", "skipped"))]), rules).gate.status).toBe("fail");
  });

  it("annotates what it excuses as a warning", () => {
    const judged = judge(evidence([testReport(fuzz, ok)]), quarantined(entry("VaultTest.*")), atLine12);
    expect(judged.annotations).toMatchObject([
      { level: "warning", title: expect.stringMatching(/^Quarantined test failed: VaultTest/) },
    ]);
  });

  it("of a thousand entries over a hundred thousand tests comes to an answer", () => {
    const tests = Array.from({ length: 100_000 }, (_, index) => testCase(`test_${index}()`, "failed"));
    const entries = Array.from({ length: 1000 }, (_, index) =>
      entry(index < 990 ? `ATest.test_${index}` : `*${index}`),
    );
    const { actual } = judge(evidence([testReport(...tests)]), quarantined(...entries)).gate;
    expect(actual).toBe(100_000 - 990 - 1000);
  });

  it.each(["__proto__", "constructor", "toString()"])("is not fooled by a test named %s", (name) => {
    const given = evidence([testReport(testCase(name, "failed", { classname: "" }))]);
    expect(judge(given, quarantined(entry("ATest.x"))).gate.status).toBe("fail");
    expect(judge(given, quarantined(entry(name))).gate.status).toBe("waived");
  });
});

it("shows flaky and skipped tests in the row, and how many there were at base", () => {
  const given = evidence([
    testReport(testCase("a", "passed", { flaky: true }), testCase("b", "skipped"), testCase("c", "passed")),
  ]);
  const figures = { producers: ["x"], total: 1409, passed: 1409, skipped: 0, flaky: 0 };
  const judged = judge(given, {}, nowhere, { base: { known: true, figures, source: "run 1" } });
  expect(judged).toMatchObject({
    warns: true,
    row: { now: "2 passed, 0 failed, 1 skipped, 1 flaky", base: "1\u00a0409" },
  });
});
