import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { findFormat } from "@chainops/reports/report-format";
import { parseCargoTestText } from "@chainops/reports/tests/cargo-test-text";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import { hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const codes = (report: { problems: readonly { code: string }[] }) => report.problems.map(({ code }) => code);
const result = (verdict: string, passed: number, failed = 0, ignored = 0, measured = 0) =>
  `\ntest result: ${verdict}. ${passed} passed; ${failed} failed; ${ignored} ignored; ${measured} measured; 0 filtered out; finished in 0.01s\n`;
const one = (line: string) => `\nrunning 1 test\n${line}\n${result("ok", 1)}`;

const failing = () => decodeText(readFixture("libtest/cargo-test-pretty-1.95.txt"));
const stderr = () => decodeText(readFixture("libtest/cargo-test-pretty-1.95.stderr.txt"));

describe.skipIf(!hasFixtures)("what cargo 1.95 printed (../shared/fixtures is needed)", () => {
  test("the three result lines are summed and the failed test is named with its output", () => {
    const report = parseCargoTestText(failing());
    expect(report).toMatchObject({
      producer: "cargo-test-text",
      totals: { tests: 7, passed: 5, failed: 1, errors: 0, skipped: 1, flaky: 0 },
      problems: [],
    });
    const broken = report.cases.find(({ status }) => status === "failed");
    expect(broken).toMatchObject({ classname: "tests", name: "fails_on_purpose" });
    expect(broken?.message).toMatch(
      /^out <line>\n\nthread 'tests::fails_on_purpose' .* panicked at src\/lib\.rs:18:61:/,
    );
    expect(report.cases.map(({ classname, name }) => `${classname} ${name}`)).toContain("tests panics");
    expect(report.cases.map(({ classname, name }) => `${classname} ${name}`)).toContain("src/lib.rs add (line 2)");
  });

  test("both streams in one file read the same", () => {
    const both = stderr() + failing();
    expect(findFormat(TEST_FORMATS, both)?.id).toBe("cargo-test-text");
    expect(parseCargoTestText(both).totals).toEqual(parseCargoTestText(failing()).totals);
  });

  test("a text that is cut anywhere but between two binaries never passes", () => {
    const whole = failing();
    for (let part = 0; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      const report = readOrRefuse(() => parseCargoTestText(cut));
      if (report instanceof ReportError || report.totals.failed + report.totals.errors > 0) continue;
      expect(codes(report), `cut at ${cut.length}`).not.toEqual([]);
    }
  });

  test("a flipped outcome contradicts the result line, and a flipped result line contradicts the names", () => {
    const flipped = parseCargoTestText(failing().replace("test tests::adds ... ok", "test tests::adds ... FAILED"));
    expect(flipped.totals).toMatchObject({ failed: 2 });
    expect(codes(flipped)).toContain("count-mismatch");
    const summed = failing().replace("FAILED. 3 passed; 1 failed", "ok. 4 passed; 0 failed");
    expect(codes(parseCargoTestText(summed))).toContain("count-mismatch");
  });
});

describe("the text of cargo test", () => {
  test("dots instead of names (--quiet) leave the numbers and the names of failures", () => {
    const text = `\nrunning 3 tests\n.F.\nfailures:\n\n---- a::b stdout ----\nboom\n\nfailures:\n    a::b\n${result("FAILED", 2, 1)}`;
    const report = parseCargoTestText(text);
    expect(report.totals).toMatchObject({ tests: 3, passed: 2, failed: 1 });
    expect(report.cases[0]).toMatchObject({ classname: "a", name: "b", message: "boom" });
    expect(report.problems).toEqual([]);
  });

  test("output between a name and its outcome (--nocapture on one thread) hides the name, not the test", () => {
    const report = parseCargoTestText(one("test a::b ... printed by the test\nok"));
    expect(report).toMatchObject({ totals: { tests: 1, passed: 1 }, problems: [] });
  });

  test("a failed test whose outcome stands apart is named by cargo's list", () => {
    const text = `running 1 test\ntest a::b ... noise\nFAILED\n\nfailures:\n\nfailures:\n    a::b\n${result("FAILED", 0, 1)}`;
    expect(parseCargoTestText(text).cases).toMatchObject([{ classname: "a", name: "b", status: "failed" }]);
  });

  test("what a failed test printed is no outcome of another test", () => {
    const inner = "test inner ... ok";
    const text = `running 1 test\ntest a ... FAILED\n\nfailures:\n\n---- a stdout ----\n${inner}\n\nfailures:\n    a\n${result("FAILED", 0, 1)}`;
    const report = parseCargoTestText(text);
    expect(report.totals).toMatchObject({ tests: 1, failed: 1 });
    expect(report.cases[0]?.message).toBe(inner);
    expect(report.problems).toEqual([]);
  });

  test("times, reasons, benchmarks, Windows line ends and colours are read", () => {
    const text = `running 3 tests\r\ntest a ... \u001b[32mok\u001b[0m <0.250s>\r\ntest b ... ignored, needs a node\r\ntest c ... bench:   5 ns/iter (+/- 1)\r\n${result("\u001b[32mok\u001b[0m", 1, 0, 1, 1)}`;
    const report = parseCargoTestText(text);
    expect(report.cases).toMatchObject([
      { name: "a", status: "passed", durationMs: 250 },
      { name: "b", status: "skipped", message: "needs a node" },
      { name: "c", status: "passed" },
    ]);
    expect(report.problems).toEqual([]);
  });

  test("a process that died leaves its tests as errors", () => {
    const report = parseCargoTestText(`running 3 tests\ntest a ... ok\n${one("test b ... ok")}`);
    expect(report.totals).toMatchObject({ tests: 4, passed: 2, errors: 2 });
    expect(codes(report)).toEqual(["truncated"]);
  });

  test("events of libtest below lines of cargo are read as such", () => {
    const events = `{ "type": "suite", "event": "started", "test_count": 1 }\n{ "type": "test", "name": "a", "event": "ok" }\n{ "type": "suite", "event": "ok", "passed": 1, "failed": 0, "ignored": 0, "measured": 0 }\n`;
    const text = "   Compiling a v0.1.0 (/home/ci/a)\n".repeat(200) + events;
    expect(findFormat(TEST_FORMATS, text)?.id).toBe("cargo-test-text");
    expect(parseCargoTestText(text)).toMatchObject({ producer: "libtest-json", totals: { passed: 1 }, problems: [] });
  });

  test("a test that prints an event of libtest does not make the text another format", () => {
    expect(parseCargoTestText(one('test a ... ok\n{ "type": "test" }')).producer).toBe("cargo-test-text");
  });

  test.each([
    [
      "a result of other numbers than were to run",
      `running 2 tests\ntest a ... ok\n${result("ok", 1)}`,
      "count-mismatch",
    ],
    ["a verdict against its own numbers", `running 1 test\n.\n${result("ok", 0, 1)}`, "count-mismatch"],
    ["a result without a start", result("ok", 1), "count-mismatch"],
    ["a result in unknown words", `running 1 test\ntest a ... ok\ntest result: fine\n`, "truncated"],
    [
      "a compiler error",
      `error: could not compile \`a\` (lib test) due to 1 previous error\n${one("test a ... ok")}`,
      "producer-failed",
    ],
    ["no test", `\nrunning 0 tests\n${result("ok", 0)}`, "no-results"],
    ["no binary", "   Compiling a v0.1.0\n", "no-results"],
  ])("%s is a problem", (_name, text, code) => {
    expect(codes(parseCargoTestText(text))).toEqual([code]);
  });

  test("nothing is a ReportError", () => {
    expect(readOrRefuse(() => parseCargoTestText(" \n"))).toMatchObject({ code: "empty" });
  });

  test.each([
    ["one", "running 999999999 tests\n"],
    ["many", `running 0 tests\n${result("ok", 900_000)}`.repeat(4)],
  ])("%s line with a number that no workspace has is refused", (_name, text) => {
    expect(readOrRefuse(() => parseCargoTestText(text))).toMatchObject({ code: "too-large" });
  });

  test("any lines end in a report or a ReportError, and without a problem the numbers are those of the result lines", () => {
    const piece = fc.oneof(
      fc.constantFrom("running 1 test", "running 2 tests", "test a ... ok", "test a ... FAILED", "failures:", "    a"),
      fc.constantFrom(result("ok", 1), result("ok", 2), result("FAILED", 0, 1), "---- a stdout ----"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const report = readOrRefuse(() => parseCargoTestText(pieces.join("\n")));
        if (report instanceof ReportError || report.problems.length > 0) return;
        const said = [...pieces.join("\n").matchAll(/^test result: .* (\d+) passed; (\d+) failed/gm)];
        expect(report.totals.passed).toBe(said.reduce((sum, [, passed]) => sum + Number(passed), 0));
        expect(report.totals.failed).toBe(said.reduce((sum, [, , failed]) => sum + Number(failed), 0));
      }),
      { numRuns: 500 },
    );
  });
});
