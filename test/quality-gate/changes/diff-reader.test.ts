import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { array, assert, constantFrom, integer, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { DiffError } from "../../../actions/quality-gate/src/changes/unquote-path.ts";
import { readText } from "./read-text.ts";

const range = (start: number, end = start) => ({ start, end });
const plain = { added: [], removed: [], isBinary: false, isSubmodule: false };

describe("one file of a diff", () => {
  it.each([
    {
      name: "lines that look like headers are lines",
      diff: "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@ f\n--- a/y\n-@@ -9 +9 @@\n+++ b/y\n+diff --git a/z b/z\n",
      expected: { path: "x", basePath: "x", added: [range(1, 2)], removed: [range(1, 2)] },
    },
    {
      name: "a rename with a change",
      diff: "diff --git a/old name b/new\nsimilarity index 90%\nrename from old name\nrename to new\nindex 1..2 100644\n--- a/old name\t\n+++ b/new\n@@ -3 +4 @@\n-a\n+b\n",
      expected: { path: "new", basePath: "old name", added: [range(4)], removed: [range(3)] },
    },
    {
      name: "a change of mode alone, of a name that could be two",
      diff: "diff --git a/x b/x b/x b/x\nold mode 100644\nnew mode 100755\n",
      expected: { path: "x b/x", basePath: "x b/x" },
    },
    {
      name: "a quoted name with a newline, a tab, a quote and bytes in octal",
      diff: 'diff --git "a/\\n\\t\\"\\\\\\303\\251" "b/\\n\\t\\"\\\\\\303\\251"\nold mode 100644\nnew mode 100755\n',
      expected: { path: '\n\t"\\é', basePath: '\n\t"\\é' },
    },
    {
      name: "a name that is no text",
      diff: 'diff --git "a/\\377.sol" "b/\\377.sol"\nnew file mode 100644\nindex 0000000..e69de29\n',
      expected: { path: "\uFFFD.sol", basePath: null },
    },
    {
      name: "a file that is gone",
      diff: "diff --git a/x b/x\ndeleted file mode 100644\nindex 1..0\n--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-1\n-2\n",
      expected: { path: null, basePath: "x", removed: [range(1, 2)] },
    },
    {
      name: "a binary file",
      diff: "diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n",
      expected: { path: "x", basePath: "x", isBinary: true },
    },
    {
      name: "a submodule",
      diff: "diff --git a/x b/x\nindex 1..2 160000\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n",
      expected: { path: "x", basePath: "x", added: [range(1)], removed: [range(1)], isSubmodule: true },
    },
    {
      name: "a last line without its newline",
      diff: "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -2 +2,2 @@ x\n-y\n\\ No newline at end of file\n+y\n+z\n\\ No newline at end of file\n",
      expected: { path: "x", basePath: "x", added: [range(2, 3)], removed: [range(2)] },
    },
  ])("$name", ({ diff, expected }) => {
    for (const size of [1, 7, 1e6]) expect(readText(diff, size)).toEqual([{ ...plain, ...expected }]);
  });

  it.each([
    { name: "names without a prefix", diff: "diff --git x x\nold mode 100644\nnew mode 100755\n" },
    { name: "another name in the body", diff: "diff --git a/x b/x\n--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n" },
    { name: "two names without a rename", diff: "diff --git a/x b/y\nold mode 100644\nnew mode 100755\n" },
    { name: "a copy", diff: "diff --git a/x b/y\nsimilarity index 100%\ncopy from x\ncopy to y\n" },
    { name: "a hunk that is longer than it says", diff: "diff --git a/x b/x\n@@ -1 +1,0 @@\n+a\n" },
    { name: "a hunk that breaks off", diff: "diff --git a/x b/x\n@@ -1,2 +1 @@\n-a\n+b\n" },
    {
      name: "a hunk that another file interrupts",
      diff: "diff --git a/x b/x\n@@ -1 +1,2 @@\n-a\n+b\ndiff --git a/y b/y\n",
    },
    { name: "hunks out of order", diff: "diff --git a/x b/x\n@@ -9 +9 @@\n-a\n+b\n@@ -1 +1 @@\n-a\n+b\n" },
    { name: "a line that is not ended", diff: "diff --git a/x b/x\nold mode 100644" },
    { name: "an open quote", diff: 'diff --git "a/x" "b/x\nold mode 100644\nnew mode 100755\n' },
    { name: "a line without an end", diff: `diff --git a/${"x".repeat(70_000)}` },
  ])("refuses $name", ({ diff }) => {
    expect(() => readText(diff)).toThrow(DiffError);
  });
});

const FIXTURES = "../shared/fixtures/quality/diff";

describe.skipIf(!existsSync(FIXTURES))("the fixtures of git (skipped where they are not there)", () => {
  it.each(["u0.diff", "u0mn.diff", "u0nq.diff"])("%s has the lines of its commit", (file) => {
    const files = readText(readFileSync(path.join(FIXTURES, file)));
    expect(files).toEqual([
      { ...plain, path: "bin.dat", basePath: "bin.dat", added: [range(1)], removed: [range(1, 2)] },
      { ...plain, path: "new.sql", basePath: null, added: [range(1, 2)] },
      { ...plain, path: "nonl.txt", basePath: "nonl.txt", added: [range(2, 3)], removed: [range(2)] },
      { ...plain, path: "ren2.txt", basePath: "ren1.txt" },
      { ...plain, path: 'sp ace é "q".txt', basePath: 'sp ace é "q".txt', added: [range(2)] },
      {
        ...plain,
        path: "src/a.sol",
        basePath: "src/a.sol",
        added: [range(27), range(48, 49)],
        removed: [range(10, 12), range(30)],
      },
      { ...plain, path: "tab\tname.txt", basePath: "tab\tname.txt", added: [range(21)] },
    ]);
  });

  it("refuses a diff without prefixes, whose names could be any", () => {
    expect(() => readText(readFileSync(path.join(FIXTURES, "u0np.diff")))).toThrow(
      /does not start with `a\/` or `b\/`/,
    );
  });

  it("agrees with reviewdog on every line of its diffs", () => {
    const folder = path.join(FIXTURES, "reviewdog");
    const names = readdirSync(folder).filter((file) => file.endsWith(".diff"));
    for (const name of names) {
      // Its samples compare two files, some without git; git compares commits, where such files are renamed or one.
      const text = readFileSync(path.join(folder, name), "utf8")
        .replaceAll(".old.", ".new.")
        .replace(/^(diff -u .*\n)?--- .*\n\+\+\+ .*\n/, "diff --git a/x b/x\n");
      const told = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as ReviewdogFile[] | null;
      const expected = (told ?? []).map(({ Hunks }) => {
        const all = (Hunks ?? []).flatMap(({ Lines }) => Lines);
        return {
          added: all.filter(({ Type }) => Type === 1).map(({ LnumNew }) => LnumNew),
          removed: all.filter(({ Type }) => Type === 2).map(({ LnumOld }) => LnumOld),
        };
      });
      const read = readText(text).map(({ added, removed }) => ({ added: lines(added), removed: lines(removed) }));
      expect({ name, read }).toEqual({ name, read: expected });
    }
    expect(names.length).toBe(15);
  });
});

interface ReviewdogFile {
  Hunks: { Lines: { Type: number; LnumOld: number; LnumNew: number }[] }[] | null;
}

function lines(ranges: readonly { start: number; end: number }[]): number[] {
  return ranges.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, index) => start + index));
}

