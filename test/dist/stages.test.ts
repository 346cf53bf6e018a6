import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { createSolcShim } from "@chainops/dev/example/create-solc-shim";
import { installOpenZeppelin } from "@chainops/dev/example/install-openzeppelin";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { locateSolhint } from "@chainops/dev/example/locate-scanner";
import type { GateRun } from "./gate-scene.ts";
import { openProject, type ProjectScene, type PullRequest } from "./project-scene.ts";

/** A pull request whose config has these stages, written as YAML's JSON. */
function proposeStages(project: ProjectScene, stages: readonly unknown[], rest: object = {}): Promise<PullRequest> {
  const config = { version: 1, pipeline: { stages, ...rest } };
  return project.propose({ ".chainops.yml": JSON.stringify(config) });
}

const endings = ({ document }: GateRun) =>
  Object.fromEntries(document.stages.map(({ name, status }) => [name, status]));

const FAIL_A_TEST = 'sed -i \'s/"status":"Success"/"status":"Failure"/\' reports/forge-test.json';

it("builds, tests and scans with the foundry preset, and judges what that left", { timeout: 120_000 }, async () => {
  await using project = await openProject();
  const tools = path.join(project.workspace, "cache/tools");
  const solc = await createSolcShim(tools);
  await installOpenZeppelin(project.workspace);
  await project.edit({ reports: null, out: null });
  const scanner = locateSolhint();
  const solhint = scanner.tool === "solhint" ? scanner.script : "";
  const scan = `mkdir -p reports && node ${solhint} --disc --noPoster --formatter sarif 'src/**/*.sol' > reports/solhint.sarif`;
  const stages = [
    { name: "compilation", artifacts: ["out/Vault.sol/Vault.json"] },
    "unit_tests",
    { name: "security_scan", run: scan, timeout: "2m" },
  ];
  const change = await proposeStages(project, stages, {
    preset: "foundry",
    environment_vars: { FOUNDRY_SOLC: solc, FOUNDRY_OFFLINE: true },
  });
  const machine = { ...process.env, PATH: `${path.dirname(locateForge())}:${process.env["PATH"] ?? ""}` };
  const run = await change.judge({ machine });
  expect(run.errors).toEqual([]);
  expect(run.failedGates).toEqual([]);
  expect(run.step).toMatchObject({ exitCode: 0, outputs: { "tests-total": "36", "failed-gates": "[]" } });
  expect(endings(run)).toMatchObject({ compilation: "success", unit_tests: "success", security_scan: "success" });
  const built = run.document.stages.find(({ name }) => name === "compilation");
  expect(built?.durationMs).toBeGreaterThan(0);
  expect(built?.metrics).toMatchObject({ stage_attempts_total: 1 });
  expect(run.document.artifacts.find(({ path: file }) => file === "out/Vault.sol/Vault.json")?.type).toBe(
    "compiled_contract",
  );
  expect(run.step.summary).toMatch(/Stages: compilation ✅ \d+s → unit\\_tests ✅ \d+s \+ security\\_scan ✅ /);
  expect(run.step.summary).toMatch(/Critical path: `compilation` → `unit_tests`/);
});

it("fails a scan whose tool is missing, and names the tool", async () => {
  await using project = await openProject();
  await project.edit({ "reports/solhint.sarif": null });
  const change = await proposeStages(project, ["security_scan"], { preset: "foundry" });
  const run = await change.judge();
  expect(endings(run)["security_scan"]).toBe("failed");
  expect(run.failedGates).toEqual(["security_scan_required", "new_findings", "dependency_audit", "pipeline_stages"]);
  expect(run.document.gates.find(({ name }) => name === "pipeline_stages")?.message).toMatch(
    /`slither` is not installed/,
  );
});

it("stops what depends on a stage whose gate fails, and not the rest", async () => {
  await using project = await openProject();
  const change = await proposeStages(project, [
    { name: "unit_tests", run: FAIL_A_TEST },
    { name: "contract_deploy", run: "touch reports/deployed" },
    { name: "docs", run: "touch reports/docs" },
  ]);
  const run = await change.judge();
  expect(endings(run)).toMatchObject({ unit_tests: "failed", contract_deploy: "skipped", docs: "success" });
  expect(run.failedGates).toEqual(["tests_passed", "pipeline_stages"]);
  const left = (name: string) => existsSync(path.join(project.workspace, "reports", name));
  expect([left("deployed"), left("docs")]).toEqual([false, true]);
});

