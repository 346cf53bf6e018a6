import { describe, expect, test } from "vitest";
import { parseClippyJson } from "@chainops/reports/findings/clippy-json";
import type { FindingsReport } from "@chainops/reports/findings/findings-report";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "" };
const codesOf = ({ problems }: FindingsReport) => problems.map(({ code }) => code);
const span = { file_name: "src/lib.rs", line_start: 3, line_end: 4, column_start: 5, is_primary: true };
const lint = { level: "warning", code: { code: "clippy::x" }, message: "m", spans: [span] };
const done = { reason: "build-finished", success: true };
const failed = { ...done, success: false };
const lines = (...entries: readonly object[]) => entries.map((entry) => JSON.stringify(entry)).join("\n");
const say = (message: object) => ({ reason: "compiler-message", message });
const parse = (...entries: readonly object[]) => parseClippyJson(lines(...entries), context);

describe("clippy's JSON", () => {
  test("is known below cargo's progress, and read past its words", () => {
    const text = `    Checking probe v0.1.0 (/home/ci/app)\n${lines(say(lint))}\nwarning: 1 warning\r\n${lines(done)}\n    Finished`;
    expect(parseClippyJson(text, context)).toMatchObject({
      tool: "clippy",
      problems: [],
      findings: [{ ruleId: "clippy::x", startLine: 3, endLine: 4 }],
    });
  });

  test("merges targets by code and place, and the worst level stays", () => {
    const { findings } = parse(
      say(lint),
      say({ ...lint, level: "error" }),
      say(lint),
      say({ ...lint, code: { code: "clippy::y" } }),
      say({ ...lint, spans: [{ ...span, column_start: 6 }] }),
      done,
    );
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      "clippy::x high",
      "clippy::y medium",
      "clippy::x medium",
    ]);
  });

  test("counts lints of the manifest, which have no place, and leaves out summaries", () => {
    const manifest = { level: "warning", code: { code: "clippy::cargo_common_metadata" }, message: "p", spans: [] };
    const summaries = [
      { level: "warning", code: null, message: "2 warnings emitted", spans: [] },
      { level: "error", code: null, message: "aborting due to 2 previous errors", spans: [] },
      { level: "failure-note", code: null, message: "For more information", spans: [] },
    ];
    const { findings, problems } = parse(
      say(manifest),
      say({ ...manifest, message: "q" }),
      ...summaries.map(say),
      done,
    );
    expect(findings.map(({ message, path }) => [message, path])).toEqual([
      ["p", null],
      ["q", null],
    ]);
    expect(problems).toEqual([]);
  });

  test("places a lint inside a foreign macro where the project uses it", () => {
    const inner = { ...span, file_name: "/root/.cargo/registry/src/a/lib.rs", expansion: { span } };
    expect(parse(say({ ...lint, spans: [inner] }), done).findings[0]).toMatchObject({
      path: "src/lib.rs",
      startLine: 3,
    });
  });

  test.each([
    ["an error of the language", [say({ ...lint, level: "error", code: { code: "E0308" } }), failed]],
    ["a syntax error", [say({ ...lint, level: "error", code: null }), failed]],
    ["an error of the linker", [say({ level: "error", code: null, message: "linking failed", spans: [] }), failed]],
    ["a crash of the compiler", [say({ level: "error: internal compiler error", message: "m", spans: [] }), failed]],
  ])("with %s is a problem that says where", (_name, entries) => {
    const report = parse(say({ ...lint, code: { code: "clippy::other" } }), ...entries);
    expect(report).toMatchObject({
      ran: false,
      findings: [{ ruleId: "clippy::other" }],
      problems: [{ code: "producer-failed" }],
    });
    expect(report.problems[0]?.message).toContain("do not compile");
  });

  test.each([
    ["a build that failed without a word", [say(lint), failed], ["producer-failed"]],
    ["the first of two builds that failed", [failed, say(lint), done], ["producer-failed"]],
    ["no end", [say(lint)], ["truncated"]],
    ["messages after the end", [done, say(lint)], ["truncated"]],
    ["a build that failed by its lints", [say({ ...lint, level: "error" }), failed], []],
  ])("with %s", (_name, entries, expected) => {
    expect(codesOf(parse(...entries))).toEqual(expected);
  });

  test.each([
    ["", "empty"],
    ["    Checking probe v0.1.0\n", "wrong-format"],
    [`{"a":1}`, "wrong-format"],
    [`${lines(done)}\n{"reason":"x",,}\n`, "malformed"],
  ])("%j is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseClippyJson(text, context))).toMatchObject({ name: "ReportError", code });
  });
});
