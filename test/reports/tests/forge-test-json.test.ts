import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { isForgeTestJson, parseForgeTestJson, parseHumanDuration } from "@chainops/reports/tests/forge-test-json";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import { forgeRoot, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const suite = (results: Record<string, unknown>) =>
  JSON.stringify({ "test/A.t.sol:A": { duration: "1ms", test_results: results } });
const passing = { status: "Success", reason: null, counterexample: null, duration: "7ms 276µs 500ns" };

const failing = () => decodeText(readFixture("mocha-json/forge-1.7.1-test-failing.json"));

describe.skipIf(!hasFixtures)("what forge 1.7.1 printed (../shared/fixtures is needed)", () => {
  test("a failing run has 13 passed, 5 failed and 1 skipped test", () => {
    const report = parseForgeTestJson(failing());
    expect(report.totals).toEqual({ tests: 19, passed: 13, failed: 5, errors: 0, skipped: 1, flaky: 0 });
    expect(report.problems).toEqual([]);
  });

  test("a failed fuzz test tells reason and counterexample", () => {
    const fuzz = parseForgeTestJson(failing()).cases.find(({ name }) => name.startsWith("testFuzz_Fails"));
    expect(fuzz).toMatchObject({ file: "test/Fail.t.sol", classname: "FailTest", status: "failed", index: 0 });
    expect(fuzz?.message).toMatch(/^assertion failed; counterexample: \(\d+ \[/);
  });

  test("a passing run has no problem", () => {
    const report = parseForgeTestJson(readFileSync(path.join(forgeRoot, "test.json"), "utf8"));
    expect(report).toMatchObject({
      producer: "forge-test-json",
      totals: { tests: 13, passed: 12, skipped: 1 },
      problems: [],
    });
  });

  test("a report that is cut anywhere is refused", () => {
    const whole = failing().trimEnd();
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(() => parseForgeTestJson(cut), `cut at ${cut.length}`).toThrow(ReportError);
    }
  });

  test("each report is known by its start", () => {
    expect(requireFormat(TEST_FORMATS, failing()).id).toBe("forge-test-json");
    expect(requireFormat(TEST_FORMATS, decodeText(readFixture("junit/forge-1.7.1-test-junit.xml"))).id).toBe("junit");
  });
});

describe("forge test JSON", () => {
  test("lines that the compiler printed before it are passed over", () => {
    const text = `Compiling 3 files with Solc 0.8.37\nCompiler run successful!\n${suite({ "test_A()": passing })}`;
    expect(isForgeTestJson(text)).toBe(true);
    expect(parseForgeTestJson(text).totals.passed).toBe(1);
  });

  test("events of failed invariants above it are no report", () => {
    const event = `{"timestamp":1,"event":"failure","invariant":"invariant_X","target":"test/A.t.sol:A","reason":"no"}`;
    expect(parseForgeTestJson(`${event}\n${suite({ "test_A()": passing })}\n`).totals.tests).toBe(1);
  });

  test("the sentence that forge prints when it finds no test is told as such", () => {
    const text = "No tests found in project! Forge looks for functions that start with `test`\n";
    expect(isForgeTestJson(text)).toBe(true);
    expect(readOrRefuse(() => parseForgeTestJson(text))).toMatchObject({ code: "no-results" });
  });

  test("a status that forge is not known to write is an error, not a pass", () => {
    const report = parseForgeTestJson(suite({ "test_A()": { ...passing, status: "Maybe" } }));
    expect(report.totals).toMatchObject({ passed: 0, errors: 1 });
    expect(report.problems).toHaveLength(1);
  });

  test("an invariant's failing sequence is told call by call", () => {
    const call = { func_name: "deposit", args: "1" };
    const broken = { ...passing, status: "Failure", counterexample: { Sequence: [2, [call, { ...call, args: "2" }]] } };
    const [found] = parseForgeTestJson(suite({ "invariant_Solvent()": broken })).cases;
    expect(found?.message).toBe("counterexample: deposit(1) → deposit(2)");
  });

  test.each([
    ["an empty file", "", "empty"],
    ["a JSON array", "[]", "wrong-format"],
    ["another tool's object", `{"version":"2.1.0","runs":[]}`, "wrong-format"],
    ["a truncated file", `{"test/A.t.sol:A":{"duration":"1ms","test_res`, "truncated"],
    ["half a document with a bracket at its end", `{"a":{"b":[1]`, "truncated"],
    ["trailing garbage", `{"a":{"test_results":{}}}garbage}`, "malformed"],
  ])("%s is a ReportError", (_name, text, code) => {
    expect(() => parseForgeTestJson(text)).toThrow(expect.objectContaining({ name: "ReportError", code }));
  });

  test("a report without a test has a problem", () => {
    expect(parseForgeTestJson("{}").problems).toMatchObject([{ code: "no-results" }]);
  });

  test("a nesting bomb is refused", () => {
    expect(() => parseForgeTestJson("[".repeat(1_000_000))).toThrow(ReportError);
    const closed = `{"a":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`;
    expect(() => parseForgeTestJson(closed)).toThrow(ReportError);
  });

  test.each([
    ["7ms 276µs 500ns", 7.2765],
    ["7ms 276μs 500ns", 7.2765],
    ["1m 3s", 63_000],
    ["2h", 7_200_000],
    ["2days 1s", 172_801_000],
  ])("the duration %j is %j ms", (text, expected) => {
    expect(parseHumanDuration(text)).toBeCloseTo(expected, 6);
  });

  test.each(["", "soon", "7 ms", "-7ms", "7ms x"])("%j is no duration", (text) => {
    expect(parseHumanDuration(text)).toBeNull();
  });

  test("any JSON ends in a report or a ReportError", () => {
    const results = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.record({ test_results: fc.jsonValue() })));
    fc.assert(
      fc.property(fc.oneof(results, fc.jsonValue()), (value) => {
        const report = readOrRefuse(() => parseForgeTestJson(JSON.stringify(value)));
        if (report instanceof ReportError) return;
        expect(report.totals.passed).toBe(report.cases.filter(({ status }) => status === "passed").length);
      }),
    );
  });
});
