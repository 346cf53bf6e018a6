import { describe, expect, it } from "vitest";
import { readDiff } from "../../../actions/quality-gate/src/changes/read-diff.ts";
import { adjustBase } from "../../../actions/quality-gate/src/coverage/adjust-base.ts";
import { measurePatch } from "../../../actions/quality-gate/src/coverage/measure-patch.ts";
import { judgePatchCoverage } from "../../../actions/quality-gate/src/gates/judge-patch-coverage.ts";
import { measureCoverage } from "../../../actions/quality-gate/src/measure-coverage.ts";
import { readProject } from "../../../actions/quality-gate/src/project.ts";
import { readCoverage } from "../../../actions/quality-gate/src/read-reports.ts";
import { coverageAtBase } from "../coverage-samples.ts";
import { evidence } from "../evidence-samples.ts";
import { openProject, type TestProject } from "../open-project.ts";

async function commit(project: TestProject, files: Readonly<Record<string, string>> = {}): Promise<string> {
  for (const [path, text] of Object.entries(files)) await project.write(path, text);
  await project.git("add", "--all");
  await project.git("commit", "--quiet", "--message", "x");
  return (await project.git("rev-parse", "HEAD")).trim();
}

async function diffOf(project: TestProject, base: string, head: string) {
  const changes = await readDiff(project.reader, base, head, "");
  if (changes === undefined) throw new Error("git does not tell");
  return changes;
}

async function coverageOf(project: TestProject, lcov: string, sourcesWithCode: readonly string[]) {
  await project.write("lcov.info", lcov);
  const facts = await project.workspace.describe("lcov.info");
  if (facts === undefined) throw new Error("no file");
  const { reports } = await readCoverage(project.workspace, facts, { isKnownFile: () => false });
  const all = reports.map(({ report }) => report);
  const rules = {
    project: await readProject(project.workspace, ""),
    paths: { roots: [project.root], baseDirectory: "" },
    exclude: [],
    sourcesWithCode,
    absentSources: new Set<string>(),
  };
  return { given: evidence(all), coverage: measureCoverage(all, rules) };
}

const BEFORE = `contract Vault {
  function deposit() external {
    total += 1;
    emit Deposited();
  }
  function old() external {
    total = 7;
    total = 8;
  }
}
`;
const AFTER = `contract Vault {
  // Deposits.
  function deposit() external {
    total += 2;
    emit Deposited();
  }
  function withdraw() external {
    total -= 1;
    emit Withdrawn();
  }
}
`;
const LCOV = `TN:
SF:src/Vault é.sol
DA:3,5
DA:4,5
DA:5,5
DA:7,0
DA:8,0
DA:9,0
end_of_record
`;
const EARLIER = "contract Fees {\n  function fee() external {}\n}\n";

describe("a change between two real commits", () => {
  it("is judged by the lines that git says are its own, at paths that git quotes", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/Vault é.sol": BEFORE, "src/Fees.sol": EARLIER });
    await project.git("init", "--quiet");
    const base = await commit(project);
    const head = await commit(project, { "src/Vault é.sol": AFTER, "README.md": "# New\n" });
    const changes = await diffOf(project, base, head);
    const { given, coverage } = await coverageOf(project, LCOV, ["src/Vault é.sol", "src/Fees.sol"]);
    const patch = measurePatch(coverage, changes, []);
    const judged = judgePatchCoverage(given, coverage, patch, { patch: 0.8, min_changed_lines: 1 });
    expect(judged.gate).toMatchObject({
      status: "fail",
      actual: 0.25,
      message:
        "Tests reach 1 of 4 changed lines (25.0 %); at least 80.0 % is required. Not reached: src/Vault é.sol L7–9.",
    });
    // Six covered lines at base, of which two stand unchanged; the diff removes enough to hold the other four.
    const before = coverageAtBase({ "src/Vault é.sol": [6, 6], "src/Fees.sol": [0, 1] });
    expect(adjustBase(before, coverage, changes)).toEqual({ lines: { hit: 2, found: 3 }, removed: 4 });
  });

  it("holds every line of a new file that no report mentions, and none of one that only moved", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/Fees.sol": EARLIER, "src/Vault.sol": BEFORE });
    await project.git("init", "--quiet");
    const base = await commit(project);
    await project.git("mv", "src/Fees.sol", "src/Moved.sol");
    const head = await commit(project, { "src/New.sol": BEFORE });
    const sources = ["src/Moved.sol", "src/New.sol", "src/Vault.sol"];
    const { coverage } = await coverageOf(project, "SF:src/Vault.sol\nDA:3,1\nend_of_record\n", sources);
    const functions = [
      { path: "src/New.sol", startLine: 2, endLine: 5 },
      { path: "src/New.sol", startLine: 6, endLine: 9 },
      { path: "src/Moved.sol", startLine: 2, endLine: 2 },
    ];
    expect(measurePatch(coverage, await diffOf(project, base, head), functions)).toMatchObject({
      found: 8,
      hit: 0,
      files: [{ path: "src/New.sol", basis: "unlisted" }],
    });
  });
});
