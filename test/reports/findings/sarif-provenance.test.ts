import { describe, expect, test } from "vitest";
import { parseSarif } from "@chainops/reports/findings/sarif";

const HEAD = "4c4c776ed2ba33b915de4d66c4faffdc300f1d85";
const MERGE = "0123456789abcdef0123456789abcdef01234567";
const OTHER = "f".repeat(40);

function problems(versionControlProvenance: unknown, commits?: readonly string[]) {
  const run = { tool: { driver: { name: "scan" } }, results: [], versionControlProvenance };
  const text = JSON.stringify({ version: "2.1.0", runs: [run] });
  const context = { roots: [], baseDirectory: "", readSource: () => undefined };
  const [report] = parseSarif(text, commits === undefined ? context : { ...context, commits });
  return report?.problems;
}

describe("the revision that a SARIF run names", () => {
  test.each([
    ["none", undefined],
    ["an empty list", []],
    ["an entry without revision", [{ repositoryUri: "https://example.org/r" }]],
    ["the head commit", [{ revisionId: HEAD }]],
    ["the tested commit in capitals", [{ revisionId: MERGE.toUpperCase() }]],
    ["an abbreviated one", [{ revisionId: HEAD.slice(0, 7) }]],
    ["a submodule's and the head commit", [{ revisionId: OTHER }, { revisionId: HEAD }]],
    ["values of wrong types", [7, null, { revisionId: {} }]],
  ])("is fine: %s", (_name, provenance) => {
    expect(problems(provenance, [HEAD, MERGE])).toEqual([]);
  });

  test.each([
    ["another commit", [{ revisionId: OTHER }], OTHER],
    ["too short to tell", [{ revisionId: HEAD.slice(0, 6) }], HEAD.slice(0, 6)],
    ["longer than a commit's id", [{ revisionId: `${HEAD}0` }], `${HEAD}0`],
    ["no commit at all", [{ revisionId: "main" }], "main"],
  ])("makes the scan worth nothing: %s", (_name, provenance, shown) => {
    expect(problems(provenance, [HEAD, MERGE])).toEqual([
      {
        code: "other-commit",
        message: `scan scanned commit ${shown}, but this run is about ${HEAD} or ${MERGE}. Scan again in this run.`,
      },
    ]);
  });

  test("is not checked where the run's commits are not known", () => {
    expect(problems([{ revisionId: OTHER }])).toEqual([]);
  });
});
