import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { findFormat } from "@chainops/reports/report-format";
import { parseLibtestJson } from "@chainops/reports/tests/libtest-json";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const codes = (report: { problems: readonly { code: string }[] }) => report.problems.map(({ code }) => code);
const lines = (...events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join("");
const started = (count: number) => ({ type: "suite", event: "started", test_count: count });
const ended = (event: string, passed: number, failed = 0, ignored = 0) => ({
  type: "suite",
  event,
  passed,
  failed,
  ignored,
  measured: 0,
  filtered_out: 0,
});
const outcome = (event: string, name: string, more: object = {}) => ({ type: "test", event, name, ...more });

const fixtures = expectations(/^libtest\/.*\.jsonl?$/);
const EMPTY = "libtest/cargo2junit/compile_fail.json";
const withTests = fixtures.filter(([file]) => file !== EMPTY);
const fixture = (file: string) => decodeText(readFixture(file));

/** A cut between two suites cannot be seen; one before the first event leaves nothing. */
function isAtSuiteEnd(text: string): boolean {
  return /"type": "(suite", "event": "(ok|failed)"|report").*\}\s*$/.test(
    text.slice(text.trimEnd().lastIndexOf("\n") + 1),
  );
}

describe.skipIf(!hasFixtures)("libtest JSON of every collected run (../shared/fixtures is needed)", () => {
  test.each(withTests)("%s has the totals that its suites tell", (file, expected) => {
    const { totals, cases, problems } = parseLibtestJson(fixture(file));
    // EXPECTED counts the events of azfunc.json without the lines that are no JSON: an old libtest on Windows wrote the
    // names of documentation tests unescaped. They are repaired here, so its tests agree with the suites everywhere.
    expect({ passed: totals.passed, failed: totals.failed, ignored: totals.skipped }).toEqual(
      expected["by_suite_summary"],
    );
    expect(totals.errors).toBe(0);
    expect(codes({ problems })).toEqual(cases.length === 0 ? ["no-results"] : []);
  });

  test("a run that did not compile printed nothing, which is refused and not counted as 0 tests", () => {
    expect(readOrRefuse(() => parseLibtestJson(fixture(EMPTY)))).toMatchObject({ code: "empty" });
  });

  test("the tests of cargo 1.95 are named as in its JUnit output, the documentation test with its file", () => {
    const { cases } = parseLibtestJson(fixture("libtest/cargo-test-json-1.95.jsonl"));
    expect(cases.map(({ classname, name, status }) => [classname, name, status])).toEqual([
      ["tests", "adds", "passed"],
      ["tests", "ignored_one", "skipped"],
      ["tests::nested", "deep", "passed"],
      ["tests", "fails_on_purpose", "failed"],
      ["tests", "panics", "passed"],
      ["", "integration", "passed"],
      ["src/lib.rs", "add (line 2)", "passed"],
    ]);
    expect(cases[1]?.message).toBe("slow");
    expect(cases[3]).toMatchObject({ message: expect.stringContaining("assertion `left == right` failed") });
    expect(cases[3]?.durationMs).toBeCloseTo(195.09472, 6);
    expect(cases[6]?.file).toBe("src/lib.rs");
  });

  test("times as text, which old versions write, are read", () => {
    const { cases } = parseLibtestJson(fixture("libtest/cargo2junit/self_exec_time.json"));
    expect(cases.at(-1)).toMatchObject({ name: "cargo_project_failure", durationMs: 120 });
  });

  test.each(withTests)("%s cut anywhere never passes for a whole report", (file) => {
    const whole = fixture(file);
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      const report = isAtSuiteEnd(cut) ? undefined : readOrRefuse(() => parseLibtestJson(cut));
      if (report === undefined || report instanceof ReportError) continue;
      expect(codes(report), `cut at ${cut.length}`).not.toEqual([]);
    }
  });

  test.each(withTests.filter(([file]) => !file.includes("no_tests")))(
    "%s with one outcome flipped has other totals",
    (file) => {
      const text = fixture(file);
      const flipped = text.replace(/("type": "test", "name": .*"event": )"ok"/, '$1"failed"');
      expect(flipped).not.toBe(text);
      const report = parseLibtestJson(flipped);
      expect(report.totals.failed).toBe(parseLibtestJson(text).totals.failed + 1);
      expect(codes(report)).toEqual(["count-mismatch"]);
    },
  );

  test.each(withTests)("%s is known by its start", (file) => {
    expect(findFormat(TEST_FORMATS, fixture(file))?.id).toBe("libtest-json");
  });
});

