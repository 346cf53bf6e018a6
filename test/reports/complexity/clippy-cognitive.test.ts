import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseClippyCognitive } from "@chainops/reports/complexity/clippy-cognitive";
import { ReportError } from "@chainops/reports/report-error";
import { readOrRefuse } from "../read-or-refuse.ts";

const text = readFileSync(path.join(import.meta.dirname, "samples/clippy-1.95.jsonl"), "utf8");
const context = { roots: [], baseDirectory: "crates/probe" };

test("clippy 1.95 with threshold 0 names every function once, closures and tests too", () => {
  const { functions, problems } = parseClippyCognitive(text, context);
  expect(functions.map(({ name, complexity, startLine }) => [name, complexity, startLine])).toEqual([
    ["deposit", 5, 6],
    ["plain", 1, 24],
    ["closure", 1, 28],
    ["closure", 2, 29],
    ["works", 3, 45],
  ]);
  expect(new Set(functions.map((one) => one.path))).toEqual(new Set(["crates/probe/src/lib.rs"]));
  expect(problems).toEqual([]);
});

test("a report that is cut at any 64th is refused or says so, as does a build that failed", () => {
  const whole = text.trimEnd();
  for (let part = 0; part < 64; part += 1) {
    const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
    const report = readOrRefuse(() => parseClippyCognitive(cut, context));
    expect(report instanceof ReportError || report.problems.length > 0, `cut at ${cut.length}`).toBe(true);
  }
  const withoutEnd = whole.slice(0, whole.lastIndexOf("\n") + 1);
  expect(parseClippyCognitive(withoutEnd, context).problems).toMatchObject([{ code: "truncated" }]);
  const failed = text.replace('"success": true', '"success": false');
  expect(parseClippyCognitive(failed, context).problems).toMatchObject([{ code: "producer-failed" }]);
});

test("functions outside of the workspace and messages without a number are left out", () => {
  const outside = text.replaceAll('"src/lib.rs"', '"/elsewhere/lib.rs"');
  expect(parseClippyCognitive(outside, context).functions).toEqual([]);
  const unnumbered = text.replaceAll(/complexity of \(\d+/g, "complexity of (x");
  expect(parseClippyCognitive(unnumbered, context).functions).toEqual([]);
});

test("any text ends in a report or a ReportError", () => {
  const spliced = fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.string())
    .map(([from, to, middle]) => `${text.slice(0, from)}${middle}${text.slice(to)}`);
  fc.assert(
    fc.property(spliced, (hostile) => {
      const report = readOrRefuse(() => parseClippyCognitive(hostile, context));
      expect(report).toBeDefined();
    }),
  );
});
