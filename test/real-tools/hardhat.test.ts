import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { HARDHAT_PACKAGE, hardhatCommand, hardhatProject } from "@chainops/dev/real-tools/hardhat-project";
import { engineTarget, locateHardhatEngine } from "@chainops/dev/real-tools/locate-hardhat-engine";
import { runTool } from "@chainops/dev/real-tools/run-tool";
import type { SolidityDamage } from "@chainops/dev/real-tools/solidity-sources";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import { gasName } from "@chainops/reports/gas/gas-report";
import { requireFormat } from "@chainops/reports/report-format";
import { describe, expect, test } from "vitest";
import { openProject, type TestProject } from "../quality-gate/open-project.ts";
import { totalsOf } from "../reports/coverage/read-coverage-bytes.ts";
import { judgeProject, readCoverageReport, readLeft } from "./judge-project.ts";

const TIMEOUT_MS = 120_000;
const engine = await locateHardhatEngine(path.join(REPOSITORY_ROOT, "node_modules/.cache/chainops-tools"));

async function openHardhat(damage: SolidityDamage): Promise<TestProject> {
  const project = await openProject(hardhatProject(damage));
  await mkdir(path.join(project.root, "node_modules"));
  await symlink(HARDHAT_PACKAGE, path.join(project.root, "node_modules/hardhat"), "junction");
  return project;
}

async function runHardhat(project: TestProject, ...args: readonly string[]): Promise<number | null> {
  return (await runTool(project.root, hardhatCommand(args, engine ?? ""))).exitCode;
}

async function readGas(project: TestProject, file: string) {
  const text = new TextDecoder().decode(await readLeft(project, file));
  return requireFormat(GAS_FORMATS, text).parse(text, file);
}

describe.skipIf(engine === undefined)(
  "Hardhat 3 (its engine for this platform is needed, from npm ci or the registry)",
  { timeout: TIMEOUT_MS },
  () => {
    test("has coverage, gas and artifacts of a passing run read and judged", async () => {
      await using project = await openHardhat("none");
      const stats = ["test", "solidity", "--coverage", "--gas-stats-json", "gas-stats.json"];
      expect(await runHardhat(project, ...stats)).toBe(0);
      expect(await runHardhat(project, "test", "solidity", "--snapshot")).toBe(0);
      expect(totalsOf(await readCoverageReport(project, "coverage/lcov.info"))).toEqual({
        lines: [4, 6],
        functions: [0, 0],
        branches: [0, 0],
      });
      const gasStats = await readGas(project, "gas-stats.json");
      expect(gasStats.producer).toBe("hardhat-gas-stats");
      expect(gasStats.entries.map(gasName)).toContainEqual(expect.stringContaining("collect"));
      const snapshot = await readGas(project, ".gas-snapshot");
      expect(snapshot.problems).toEqual([]);
      expect(snapshot.entries.map(({ kind }) => kind).toSorted()).toEqual(["fuzz", "unit", "unit"]);
      const { statusOf, outputs, artifacts } = await judgeProject(project);
      expect(statusOf("max_contract_size")).toBe("pass");
      expect(outputs).toMatchObject({ coverage: 4 / 6, "complexity-worst": 2 });
      expect(artifacts.map(({ name }) => name)).toContain("contracts/Fee.sol:Fee");
    });

    test("leaves no coverage or snapshot behind where a test is broken or nothing compiles, and that fails the gate", async () => {
      for (const damage of ["broken test", "no compiling"] as const) {
        await using project = await openHardhat(damage);
        expect(await runHardhat(project, "test", "solidity", "--snapshot")).toBe(1);
        expect(await readLeft(project, ".gas-snapshot")).toBeUndefined();
        const outcome = JSON.stringify({ test: { outcome: "failure", result: "failure" } });
        const { conclusion, statusOf } = await judgeProject(project, { outcome });
        expect(conclusion).toBe("failure");
        expect(statusOf("tests_passed")).toBe("fail");
      }
    });
  },
);

test.each([
  ["linux", "x64", "linux-x64-gnu"],
  ["darwin", "arm64", "darwin-arm64"],
  ["win32", "x64", "win32-x64-msvc"],
  ["win32", "arm64", undefined],
  ["linux", "ia32", undefined],
] as const)("the engine of %s on %s is %s", (platform, arch, target) => {
  expect(engineTarget(platform, arch)).toBe(target);
});
