import { describe, expect, it } from "vitest";
import { touches } from "../../../actions/quality-gate/src/changes/changed-lines.ts";
import type { GitHubComparison } from "../../../actions/quality-gate/src/changes/github-commits.ts";
import { readComparison } from "../../../actions/quality-gate/src/changes/read-comparison.ts";

const BASE = "b".repeat(40);
const range = (start: number, end = start) => ({ start, end });
type File = GitHubComparison["files"][number];

const file = (given: Partial<File>): File => ({
  sha: "c".repeat(40),
  filename: "a.sol",
  status: "modified",
  additions: 0,
  deletions: 0,
  ...given,
});
const compare = (files: readonly Partial<File>[], base = BASE, prefix = "") =>
  readComparison({ merge_base_commit: { sha: base }, files: files.map(file) }, BASE, prefix);

describe("what GitHub says has changed", () => {
  it("has the lines of its patches, by paths of the workspace", () => {
    const patch = "@@ -1,4 +1,5 @@ contract\n 1\n-2\n+two\n 3\n+four\n 4\n\\ No newline at end of file";
    const renamed = { status: "renamed", filename: "n.sol", previous_filename: "o.sol" };
    expect(
      compare(
        [
          { patch, additions: 2, deletions: 1 },
          { ...renamed, patch: "@@ -7 +7 @@\n-a\n+b", additions: 1, deletions: 1 },
          { filename: "empty", status: "added", sha: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" },
          { filename: "gone", status: "removed" },
        ],
        BASE,
        "sub",
      ),
    ).toEqual({
      known: true,
      baseSha: BASE,
      deleted: ["sub/gone"],
      unknown: new Map(),
      files: new Map([
        ["sub/a.sol", { path: "sub/a.sol", basePath: "sub/a.sol", added: [range(2), range(4)], removed: [range(2)] }],
        ["sub/n.sol", { path: "sub/n.sol", basePath: "sub/o.sol", added: [range(7)], removed: [range(7)] }],
        ["sub/empty", { path: "sub/empty", basePath: null, added: [], removed: [] }],
      ]),
    });
  });

  it.each([
    { name: "a large or binary file without a patch", given: {} },
    {
      name: "a rename without a patch, which may hide lines",
      given: { status: "renamed", previous_filename: "o.sol" },
    },
    { name: "a patch that is cut at a hunk", given: { patch: "@@ -1 +1 @@\n-a\n+b", additions: 2, deletions: 1 } },
    { name: "a patch that is cut within a hunk", given: { patch: "@@ -1,2 +1,2 @@\n-a", additions: 2, deletions: 2 } },
    { name: "a patch that is none", given: { patch: "hello", additions: 1 } },
    { name: "a copy", given: { status: "copied", patch: "@@ -1 +1 @@\n-a\n+b", additions: 1, deletions: 1 } },
  ])("is not known of $name", ({ given }) => {
    const changes = compare([given]);
    expect(changes.known && [...(changes.unknown?.keys() ?? [])]).toEqual(["a.sol"]);
    expect(touches(changes, "a.sol", 1, 1)).toBeUndefined();
    expect(touches(changes, "other.sol", 1, 1)).toBe(false);
  });

  it("is not known where the list is cut, or where it starts at an older commit", () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ filename: `${index}`, status: "removed" }));
    expect(compare(many)).toEqual({ known: false, reason: expect.stringMatching(/first 300 changed files only/) });
    expect(compare([], "d".repeat(40))).toEqual({ known: false, reason: expect.stringMatching(/an older commit/) });
  });
});
