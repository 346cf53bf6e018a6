import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffLines } from "@chainops/dev/github-double/git/line-diff";
import { array, assert, constantFrom, pre, property } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const twenty = Array.from({ length: 20 }, (_, index) => `line ${index}\n`);

const manyLines = (prefix: string) => Array.from({ length: 3000 }, (_, index) => `${prefix}${index}\n`).join("");

describe("the patch of a file", () => {
  test.each([
    { name: "the same text", before: "a\n", after: "a\n", patch: "" },
    { name: "a new file", before: "", after: "a\nb\n", patch: "@@ -0,0 +1,2 @@\n+a\n+b" },
    { name: "a removed file", before: "a\n", after: "", patch: "@@ -1 +0,0 @@\n-a" },
    { name: "one changed line", before: "a\nb\nc\n", after: "a\nB\nc\n", patch: "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c" },
    {
      name: "two far changes",
      before: twenty.join(""),
      after: twenty.with(1, "x\n").with(18, "y\n").join(""),
      patch:
        "@@ -1,5 +1,5 @@\n line 0\n-line 1\n+x\n line 2\n line 3\n line 4\n" +
        "@@ -16,5 +16,5 @@\n line 15\n line 16\n line 17\n-line 18\n+y\n line 19",
    },
  ])("of $name", ({ before, after, patch }) => {
    expect(diffLines(before, after).patch).toBe(patch);
  });

  test("counts a part too large to compare as replaced", () => {
    expect(diffLines(manyLines("a"), manyLines("b"))).toMatchObject({ additions: 3000, deletions: 3000 });
  });
});

describe("git apply", () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "github-double-diff-"));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test("turns the old text into the new one with the patch", () => {
    const text = array(constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 30 });
    assert(
      property(text, text, (before, after) => {
        const [old, current] = [before, after].map((lines) => `${lines.join("\n")}\n`) as [string, string];
        pre(old !== current);
        writeFileSync(join(directory, "f"), old);
        const patch = `--- a/f\n+++ b/f\n${diffLines(old, current).patch}\n`;
        execFileSync("git", ["-C", directory, "apply", "--unidiff-zero", "-"], { input: patch, stdio: "pipe" });
        expect(execFileSync("cat", [join(directory, "f")], { encoding: "utf8" })).toBe(current);
      }),
      { numRuns: 40 },
    );
  });
});
