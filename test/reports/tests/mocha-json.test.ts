import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { findFormat } from "@chainops/reports/report-format";
import { isMochaJson, parseMochaJson } from "@chainops/reports/tests/mocha-json";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

interface Entry {
  title: string;
  fullTitle: string;
  file?: string;
  currentRetry?: number;
  err?: object;
}

const codes = (report: { problems: readonly { code: string }[] }) => report.problems.map(({ code }) => code);
const entry = (title: string, more: object = {}): Entry => ({
  title,
  fullTitle: `Vault ${title}`,
  file: "a.js",
  ...more,
});
const written = (lists: { passes?: Entry[]; failures?: Entry[]; pending?: Entry[]; tests?: Entry[] }, stats = {}) => {
  const { passes = [], failures = [], pending = [] } = lists;
  const tests = lists.tests ?? [...passes, ...failures, ...pending];
  const numbers = { tests: tests.length, passes: passes.length, failures: failures.length, pending: pending.length };
  return JSON.stringify({ stats: { ...numbers, ...stats }, tests, pending, failures, passes });
};

const fixtures = expectations(/^mocha-json\/mocha.*\.json$/);
const fixture = (file: string) => decodeText(readFixture(file));

describe.skipIf(!hasFixtures)("what mocha wrote (../shared/fixtures is needed)", () => {
  test.each(fixtures)("%s has the numbers of its stats, and failed hooks as errors beside them", (file, expected) => {
    const { totals, problems } = parseMochaJson(fixture(file));
    expect(totals.passed).toBe(expected["passes"]);
    expect(totals.skipped).toBe(expected["pending"]);
    expect(totals.failed + totals.errors).toBe(expected["failures"]);
    // mocha does not count a hook among its tests. It is one here, as in its JUnit output: the tests that it kept from
    // running are in no list at all.
    expect(totals.tests - totals.errors).toBe(expected["tests"]);
    expect(problems).toEqual([]);
  });

  test("a failed hook keeps its suite, its name and its reason", () => {
    const { cases, totals } = parseMochaJson(fixture("mocha-json/mocha12.json"));
    expect(totals).toEqual({ tests: 6, passed: 2, failed: 1, errors: 1, skipped: 2, flaky: 0 });
    expect(cases.at(-1)).toMatchObject({
      file: "/home/ci/app/jst/t_mocha/a.test.js",
      classname: "hook fails",
      name: '"before all" hook for "never runs"',
      status: "error",
      message: expect.stringMatching(/^Error: in hook/),
    });
  });

  test.each(fixtures)("%s cut anywhere is refused", (file) => {
    const whole = fixture(file).trimEnd();
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(() => parseMochaJson(cut), `cut at ${cut.length}`).toThrow(ReportError);
    }
  });

  test.each(fixtures)("%s with one test moved to the failures has other totals", (file) => {
    const report = JSON.parse(fixture(file)) as { passes: Entry[]; failures: Entry[] };
    report.failures.push(...report.passes.splice(0, 1));
    const flipped = parseMochaJson(JSON.stringify(report));
    const { totals } = parseMochaJson(fixture(file));
    expect(flipped.totals).toEqual({ ...totals, passed: totals.passed - 1, failed: totals.failed + 1 });
    expect(codes(flipped)).toEqual(["count-mismatch", "count-mismatch"]);
  });

  test.each(fixtures)("%s is known by its start", (file) => {
    expect(findFormat(TEST_FORMATS, fixture(file))?.id).toBe("mocha-json");
  });

  test("Go's test events are in no format that is read", () => {
    expect(findFormat(TEST_FORMATS, fixture("mocha-json/dorny-golang.json"))).toBeUndefined();
  });
});

describe("mocha JSON", () => {
  test("a test that passed on a retry is flaky", () => {
    const report = parseMochaJson(written({ passes: [entry("a", { currentRetry: 2 })] }));
    expect(report.cases).toMatchObject([{ classname: "Vault", name: "a", flaky: true, status: "passed" }]);
  });

  test("two tests of one name keep their own outcomes", () => {
    const report = parseMochaJson(written({ passes: [entry("a")], failures: [entry("a")] }));
    expect(report.totals).toMatchObject({ tests: 2, passed: 1, failed: 1 });
    expect(report.cases.map(({ index }) => index)).toEqual([0, 1]);
  });

  test("a test that passed and failed, because it called done twice, does not pass", () => {
    const report = parseMochaJson(written({ tests: [entry("a")], passes: [entry("a")], failures: [entry("a")] }));
    expect(report.totals.failed).toBe(1);
    expect(codes(report)).toEqual(["count-mismatch"]);
  });

  test("a test without an outcome is an error", () => {
    const report = parseMochaJson(written({ tests: [entry("a"), entry("b")], passes: [entry("a")] }));
    expect(report.totals).toMatchObject({ tests: 2, passed: 1, errors: 1 });
  });

  test("lines of programs above it are passed over", () => {
    const text = `compiled\n{"level":"info"}\n${written({ passes: [entry("a")] })}`;
    expect(isMochaJson(text)).toBe(true);
    expect(parseMochaJson(text)).toMatchObject({ totals: { passed: 1 }, problems: [] });
  });

  test.each([
    ["more failures by its stats", written({ passes: [entry("a")] }, { failures: 1 }), ["count-mismatch"]],
    ["no numbers in its stats", written({ passes: [entry("a")] }, { passes: "many" }), ["count-mismatch"]],
    ["a passed test that it does not list", written({ tests: [], passes: [entry("a")] }), ["count-mismatch"]],
    ["no test", written({}), ["no-results"]],
  ])("%s is a problem", (_name, text, expected) => {
    expect(codes(parseMochaJson(text))).toEqual(expected);
  });

  test.each([
    ["nothing", "", "empty"],
    ["mochawesome", `{"stats":{"tests":1,"passes":1},"results":[]}`, "wrong-format"],
    ["a list", "[]", "wrong-format"],
    ["text behind it", `${written({ passes: [entry("a")] })}bye`, "malformed"],
    ["a nesting bomb", `{"stats":${"[".repeat(1_000_000)}`, "truncated"],
  ])("%s is a ReportError", (_name, text, code) => {
    expect(readOrRefuse(() => parseMochaJson(text))).toMatchObject({ name: "ReportError", code });
  });

  test("a nesting bomb in place of a title ends in a report or a ReportError", () => {
    const bomb = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    const text = written({ passes: [entry("a")] }).replaceAll('"Vault a"', bomb);
    const read = readOrRefuse(() => parseMochaJson(text));
    expect(read instanceof ReportError || read.totals.tests === 1).toBe(true);
  });

  test("any JSON ends in a report or a ReportError, and no outcome vanishes", () => {
    const test_ = fc.record({ title: fc.constantFrom("a", "__proto__"), fullTitle: fc.constantFrom("a", "b a") });
    const list = fc.array(fc.oneof(test_, fc.jsonValue()), { maxLength: 4 });
    const stats = fc.record({ tests: fc.nat(4), passes: fc.nat(4), failures: fc.nat(4), pending: fc.nat(4) });
    const report = fc.record({ stats, tests: list, passes: list, failures: list, pending: list });
    fc.assert(
      fc.property(report, (value) => {
        const read = readOrRefuse(() => parseMochaJson(JSON.stringify(value)));
        if (read instanceof ReportError) return;
        expect(read.totals.failed + read.totals.errors).toBeGreaterThanOrEqual(value.failures.length);
        expect(read.problems.length > 0 || read.totals.passed === value.stats.passes).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
