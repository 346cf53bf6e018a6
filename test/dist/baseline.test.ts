import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writeZip } from "@chainops/core/artifacts/write-zip";
import { REPOSITORY, type GateRun } from "./gate-scene.ts";
import { openProject } from "./project-scene.ts";

const rowOf = ({ document }: GateRun, gate: string) => document.gates.find(({ name }) => name === gate);

/** A second rule of the scanner, at a line that the change does not touch. */
const addFinding = (text: string) => {
  const log = JSON.parse(text) as { runs: { results: { ruleId: string; locations: unknown[] }[] }[] };
  const [first] = log.runs[0]?.results ?? [];
  if (first !== undefined) log.runs[0]?.results.push({ ...first, ruleId: "reentrancy" });
  return JSON.stringify(log);
};

/** Vault.sol's last covered line, now reached by no test. */
const loseOneLine = (text: string) => text.replace(/^(DA:\d+),[1-9]\d*$/m, "$1,0");

const CHANGE = { "README.md": (text: string) => `${text}\nOne sentence more.\n` };

const CONFIG = `version: 1
quality_gates:
  coverage: { max_drop: 0.001 }
  complexity: { max_over: base }
  tests: { min_total: base }
  findings: { fail: { new: [critical, high, medium], total: [critical] } }
`;

it("compares a pull request with what the push of its base has uploaded", { timeout: 60_000 }, async () => {
  await using project = await openProject();
  await project.commitToMain({ ".chainops.yml": CONFIG });
  const { runId } = await project.pushMain();
  const change = await project.propose(CHANGE);
  await project.edit({ "reports/lcov.info": loseOneLine, "reports/solhint.sarif": addFinding });
  const run = await change.judge();
  expect(run.failedGates).toEqual(["max_coverage_drop", "new_findings"]);
  expect(rowOf(run, "new_findings")?.message).toMatch(/^1 new high or medium finding: .*reentrancy at /);
  expect(rowOf(run, "max_coverage_drop")?.base).toBeCloseTo(85 / 86);
  expect(rowOf(run, "min_test_coverage")).toMatchObject({ status: "pass", actual: 84 / 86, base: 85 / 86 });
  expect(rowOf(run, "max_contract_size")?.base).toBeGreaterThan(5000);
  expect(rowOf(run, "complexity_ratchet")).toMatchObject({ status: "pass", actual: 0, threshold: 0 });
  expect(run.step.outputs["new-findings"]).toBe("1");
  expect(run.document.findings.filter(({ isNew }) => isNew).map(({ ruleId }) => ruleId)).toEqual(["reentrancy"]);
  expect(run.step.summary).toContain(`Measured values of base: the result of run ${runId} on `);
  expect(run.step.summary).not.toContain("Not compared");
  const { measurements } = run.document.details as { measurements: { quality: Record<string, number> } };
  expect(JSON.parse(run.step.outputs["quality-vector"] ?? "")).toEqual(measurements.quality);
});

it("finds the nearest first parent of the base that a run has measured", { timeout: 60_000 }, async () => {
  await using project = await openProject();
  const { runId } = await project.pushMain();
  await project.commitToMain({ "NOTES.md": "Not measured.\n" });
  const change = await project.propose(CHANGE);
  const { step } = await change.judge();
  expect(step.summary).toContain(`the result of run ${runId} on `);
  expect(step.summary).toContain(", 1 first parent before the base commit");
});

const UPLOADS = [
  { name: "takes", who: "a push of the base", run: {} },
  { name: "does not believe", who: "a fork", run: { headRepository: "mallory/vault" } },
  { name: "does not believe", who: "a pull request", run: { event: "pull_request" } },
  { name: "does not believe", who: "another workflow", run: { path: ".github/workflows/other.yml" } },
  { name: "does not believe", who: "a run of another commit", run: {}, isOfHead: true },
];

it.each(UPLOADS)("$name the result that $who uploaded", { timeout: 60_000 }, async ({ name, run, isOfHead }) => {
  await using project = await openProject();
  project.github.addRepository("mallory/vault", { forkOf: REPOSITORY });
  const pushed = await project.pushMain({ inputs: { "upload-result": "false" } });
  const change = await project.propose(CHANGE);
  const headSha = isOfHead === true ? change.headSha : project.mainSha;
  const runId = project.github.addWorkflowRun(REPOSITORY, { headBranch: "main", ...run, headSha });
  const document = { ...pushed.document, run: { ...pushed.document.run, id: String(runId) } };
  const archive = await writeZip("quality-gate.json", Buffer.from(JSON.stringify(document)));
  project.github.addArtifact(REPOSITORY, { runId, name: "chainops-result-quality-gate", archive });
  const judged = await change.judge();
  const isTaken = name === "takes";
  expect(judged.step.summary.includes("Measured values of base")).toBe(isTaken);
  expect(rowOf(judged, "min_test_coverage")?.base ?? null).toBe(isTaken ? 85 / 86 : null);
  expect(judged.failedGates).toEqual([]);
});

it("reads the committed file before it looks for a run", { timeout: 60_000 }, async () => {
  await using project = await openProject();
  const temp = await project.newTemp();
  await project.pushMain({ temp, inputs: { "upload-result": "false" } });
  const measured = await readFile(path.join(temp, "chainops/baseline/quality-gate.json"), "utf8");
  await project.commitToMain({ ".chainops-baseline.json": measured });
  const asked = project.github.requests.length;
  const change = await project.propose(CHANGE);
  const run = await change.judge();
  expect(run.step.outputs["new-findings"]).toBe("0");
  expect(rowOf(run, "min_test_coverage")?.base).toBe(85 / 86);
  expect(run.step.summary).toContain("Measured values of base: `.chainops-baseline.json` of the base commit");
  expect(project.github.requests.slice(asked).filter(({ path: at }) => at.includes("/artifacts"))).toEqual([]);
});

it(
  "says that the committed baseline is broken, and compares with nothing else in its place",
  { timeout: 60_000 },
  async () => {
    await using project = await openProject();
    await project.commitToMain({
      ".chainops-baseline.json": '{"schema":"chainops.baseline/v1"',
      ".chainops.yml": CONFIG,
    });
    const run = await (await project.propose(CHANGE)).judge();
    expect(run.failedGates).toEqual([]);
    expect(run.document.gates.filter(({ status }) => status === "no-baseline").map(({ name }) => name)).toEqual([
      "min_total_tests",
      "max_coverage_drop",
      "new_findings",
      "complexity_ratchet",
    ]);
    expect(run.step.summary).toContain("`.chainops-baseline.json` of the base commit is not JSON");
  },
);

const STRICT = `version: 1
quality_gates:
  ratchet: true
  min_test_coverage: 1
  max_complexity_score: 2
  max_contract_size: 4000
`;

it(
  "starts green with `ratchet: true` where base is no better, and red where it gets worse",
  { timeout: 60_000 },
  async () => {
    await using project = await openProject();
    await project.commitToMain({ ".chainops.yml": STRICT });
    const first = await project.pushMain();
    expect(first.failedGates).toEqual(["min_test_coverage", "max_complexity_score", "max_contract_size"]);
    const change = await project.propose(CHANGE);
    const same = await change.judge();
    expect(same.failedGates).toEqual([]);
    await project.edit({ "reports/lcov.info": loseOneLine });
    const worse = await change.judge();
    expect(worse.failedGates).toEqual(["min_test_coverage"]);
  },
);
