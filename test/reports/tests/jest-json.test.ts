import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { findFormat } from "@chainops/reports/report-format";
import { parseJestJson } from "@chainops/reports/tests/jest-json";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

interface Written {
  success: boolean;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const codes = (report: { problems: readonly { code: string }[] }) => report.problems.map(({ code }) => code);
const assertion = (status: string, more: object = {}) => ({
  ancestorTitles: ["Vault"],
  title: "deposits",
  status,
  duration: 2,
  failureMessages: [],
  ...more,
});
const file = (statuses: readonly object[], more: object = {}) => ({
  name: "/w/a.test.js",
  status: "passed",
  message: "",
  assertionResults: statuses,
  ...more,
});

/** A report of vitest, or of jest where `more` says `numRuntimeErrorTestSuites`, whose numbers agree with its tests. */
function written(files: readonly ReturnType<typeof file>[], more: object = {}): string {
  const tests = files.flatMap(({ assertionResults }) => assertionResults as { status: string }[]);
  const count = (status: string) => tests.filter((one) => one.status === status).length;
  const numbers = { numTotalTests: tests.length, numPassedTests: count("passed"), numFailedTests: count("failed") };
  return JSON.stringify({ ...numbers, success: true, ...more, testResults: files });
}

const JEST = { numRuntimeErrorTestSuites: 0 };
const fixtures = expectations(/^mocha-json\/(jest|vitest).*\.json$/);
const fixture = (name: string) => decodeText(readFixture(name));

describe.skipIf(!hasFixtures)("what jest 30 and vitest 3 wrote (../shared/fixtures is needed)", () => {
  test.each(fixtures)(
    "%s has the numbers that it declares, and files that did not load beside them",
    (name, expected) => {
      const { totals, cases, problems } = parseJestJson(fixture(name));
      // Neither tool counts a file that did not load among its tests: it is an error case here, so that it cannot vanish.
      const files = cases.filter((testCase) => testCase.name === "(the file itself)");
      expect(files).toHaveLength(Number(expected["numRuntimeErrorTestSuites"] ?? 0));
      expect(totals.tests - files.length).toBe(expected["numTotalTests"]);
      expect(totals.passed).toBe(expected["numPassedTests"]);
      expect(totals.failed).toBe(expected["numFailedTests"]);
      expect(totals.skipped).toBe(Number(expected["numPendingTests"]) + Number(expected["numTodoTests"]));
      expect(totals.errors).toBe(files.length);
      expect(problems).toEqual([]);
    },
  );

  test("a file that jest could not parse is an error with the reason", () => {
    const { cases } = parseJestJson(fixture("mocha-json/jest30.json"));
    expect(cases.at(-1)).toMatchObject({
      file: "/home/ci/app/jst/t_jest/broken.test.js",
      status: "error",
      message: expect.stringContaining("SyntaxError"),
    });
  });

  test("a test that vitest ran twice is flaky, with the reason of its first failure", () => {
    const { cases, totals } = parseJestJson(fixture("mocha-json/vitest3-json.json"));
    expect(totals.flaky).toBe(1);
    expect(cases.find(({ flaky }) => flaky)).toMatchObject({
      classname: "group <&>",
      name: "flaky",
      status: "passed",
      message: expect.stringContaining("expected 1 to be 2"),
    });
  });

  test.each(fixtures)("%s cut anywhere is refused", (name) => {
    const whole = fixture(name).trimEnd();
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(() => parseJestJson(cut), `cut at ${cut.length}`).toThrow(ReportError);
    }
  });

  test.each(fixtures)("%s with one status flipped has other totals", (name) => {
    const report = JSON.parse(fixture(name)) as Written;
    for (const one of report.testResults[0]?.assertionResults.slice(0, 1) ?? []) one.status = "failed";
    const flipped = parseJestJson(JSON.stringify(report));
    const { totals } = parseJestJson(fixture(name));
    expect(flipped.totals).toEqual({ ...totals, passed: totals.passed - 1, failed: totals.failed + 1 });
    expect(codes(flipped)).toEqual(["count-mismatch", "count-mismatch"]);
  });

  test("each is known by its start", () => {
    expect(fixtures.map(([name]) => findFormat(TEST_FORMATS, fixture(name))?.id)).toEqual(["jest-json", "vitest-json"]);
  });
});

