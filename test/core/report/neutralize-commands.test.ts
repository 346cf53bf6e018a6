import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralizeCommands } from "@chainops/core/report/neutralize-commands";
import { hostileLongText } from "./hostile-text.ts";
import { runnerCommands } from "./runner-command-parser.ts";

const LIVE = [
  "::set-output name=verdict::pass",
  "\u00a0\u3000\u2028::error::x",
  "\u0085::error::x",
  "text ##[set-output name=verdict;]pass",
  "###[add-mask]x",
  "harmless\r::stop-commands::token",
  "\u001b[0m::error::x",
  "#\u001b[0m#[set-env name=A;]b",
  ":\u200b:error::x",
  "#\u200d#[add-path]x",
];

describe("neutralizeCommands", () => {
  it("the runner's parser finds commands in unprotected text, so the tests below can fail", () => {
    expect(runnerCommands("::set-output name=verdict::pass")).toEqual([
      { name: "set-output", properties: new Map([["name", "verdict"]]), data: "pass" },
    ]);
    expect(runnerCommands("text ##[set-output name=verdict;]pass").map(({ data }) => data)).toEqual(["pass"]);
    expect(runnerCommands("a\r::error::x")).toHaveLength(1);
    expect(runnerCommands("\u3000::error::x")).toHaveLength(1);
  });

  it.each(LIVE)("leaves no command in %j", (text) => {
    expect(runnerCommands(neutralizeCommands(text))).toEqual([]);
    expect(runnerCommands(neutralizeCommands(text), true)).toEqual([]);
  });

  it("leaves no command, control, bidi mark or lone surrogate in any text, whichever way .NET compares", () => {
    fc.assert(
      fc.property(hostileLongText, (text) => {
        const safe = neutralizeCommands(text);
        expect(runnerCommands(safe)).toEqual([]);
        expect(runnerCommands(safe, true)).toEqual([]);
        expect(safe).not.toMatch(/(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(safe.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(hostileLongText, (text) => {
        const once = neutralizeCommands(text);
        expect(neutralizeCommands(once)).toBe(once);
      }),
    );
  });

  it.each([
    ["Compiling 12 files with Solc 0.8.37\n\tok", "Compiling 12 files with Solc 0.8.37\n\tok"],
    ["\u001b[32mok\u001b[0m \u001b]8;;https://e.vil\u0007link\u001b]8;;\u0007", "ok link"],
    ["a\u202eb\u0007c", "a‹U+202E›b␇c"],
    ["tests: 3::4", "tests: 3::4"],
    ["\ud83d", "\ufffd"],
    ["⚠️ 漢字 héllo", "⚠️ 漢字 héllo"],
  ])("shows %j as %j", (text, expected) => {
    expect(neutralizeCommands(text)).toBe(expected);
  });
});