describe("libtest JSON", () => {
  test("lines that programs print in between are passed over, JSON or not", () => {
    const text = `   Compiling a v0.1.0\n${lines(started(1))}hello\n{"level":"INFO"}\n[1]\n{ broken\n${lines(outcome("ok", "a"), { type: "new-kind" }, ended("ok", 1))}bye`;
    const report = parseLibtestJson(text);
    expect(report).toMatchObject({ producer: "libtest-json", totals: { tests: 1, passed: 1 }, problems: [] });
  });

  test("a test that was slow and then ended has one outcome", () => {
    const text = lines(
      started(1),
      outcome("started", "a"),
      outcome("timeout", "a"),
      outcome("ok", "a"),
      ended("ok", 1),
    );
    expect(parseLibtestJson(text)).toMatchObject({ totals: { tests: 1, passed: 1 }, problems: [] });
  });

  test("a test that started and never ended, as when its process dies, is an error", () => {
    const text = lines(started(2), outcome("started", "a"), outcome("started", "b"), outcome("ok", "a"));
    const next = lines(started(1), outcome("ok", "c"), ended("ok", 1));
    const report = parseLibtestJson(text + next);
    expect(report.totals).toMatchObject({ tests: 3, passed: 2, errors: 1 });
    expect(codes(report)).toEqual(["truncated"]);
  });

  test("an outcome that libtest is not known to write is an error, not a pass", () => {
    const report = parseLibtestJson(lines(started(1), outcome("maybe", "a"), ended("ok", 1)));
    expect(report.totals).toMatchObject({ tests: 1, passed: 0, errors: 1 });
  });

  test("a benchmark counts as passed", () => {
    const bench = { type: "bench", name: "b", median: 5, deviation: 1 };
    const report = parseLibtestJson(lines(started(1), bench, { ...ended("ok", 0), measured: 1 }));
    expect(report).toMatchObject({ totals: { tests: 1, passed: 1 }, problems: [] });
  });

  test("a test that passed on nextest's second attempt is flaky and keeps its name", () => {
    const text = lines(started(1), outcome("started", "a::b$m::t"), outcome("ok", "a::b$m::t#2"), ended("ok", 1));
    const report = parseLibtestJson(text);
    expect(report.cases).toMatchObject([{ classname: "a::b$m", name: "t", status: "passed", flaky: true }]);
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["fewer passed tests than declared", lines(started(2), outcome("ok", "a"), ended("ok", 2)), "count-mismatch"],
    ["more passed tests than declared", lines(started(1), outcome("ok", "a"), ended("ok", 0)), "count-mismatch"],
    [
      "a failed suite without a failed test",
      lines(started(1), outcome("ok", "a"), ended("failed", 1)),
      "count-mismatch",
    ],
    ["fewer tests than were to run", lines(started(3), outcome("ok", "a"), ended("ok", 1)), "count-mismatch"],
    ["an unknown outcome", lines(started(1), outcome("maybe", "a"), ended("ok", 0)), "malformed"],
    [
      "an event outside of any suite",
      lines(outcome("ok", "a"), started(1), outcome("ok", "b"), ended("ok", 1)),
      "malformed",
    ],
    ["an end without a start", lines(ended("ok", 0), started(1), outcome("ok", "b"), ended("ok", 1)), "malformed"],
    ["an event that is cut off", `${lines(started(1), outcome("ok", "a"), ended("ok", 1))}{ "type": "sui`, "truncated"],
    [
      "an event that is broken",
      `{ "type": "test", \n${lines(started(1), outcome("ok", "a"), ended("ok", 1))}`,
      "malformed",
    ],
  ])("%s is a problem", (_name, text, code) => {
    expect(codes(parseLibtestJson(text))).toContain(code);
  });

  test.each([
    ["nothing", "", "empty"],
    ["another tool's lines", `{"reason":"compiler-artifact"}\n`, "wrong-format"],
  ])("%s is a ReportError", (_name, text, code) => {
    expect(readOrRefuse(() => parseLibtestJson(text))).toMatchObject({ name: "ReportError", code });
  });

  test("any sequence of events ends in a report or a ReportError, and without a problem all numbers agree", () => {
    const name = fc.constantFrom("a", "b", "__proto__");
    const kind = fc.constantFrom("started", "ok", "failed", "ignored", "timeout", "x");
    const event = fc.oneof(
      fc.record({ type: fc.constantFrom("test", "bench"), event: kind, name }),
      fc.record({
        type: fc.constant("suite"),
        event: kind,
        test_count: fc.nat(3),
        passed: fc.nat(3),
        failed: fc.nat(2),
      }),
      fc.jsonValue(),
    );
    const text = fc.array(event, { maxLength: 12 }).map((events) => lines(started(1), ...(events as object[])));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (input) => {
        const report = readOrRefuse(() => parseLibtestJson(input));
        if (report instanceof ReportError || report.problems.length > 0) return;
        expect(report.totals.errors).toBe(0);
        expect(report.totals.tests).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
