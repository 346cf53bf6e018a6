import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { HARDHAT_PACKAGE, hardhatProject } from "@chainops/dev/real-tools/hardhat-project";
import { locateHardhatEngine } from "@chainops/dev/real-tools/locate-hardhat-engine";
import { describe, expect, it } from "vitest";
import { openProject } from "../open-project.ts";
import { runPipeline } from "./run-pipeline.ts";

const engine = await locateHardhatEngine(path.join(REPOSITORY_ROOT, "node_modules/.cache/chainops-tools"));
/** The Node of this test first, as in a job that set it up. */
const childEnv = {
  PATH: [path.dirname(process.execPath), process.env["PATH"] ?? ""].join(path.delimiter),
  HOME: path.join(REPOSITORY_ROOT, "node_modules/.cache/chainops-home"),
  NAPI_RS_NATIVE_LIBRARY_PATH: engine ?? "",
  npm_config_update_notifier: "false",
  npm_config_cache: path.join(REPOSITORY_ROOT, "node_modules/.cache/chainops-npm"),
};
const context = { childEnv };

describe.skipIf(engine === undefined)("the hardhat preset (Hardhat's engine for this platform is needed)", () => {
  it("compiles, tests, and leaves coverage and gas where they are found", { timeout: 120_000 }, async () => {
    await using project = await openProject(hardhatProject("none"));
    await mkdir(path.join(project.root, "node_modules/.bin"), { recursive: true });
    await symlink(HARDHAT_PACKAGE, path.join(project.root, "node_modules/hardhat"), "junction");
    await symlink("../hardhat/dist/src/cli.js", path.join(project.root, "node_modules/.bin/hardhat"));
    const run = await runPipeline("pipeline: {preset: hardhat, stages: [compilation, unit_tests]}", {
      project,
      context,
    });
    expect(run.errors).toEqual({});
    expect(run.artifacts.map(({ path: file }) => file)).toEqual(["coverage/lcov.info", "reports/gas-stats.json"]);
    expect(await project.workspace.find(["artifacts/contracts/Fee.sol/Fee.json"])).toHaveLength(1);
  });

  it("fails, and downloads nothing, where Hardhat is not installed", { timeout: 60_000 }, async () => {
    await using project = await openProject(hardhatProject("none"));
    const run = await runPipeline("pipeline: {preset: hardhat, stages: [compilation]}", { project, context });
    expect(run.errors["compilation"]).toBe(
      "`hardhat` is not installed in the project's `node_modules`, and `npx --no hardhat compile` needs it.",
    );
  });
});

function manifest(scripts: Readonly<Record<string, string>>): string {
  return JSON.stringify({ name: "tiny", version: "1.0.0", scripts });
}

describe("the npm preset, with the real npm", { timeout: 60_000 }, () => {
  const lock = JSON.stringify({
    name: "tiny",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: { "": { name: "tiny", version: "1.0.0" } },
  });
  const yaml = "pipeline: {preset: npm, stages: [dependency_install, compilation, unit_tests]}";

  it("installs, builds where there is a build, and tests", async () => {
    const files = { "package.json": manifest({ test: "echo tested" }), "package-lock.json": lock };
    const run = await runPipeline(yaml, { files, context });
    expect(run.errors).toEqual({});
    expect(run.log.lines).toContain("untrusted: tested");
  });

  it("fails where there are no tests", async () => {
    const files = { "package.json": manifest({ build: "echo built" }), "package-lock.json": lock };
    const run = await runPipeline(yaml, { files, context });
    expect(run.statuses).toEqual({ dependency_install: "success", compilation: "success", unit_tests: "failed" });
  });
});
