import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseEchidnaJson } from "@chainops/reports/properties/echidna-json";
import { parseForgeProperties } from "@chainops/reports/properties/forge-properties";
import { parseHalmosJson } from "@chainops/reports/properties/halmos-json";
import { parseMedusaLog } from "@chainops/reports/properties/medusa-log";
import { PROPERTY_FORMATS } from "@chainops/reports/properties/property-formats";
import type { PropertyReport } from "@chainops/reports/properties/property-report";
import { parseSmtCheckerJson } from "@chainops/reports/properties/smtchecker-json";
import { ReportError } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { readOrRefuse } from "../read-or-refuse.ts";
import { echidna, medusa } from "./written-samples.ts";

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, "samples", name), "utf8");
const verdicts = (report: PropertyReport) => report.results.map(({ name, status }) => `${name}: ${status}`);
const find = (report: PropertyReport, start: string) => report.results.find(({ name }) => name.startsWith(start));

const fuzzTest = (status: string) =>
  JSON.stringify({ "a.sol:A": { test_results: { "test()": { status, kind: { Fuzz: { runs: 1 } } } } } });
const message = (text: string, more: object = {}) => JSON.stringify({ errors: [{ message: text, ...more }] });

describe("what forge 1.7.1 printed", () => {
  const report = parseForgeProperties(sample("forge-1.7.1.json"));

  test("its fuzz and invariant tests are properties, its unit test is none", () => {
    expect(verdicts(report)).toEqual([
      "invariant_TotalIsSmall(): holds",
      "invariant_TotalIsSum(): fails",
      "testFuzz_DoublesAnything(uint256): fails",
      "testFuzz_DoublesBelowLimit(uint128): holds",
    ]);
    expect(report).toMatchObject({ tool: "forge", problems: [], skipped: 0 });
  });

  test("a failure tells kind, place, reason and counterexample", () => {
    expect(find(report, "invariant_TotalIsSum")).toEqual({
      name: "invariant_TotalIsSum()",
      contract: "VaultTest",
      path: "test/Vault.t.sol",
      kind: "invariant",
      status: "fails",
      runs: 0,
      counterexample: "depositOdd()",
      reason: "total is not the sum",
      line: null,
    });
    expect(find(report, "testFuzz_DoublesAnything")).toMatchObject({ kind: "fuzz", reason: "too large" });
    expect(find(report, "testFuzz_DoublesAnything")?.counterexample).toMatch(/^\(742886487892369547698386939959150855/);
  });

  test.each([
    ["no run", { Fuzz: { runs: 0 } }, "unknown", "forge made no run"],
    ["an unknown number of runs", { Fuzz: {} }, "unknown", "forge made no run"],
    ["no call", { Invariant: { runs: 5, calls: 0, reverts: 0 } }, "unknown", "forge made no call"],
    ["calls that all reverted", { Invariant: { runs: 5, calls: 9, reverts: 9 } }, "unknown", "all 9 calls reverted"],
    ["a call that did not revert", { Invariant: { runs: 5, calls: 9, reverts: 8 } }, "holds", null],
  ])("a success with %s is: %s", (_name, kind, status, reason) => {
    const text = JSON.stringify({ "a.sol:A": { test_results: { "test()": { status: "Success", kind } } } });
    expect(parseForgeProperties(text).results).toMatchObject([{ status, reason }]);
  });

  test("a skipped property is counted and not judged; a status that is not known is an error", () => {
    expect(parseForgeProperties(fuzzTest("Skipped"))).toMatchObject({ skipped: 1, results: [] });
    expect(verdicts(parseForgeProperties(fuzzTest("Maybe")))).toEqual(["test(): error"]);
  });
});

describe("what Halmos 0.3.3 wrote", () => {
  test("passes hold and a counterexample fails", () => {
    const report = parseHalmosJson(sample("halmos-0.3.3.json"));
    expect(verdicts(report)).toEqual([
      "check_double(uint256): holds",
      "check_doubleWrong(uint256): fails",
      "invariant_TotalIsSmall(): holds",
      "invariant_TotalIsSum(): holds",
    ]);
    expect(find(report, "check_doubleWrong")).toMatchObject({
      contract: "VaultTest",
      path: "test/Vault.t.sol",
      kind: "formal",
      counterexample: "amount = 42",
    });
    expect(report.problems).toEqual([]);
  });

  test("a timeout, cut loops and reverts everywhere never hold, and large values keep all their digits", () => {
    const report = parseHalmosJson(sample("halmos-0.3.3-hard.json"));
    expect(verdicts(report)).toEqual([
      "check_hard(uint256,uint256): unknown",
      "check_large(uint256): fails",
      "check_loop(uint8): unknown",
      "check_reverts(uint256): error",
    ]);
    expect(find(report, "check_large")?.counterexample).toBe(
      "a = 115792089237316195423570985008687907853269984665640564039457584007913129639930",
    );
    expect(find(report, "check_loop")?.reason).toMatch(/not unrolled/);
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["failed, although all its results hold", 1, 0],
    ["passed, although a result failed", 0, 1],
    ["was ended by a signal", 143, 0],
  ])("a run that %s is a problem", (_name, exitcode, code) => {
    const tests = [{ name: "check()", exitcode: code, num_bounded_loops: 0, models: [] }];
    const { problems } = parseHalmosJson(JSON.stringify({ exitcode, test_results: { "a.sol:A": tests } }));
    expect(problems).toMatchObject([{ code: "producer-failed" }]);
  });
});

describe("what the SMTChecker of solc 0.8.37 printed", () => {
  test("CHC proves, refutes, or comes to no answer", () => {
    const report = parseSmtCheckerJson(sample("smtchecker-chc-0.8.37.json"));
    expect(verdicts(report)).toEqual([
      "Overflow (resulting value larger than 2**256 - 1) at 8:9: fails",
      "Assertion violation at 9:9: fails",
      "Division by zero at 13:16: fails",
      "Assertion violation at 23:21: unknown",
      "Overflow (resulting value larger than 2**256 - 1) at 17:25: holds",
      "Assertion violation at 18:9: holds",
    ]);
    expect(report.results[1]).toMatchObject({ path: "src/Vault.sol", line: 9, kind: "formal" });
  });

  test("BMC gives counterexamples beside its messages", () => {
    const report = parseSmtCheckerJson(sample("smtchecker-bmc-0.8.37.json"));
    expect(find(report, "Assertion violation at 9:9")).toMatchObject({
      status: "fails",
      counterexample: "amount = 0 total = 77",
    });
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["CHC: 3 verification condition(s) proved safe! Enable the model checker option.", "3 proved conditions: holds"],
    ["CHC: 2 verification condition(s) could not be proved. Enable the option.", "2 unproved conditions: unknown"],
    ["CHC: Error trying to invoke SMT solver.", "Error trying to invoke SMT solver.: unknown"],
  ])("%s", (text, expected) => {
    expect(verdicts(parseSmtCheckerJson(message(text)))).toEqual([expected]);
  });

  test("of two messages about one place the worse counts", () => {
    const at = { formattedMessage: "x\n --> a.sol:1:2:\n", sourceLocation: { file: "a.sol" } };
    const errors = ["CHC: A check is safe!", "BMC: A might happen here."].map((text) => ({ message: text, ...at }));
    for (const one of [errors, errors.toReversed()]) {
      expect(verdicts(parseSmtCheckerJson(JSON.stringify({ errors: one })))).toEqual(["A at 1:2: unknown"]);
    }
  });

  test.each([
    [
      "no solver",
      message("CHC analysis was not possible since no Horn solver was found and enabled."),
      "producer-failed",
    ],
    ["sources that do not compile", message("Expected ';'", { severity: "error" }), "producer-failed"],
    ["warnings of other kinds alone", message("Unused local variable."), "no-results"],
  ])("%s is a problem", (_name, text, code) => {
    expect(parseSmtCheckerJson(text)).toMatchObject({ results: [], problems: [{ code }] });
  });
});

describe("Echidna's JSON, as its encoder writes it", () => {
  test("each status has its verdict, and a campaign that was stopped comes to no answer", () => {
    const report = parseEchidnaJson(echidna);
    expect(verdicts(report)).toEqual([
      "property 1: holds",
      "property 2: fails",
      "property 3: fails",
      "property 4: unknown",
      "property 5: error",
    ]);
    expect(report.results[1]?.counterexample).toBe("deposit(7) → *wait*()");
    expect(report.problems).toEqual([]);
  });

  test("a campaign without success is a problem, and one without a property too", () => {
    expect(parseEchidnaJson(echidna.replace("true", "false")).problems).toMatchObject([{ code: "producer-failed" }]);
    expect(parseEchidnaJson(`{"error":null,"success":true,"tests":[]}`).problems).toMatchObject([
      { code: "no-results" },
    ]);
  });
});

describe("Medusa's log, as it prints it", () => {
  test("the list at its end counts, with colours or without", () => {
    const report = parseMedusaLog(medusa);
    expect(verdicts(report)).toEqual(["setX(uint256): unknown", "property_sum(): holds", "deposit(uint256): fails"]);
    expect(report.results[2]).toMatchObject({
      contract: "VaultTester",
      counterexample: "VaultTester.deposit(uint256)(77) → VaultTester.deposit(uint256)(1)",
    });
    expect(report.problems).toEqual([]);
  });

  test("a list that its summary contradicts, or that has none, is a problem", () => {
    const contradicted = medusa.replace("1 test(s) passed", "2 test(s) passed");
    expect(parseMedusaLog(contradicted).problems).toMatchObject([{ code: "count-mismatch" }]);
    const cut = medusa.slice(0, medusa.indexOf("Test summary"));
    expect(parseMedusaLog(cut).problems).toMatchObject([{ code: "truncated" }]);
  });
});

const files = [
  ["forge-test-json", sample("forge-1.7.1.json").replaceAll(/\n\s*/g, "")],
  ["halmos-json", sample("halmos-0.3.3-hard.json")],
  ["smtchecker-json", sample("smtchecker-chc-0.8.37.json")],
  ["echidna-json", echidna],
  ["medusa-log", medusa],
] as const;

/** Whether a gate could take it for a clean report. */
const isClean = (report: PropertyReport) =>
  report.problems.length === 0 && report.results.every(({ status }) => status === "holds");

describe("every reader", () => {
  test.each(files)("of %s is found by the start of its report", (id, text) => {
    expect(requireFormat(PROPERTY_FORMATS, text).id).toBe(id);
  });

  test.each(files)("of %s refuses a report cut at any 64th, or says so", (id, text) => {
    const format = PROPERTY_FORMATS.find((one) => one.id === id);
    const body = text.trimEnd();
    for (let part = 0; part < 64; part += 1) {
      const cut = body.slice(0, Math.floor((body.length * part) / 64));
      const report = readOrRefuse(() => format?.parse(cut));
      const isRefused = report instanceof ReportError || (report !== undefined && !isClean(report));
      expect(isRefused, `${id} cut at ${cut.length}`).toBe(true);
    }
  });

  test.each(files)("of %s ends in a report or a ReportError for any text", (id, text) => {
    const format = PROPERTY_FORMATS.find((one) => one.id === id);
    const spliced = fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.string())
      .map(([from, to, middle]) => `${text.slice(0, from)}${middle}${text.slice(to)}`);
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(spliced, json, fc.string()), (hostile) => {
        const report = readOrRefuse(() => format?.parse(hostile));
        if (report instanceof ReportError || report === undefined) return;
        for (const { name, counterexample } of report.results) {
          expect(name.length).toBeLessThanOrEqual(300);
          expect(counterexample?.length ?? 0).toBeLessThanOrEqual(1000);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(files)("of %s never takes one that turned red for a clean one", (id, text) => {
    const format = PROPERTY_FORMATS.find((one) => one.id === id);
    expect(isClean(format?.parse(text) ?? { tool: "forge", results: [], skipped: 0, problems: [] })).toBe(false);
  });
});