describe("jest and vitest JSON", () => {
  test("a test has file, suites as class, name and time", () => {
    const report = parseJestJson(written([file([assertion("passed")])]));
    expect(report).toMatchObject({ producer: "vitest-json", problems: [] });
    expect(report.cases).toEqual([
      {
        file: "/w/a.test.js",
        classname: "Vault",
        name: "deposits",
        index: 0,
        status: "passed",
        durationMs: 2,
        message: null,
        flaky: false,
      },
    ]);
  });

  test.each(["pending", "skipped", "disabled", "todo"])("jest's %s is skipped", (status) => {
    expect(parseJestJson(written([file([assertion(status)])], JEST)).totals).toMatchObject({ tests: 1, skipped: 1 });
  });

  test("vitest's pending is a test that was to run and did not, so it is an error", () => {
    expect(parseJestJson(written([file([assertion("pending")])])).totals).toMatchObject({ skipped: 0, errors: 1 });
  });

  test("a test that jest invoked twice and that passed is flaky", () => {
    const report = parseJestJson(written([file([assertion("passed", { invocations: 2 })])], JEST));
    expect(report).toMatchObject({ producer: "jest-json", totals: { passed: 1, flaky: 1 }, problems: [] });
  });

  test.each([
    ["without a test", file([], { status: "failed", message: "cannot find module" })],
    ["whose tests all passed", file([assertion("passed")], { status: "failed", message: "cannot find module" })],
    ["with a status nobody knows", file([assertion("passed")], { status: "maybe", message: "cannot find module" })],
  ])("a failed file %s is an error", (_name, broken) => {
    const report = parseJestJson(written([broken], { success: false }));
    expect(report.totals.errors).toBe(1);
    expect(report.cases.at(-1)).toMatchObject({ file: "/w/a.test.js", message: "cannot find module" });
  });

  test("lines of programs above it are passed over", () => {
    expect(parseJestJson(`> test\n{"level":1}\n${written([file([assertion("passed")])])}`).totals.passed).toBe(1);
  });

  const good = [file([assertion("passed")])];
  test.each([
    ["a run that calls itself failed", written(good, { success: false }), ["producer-failed"]],
    ["a run that does not say how it ended", written(good, { success: null }), ["producer-failed"]],
    ["an interrupted run", written(good, { ...JEST, wasInterrupted: true }), ["truncated"]],
    ["more failed tests than it holds", written(good, { numFailedTests: 1 }), ["count-mismatch"]],
    ["more tests than it holds", written(good, { numTotalTests: 2 }), ["count-mismatch"]],
    ["files that did not load and are not there", written(good, { numRuntimeErrorTestSuites: 1 }), ["count-mismatch"]],
    ["an unknown status", written([file([assertion("maybe")])]), ["malformed"]],
    [
      "a file without a list of tests",
      written([
        file([assertion("passed")]),
        { name: "b", status: "passed", message: "", assertionResults: [] },
      ]).replace(`,"assertionResults":[]`, ""),
      ["malformed"],
    ],
    ["no test", written([]), ["no-results"]],
  ])("%s is a problem", (_name, text, expected) => {
    expect(codes(parseJestJson(text))).toEqual(expected);
  });

  test.each([
    ["nothing", "", "empty"],
    ["a list", "[]", "wrong-format"],
    ["coverage", `{"total":{"lines":{"pct":90}}}`, "wrong-format"],
    ["a report without its numbers", `{"testResults":[]}`, "wrong-format"],
    ["text behind it", `${written(good)}bye`, "malformed"],
  ])("%s is a ReportError", (_name, text, code) => {
    expect(readOrRefuse(() => parseJestJson(text))).toMatchObject({ name: "ReportError", code });
  });

  test("a nesting bomb in place of a number is a problem", () => {
    const bomb = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    const read = readOrRefuse(() =>
      parseJestJson(written(good).replace('"numFailedTests":0', `"numFailedTests":${bomb}`)),
    );
    expect(read instanceof ReportError || codes(read).includes("count-mismatch")).toBe(true);
  });

  test("any JSON ends in a report or a ReportError, and a failure never vanishes", () => {
    const status = fc.constantFrom("passed", "failed", "pending", "todo", "x");
    const entry = fc.oneof(fc.record({ title: fc.string(), status }), fc.jsonValue());
    const one = fc.record({ name: fc.string(), status, assertionResults: fc.oneof(fc.array(entry), fc.jsonValue()) });
    const numbers = { numTotalTests: fc.nat(4), numPassedTests: fc.nat(4), numFailedTests: fc.nat(4) };
    const report = fc.record({
      ...numbers,
      success: fc.boolean(),
      testResults: fc.array(fc.oneof(one, fc.jsonValue())),
    });
    fc.assert(
      fc.property(report, (value) => {
        const read = readOrRefuse(() => parseJestJson(JSON.stringify(value)));
        if (read instanceof ReportError || read.problems.length > 0) return;
        expect(read.totals.failed).toBe(value.numFailedTests);
        expect(value.success || read.totals.failed + read.totals.errors > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
