import { access, chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyExample } from "../../../packages/dev/src/example/copy-example.ts";
import { createSolcShim } from "../../../packages/dev/src/example/create-solc-shim.ts";
import { locateForge } from "../../../packages/dev/src/example/locate-forge.ts";
import { toolEnvironment } from "../../../packages/dev/src/example/tool-environment.ts";
import { FAMILIES, familyNames } from "../../../actions/quality-gate/src/report-families.ts";
import { openProject } from "../open-project.ts";
import { runPipeline } from "./run-pipeline.ts";

const STAGES = "pipeline: {preset: Foundry, stages: [SourceCheckout, Compilation, UnitTests, SecurityScan]}";

/** The example project, and an environment in which forge and a compiler are found. */
async function openExample() {
  const example = await openProject();
  const tools = path.join(path.dirname(example.root), "tools");
  await copyExample({ targetDir: example.root });
  const solc = await createSolcShim(tools);
  const variables = toolEnvironment(process.env, { solc, forge: locateForge(), home: path.join(tools, "home") });
  const env = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  return { example, env };
}

describe("the foundry preset, with the real forge", { timeout: 180_000 }, () => {
  let opened: Awaited<ReturnType<typeof openExample>>;
  beforeAll(async () => {
    opened = await openExample();
  }, 120_000);
  afterAll(() => opened.example[Symbol.asyncDispose]());

  it("builds, tests, and leaves its reports where they are found by themselves", async () => {
    const { example, env } = opened;
    const run = await runPipeline(STAGES, { project: example, context: { childEnv: env } });
    expect(run.errors).toEqual({ security_scan: expect.stringContaining("`slither` is not installed") });
    expect(run.statuses).toEqual({
      source_checkout: "skipped",
      compilation: "success",
      unit_tests: "success",
      security_scan: "failed",
    });
    expect(run.overall).toBe("failed");
    const reports = run.artifacts.map(({ path: file, type }) => [file, type]);
    expect(reports).toEqual([
      ["reports/.gas-snapshot", "test_report"],
      ["reports/forge-test.json", "test_report"],
      ["reports/lcov.info", "test_report"],
    ]);
    for (const [file] of reports) {
      expect(
        FAMILIES.filter((family) => family !== "artifacts" && familyNames(family, []).isCandidate(file ?? "")),
      ).toHaveLength(1);
    }
    await access(path.join(example.root, "out", "build-info"));
    expect(run.stages.find(({ name }) => name === "compilation")?.metrics["compile_time_seconds"]).toBeGreaterThan(0);
  });

  it("refuses npm's launcher in the place of forge", async () => {
    const { example, env } = opened;
    const folder = path.join(example.root, "node_modules", "launcher");
    await writeLauncher(folder);
    const childEnv = { ...env, PATH: `${folder}${path.delimiter}${env["PATH"]}` };
    const run = await runPipeline("pipeline: {preset: foundry, stages: [compilation]}", {
      project: example,
      context: { childEnv },
    });
    expect(run.errors["compilation"]).toMatch(/^The `forge` on PATH is npm's launcher, which ends with exit code 0/);
  });

  it("removes what an earlier run left, and follows no link out of the workspace", async () => {
    const { example, env } = opened;
    await rm(path.join(example.root, "reports"), { recursive: true, force: true });
    await symlink(tmpdir(), path.join(example.root, "reports"));
    await expect(
      runPipeline("pipeline: {preset: foundry, stages: [unit_tests]}", {
        project: example,
        context: { childEnv: env },
      }),
    ).rejects.toThrow("outside the workspace");
    await rm(path.join(example.root, "reports"));
  });
});

async function writeLauncher(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "forge"), "#!/usr/bin/env node\n");
  await chmod(path.join(folder, "forge"), 0o755);
}