it("goes on after a failure that is tolerated, but believes no report of a stage that failed", async () => {
  await using project = await openProject();
  const tolerated = await proposeStages(project, [
    { name: "docs", run: "exit 3", continue_on_failure: true },
    { name: "site", run: "echo after", needs: ["docs"] },
  ]);
  const good = await tolerated.judge();
  expect(good.failedGates).toEqual([]);
  expect(endings(good)).toMatchObject({ docs: "failed", site: "success" });
  expect(good.step.summary).toMatch(/Tolerated: stage `docs` failed: `exit 3` ended with exit code 3/);

  const feeding = await proposeStages(project, [
    { name: "unit_tests", run: "exit 3", continue_on_failure: true },
    { name: "docs", run: "echo after", needs: ["unit_tests"] },
  ]);
  const bad = await feeding.judge();
  expect(endings(bad)).toMatchObject({ unit_tests: "failed", docs: "success" });
  expect(bad.step.exitCode).toBe(1);
  expect(bad.failedGates).toEqual(expect.arrayContaining(["tests_passed", "min_test_coverage", "pipeline_stages"]));
});

const RELEASE = [
  { name: "unit_tests", run: "true" },
  { name: "production_deploy", run: "touch reports/deployed", pause: true },
];

it("waits for a person: action required, exit code 0, and nothing of the stage is run", async () => {
  await using project = await openProject();
  const change = await proposeStages(project, RELEASE);
  const run = await change.judge({ inputs: { "check-run": "true" } });
  expect(run.failedGates).toEqual([]);
  expect(run.step).toMatchObject({ exitCode: 0, outputs: { conclusion: "action_required" } });
  expect(endings(run)).toMatchObject({ unit_tests: "success", production_deploy: "pending" });
  expect(existsSync(path.join(project.workspace, "reports/deployed"))).toBe(false);
  const named = await change.judge({ inputs: { stages: "production_deploy" } });
  expect(named.step).toMatchObject({ exitCode: 0, outputs: { conclusion: "success" } });
  expect(existsSync(path.join(project.workspace, "reports/deployed"))).toBe(true);
});

it("ends the stages of a cancelled run with all that they started", { timeout: 60_000 }, async () => {
  await using project = await openProject();
  const started = path.join(project.workspace, "reports/started");
  const change = await proposeStages(project, [
    { name: "long", run: `(trap '' INT; sleep 300) & touch ${started}; setsid sleep 300 & wait` },
    { name: "after", run: "touch reports/after", needs: ["long"] },
  ]);
  const cancel = new AbortController();
  const running = change.judge({ signal: cancel.signal });
  await vi.waitUntil(() => existsSync(started), { timeout: 30_000 });
  cancel.abort();
  const { step, document } = await running;
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1, orphanedProcesses: [] });
  expect(document.conclusion).toBe("cancelled");
  expect(existsSync(path.join(project.workspace, "reports/after"))).toBe(false);
});

it("refuses to run stages of a foreign tree on pull_request_target", async () => {
  await using project = await openProject();
  await project.commitToMain({
    ".chainops.yml": JSON.stringify({
      version: 1,
      pipeline: { stages: [{ name: "unit_tests", run: "touch reports/ran" }] },
    }),
  });
  const change = await project.propose({ "README.md": "Changed.\n" });
  const target = {
    event: { ...change.event, name: "pull_request_target" },
    github: { sha: project.mainSha, ref: "refs/heads/main" },
  };
  const run = await change.judge(target);
  expect(run.step.exitCode).toBe(1);
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^`pipeline\.stages` would run commands with this run's secrets on event pull_request_target/,
    ),
  ]);
  expect(existsSync(path.join(project.workspace, "reports/ran"))).toBe(false);
  const without = await change.judge({ ...target, inputs: { stages: "none" } });
  expect(without.errors).toEqual([]);
  expect(existsSync(path.join(project.workspace, "reports/ran"))).toBe(false);
});
