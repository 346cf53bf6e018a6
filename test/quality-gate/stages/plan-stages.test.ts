import { loadConfig } from "@chainops/core/config/load-config";
import { InputError } from "@chainops/core/errors";
import { describe, expect, it } from "vitest";
import { planStages } from "../../../actions/quality-gate/src/stages/plan-stages.ts";
import { selectStages } from "../../../actions/quality-gate/src/stages/select-stages.ts";

async function plan(stages: string, { before = "", platform = "linux" as NodeJS.Platform } = {}) {
  const bytes = new TextEncoder().encode(`pipeline:\n  ${before}\n  stages: ${stages}\n`);
  const { config } = await loadConfig({ path: ".chainops.yml", isNamed: true, readFile: async () => bytes });
  if (config.pipeline === undefined) throw new Error("no pipeline");
  return planStages(config.pipeline, { knownGates: ["tests", "coverage"], platform });
}

async function needsOf(stages: string): Promise<Record<string, readonly string[]>> {
  return Object.fromEntries((await plan(stages)).order.map(({ id, needs }) => [id, needs]));
}

describe("needs", () => {
  it("of the usual stages are their usual order, past those that are not declared", async () => {
    expect(await needsOf("[SourceCheckout, unit-tests, securityScan, ProductionDeploy, docs]")).toEqual({
      source_checkout: [],
      unit_tests: ["source_checkout"],
      security_scan: ["source_checkout"],
      production_deploy: ["unit_tests", "source_checkout", "security_scan"],
      docs: [],
    });
  });

  it("that are written are the only ones", async () => {
    expect(await needsOf("[compilation, {name: unit_tests, needs: []}]")).toEqual({ compilation: [], unit_tests: [] });
  });
});

describe("work", () => {
  it("is what is written, else what the preset knows, else nothing", async () => {
    const dag = await plan("[source_checkout, compilation, {name: UnitTests, preset: npm}, {name: x, run: make}]", {
      before: "preset: foundry",
    });
    expect(dag.order.map(({ id, work }) => [id, work])).toEqual([
      ["source_checkout", { kind: "reported" }],
      ["compilation", { kind: "preset", preset: "foundry", stage: "compilation" }],
      ["unit_tests", { kind: "preset", preset: "npm", stage: "unit_tests" }],
      ["x", { kind: "run", scripts: ["make"] }],
    ]);
  });
});

describe("a pipeline that cannot be run as it is written", () => {
  it.each([
    ["needs a stage that is not there", "[{name: a, needs: [b]}]", 'pipeline.stages: Step "a" needs "b", which is not'],
    ["goes in a circle", "[{name: a, needs: [b]}, {name: b, needs: [a]}]", "in a circle: a → b → a"],
    ["declares one twice", "[unit_tests, {name: UnitTests, run: x}]", 'Step "unit_tests" is declared 2 times'],
    ["has run and preset", "[{name: compilation, run: x, preset: npm}]", "found `run` and `preset`; accepted one"],
    ["has no commands of a preset", "[{name: contract_deploy, preset: npm}]", "preset npm has no commands for a stage"],
    ["has no time", "[{name: a, run: x, timeout: 立即}]", "found a timeout of no time at all"],
    [
      "names an unknown gate",
      "[{name: a, run: x, gates: [test]}]",
      'unknown gate "test"; accepted tests, coverage (did you mean tests?)',
    ],
    [
      "misspells a usual stage",
      "[UnitTest]",
      '"UnitTest", which has no commands; accepted another name, or one with `run` (did you mean unit_tests?)',
    ],
  ])("is refused: it %s", async (_name, stages, message) => {
    await expect(plan(stages)).rejects.toThrow(InputError);
    await expect(plan(stages)).rejects.toThrow(message);
  });

  it("is refused where its limits cannot be measured", async () => {
    const stages = "[{name: a, run: x, max_resource: {memory: 2GB}}]";
    await expect(plan(stages, { platform: "darwin" })).rejects.toThrow("on Linux runners only; this one is darwin");
    expect((await plan(stages)).order[0]?.limits).toEqual({ memoryBytes: 2e9 });
  });
});

describe("input `stages`", () => {
  const stages =
    "[compilation, {name: unit_tests, run: x}, {name: my lint, run: x}, {name: contract_deploy, run: x, pause: true}]";
  it.each([
    [[], ["unit_tests", "my lint"], ["contract_deploy"]],
    [["all"], ["unit_tests", "my lint"], ["contract_deploy"]],
    [["none"], [], []],
    [["UnitTests", "My Lint"], ["unit_tests", "my lint"], []],
    [["contract-deploy"], ["contract_deploy"], []],
  ])("%j runs %j", async (lines, runs, waits) => {
    const selection = selectStages(lines, (await plan(stages)).order);
    expect([[...selection.runs], [...selection.waits]]).toEqual([runs, waits]);
  });

  it.each([
    [["compilation"], 'stage "compilation" has no commands'],
    [["unit_test"], "(did you mean unit_tests?)"],
    [["none", "unit_tests"], "found `none` or `all` beside others"],
  ])("%j is refused", async (lines, message) => {
    const { order } = await plan(stages);
    expect(() => selectStages(lines, order)).toThrow(message);
  });
});
