import { access } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runQualityGate } from "../../../actions/quality-gate/src/run-quality-gate.ts";
import { runPipeline } from "../../../actions/quality-gate/src/stages/run-pipeline.ts";
import { gateContext, onPush } from "../gate-context.ts";
import { openSmallProject, TESTS_JSON } from "../small-project.ts";

const FAILED_JSON = TESTS_JSON.replace('"status":"Success"', '"status":"Failure"');

/** The small project with stages that run in this step. */
async function runStages(stages: string, gates = "") {
  const project = await openSmallProject();
  onTestFinished(() => project[Symbol.asyncDispose]());
  await project.write("failed.json", FAILED_JSON);
  await project.write(".chainops.yml", `version: 1\n${gates}pipeline:\n  stages: ${stages}\n`);
  const context = { ...onPush(gateContext(project)), now: () => new Date() };
  const { conclusion, gates: judged, stages: ran, report } = await runQualityGate(context);
  return {
    conclusion,
    report,
    gate: (name: string) => judged?.find((one) => one.name === name),
    failed: judged?.filter(({ status }) => status === "fail").map(({ name }) => name),
    statuses: Object.fromEntries((ran ?? []).map(({ name, status }) => [name, status])),
    errors: Object.fromEntries((ran ?? []).flatMap(({ name, error }) => (error === null ? [] : [[name, error]]))),
    isThere: (file: string) =>
      access(path.join(project.root, file)).then(
        () => true,
        () => false,
      ),
  };
}

const refuse = () => Promise.reject(new Error("nothing is to be judged"));

it("does nothing where there are no stages, and judges nothing for it", async () => {
  await using project = await openSmallProject();
  const bar = { pipeline: undefined, isOfDefaultBranch: false };
  expect(await runPipeline(gateContext(project), bar, refuse)).toBeUndefined();
});

describe("a gate right after the stage that feeds it", () => {
  it("stops what needs the stage, though its commands succeeded", async () => {
    const run = await runStages(`
    - { name: unit_tests, run: 'cp failed.json reports/forge-test.json' }
    - { name: integration_tests, run: 'touch too-far' }
    - { name: docs, run: 'touch docs' }`);
    expect(run.statuses).toMatchObject({ unit_tests: "failed", integration_tests: "skipped", docs: "success" });
    expect(run.errors["unit_tests"]).toMatch(/Gate `tests_passed` failed: 1 test of 2 failed/);
    expect([await run.isThere("too-far"), await run.isThere("docs")]).toEqual([false, true]);
    expect(run.conclusion).toBe("failure");
    expect(run.failed).toEqual(expect.arrayContaining(["tests_passed", "pipeline_stages"]));
  });

  it("lets what follows run where it passes", async () => {
    const run = await runStages(`
    - { name: unit_tests, run: 'true' }
    - { name: integration_tests, run: 'touch so-far' }`);
    expect(run.statuses).toMatchObject({ unit_tests: "success", integration_tests: "success" });
    expect(await run.isThere("so-far")).toBe(true);
    expect(run).toMatchObject({ conclusion: "success", failed: [] });
    expect(JSON.stringify(run.report.blocks)).toContain("Stages: unit_tests ✅");
  });

  it("stops nothing where it is only a warning", async () => {
    const run = await runStages(
      `
    - { name: unit_tests, run: 'cp failed.json reports/forge-test.json' }
    - { name: integration_tests, run: 'touch so-far' }`,
      "quality_gates: { tests: { level: warn } }\n",
    );
    expect(await run.isThere("so-far")).toBe(true);
    expect(run.conclusion).toBe("success");
    expect(run.gate("tests_passed")).toMatchObject({ status: "fail", level: "warn" });
  });
});

const limits = (max: string) => `quality_gates: { duration: { max: { docs: ${max} } } }\n`;

describe("a stage", () => {
  it("that failed leaves what it feeds in doubt, however good the reports look", async () => {
    const run = await runStages("[{ name: unit_tests, run: 'exit 1' }]");
    expect(run.failed).toEqual(expect.arrayContaining(["tests_passed", "min_test_coverage", "pipeline_stages"]));
    expect(run.gate("tests_passed")?.message).toContain("Stage `unit_tests` failed");
    expect(run.gate("max_contract_size")?.status).toBe("pass");
  });

  it("is held to its time", async () => {
    const stages = "[{ name: docs, run: 'sleep 0.3' }]";
    const slow = await runStages(stages, limits("100ms"));
    expect(slow.failed).toEqual(["stage_duration"]);
    expect((await runStages(stages, limits("10m"))).failed).toEqual([]);
  });
});