describe("hostile input", () => {
  const line = oneof(
    constantFrom(
      "diff --git a/x b/x",
      "@@ -1 +1 @@",
      "@@ -1,3 +2,0 @@",
      "--- a/x",
      "+++ b/x",
      "-a",
      "+b",
      " c",
      "\\ No",
    ),
    constantFrom("rename from x", "rename to y", "new file mode 100644", 'diff --git "a/\\303" "b/\\303"', ""),
    string({ maxLength: 20 }),
  );

  it("is read or refused, the same in any pieces", () => {
    assert(
      property(array(line, { maxLength: 30 }), integer({ min: 1, max: 40 }), (all, size) => {
        const text = all.map((one) => `${one}\n`).join("");
        expect(outcome(text, size)).toEqual(outcome(text, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 500 },
    );
  });

  const WHOLE = "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n-b\n+c\n+d\n";
  const cuts = Array.from({ length: WHOLE.length - 1 }, (_, index) => WHOLE.slice(0, index + 1));

  it.each(cuts.filter((cut) => cut.includes("@@") || !cut.endsWith("\n")))("that is cut is refused: %j", (cut) => {
    expect(() => readText(cut)).toThrow(DiffError);
  });
});

function outcome(text: string, size: number): unknown {
  try {
    return readText(text, size);
  } catch (error) {
    if (error instanceof DiffError) return "refused";
    throw error;
  }
}
