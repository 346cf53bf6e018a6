import { existsSync } from "node:fs";
import { createSolcShim } from "@chainops/dev/example/create-solc-shim";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { locateSolhint } from "@chainops/dev/example/locate-scanner";
import {
  FORGE_REPORTS,
  type ForgeReport,
  forgeCommand,
  foundryProject,
} from "@chainops/dev/real-tools/foundry-project";
import { runTool } from "@chainops/dev/real-tools/run-tool";
import { SOLIDITY_TRUTH, type SolidityDamage } from "@chainops/dev/real-tools/solidity-sources";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import { gasName } from "@chainops/reports/gas/gas-report";
import { requireFormat } from "@chainops/reports/report-format";
import { describe, expect, test } from "vitest";
import { openProject, type TestProject } from "../quality-gate/open-project.ts";
import { totalsOf } from "../reports/coverage/read-coverage-bytes.ts";
import { judgeProject, readCoverageReport, readLeft, readTestReport } from "./judge-project.ts";

const TIMEOUT_MS = 120_000;
const forge = findForge();

function findForge(): string | undefined {
  try {
    const found = locateForge();
    return existsSync(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The project with the reports that forge could write, and how each call ended. */
async function runForge(damage: SolidityDamage, reports: readonly ForgeReport[]) {
  const project = await openProject({ ...foundryProject(damage), "reports/.keep": "" });
  const solc = await createSolcShim(`${project.root}/.home/tools`);
  const exitCodes: (number | null)[] = [];
  // One after another: they share a cache of what was compiled.
  for (const report of reports) {
    exitCodes.push((await runTool(project.root, forgeCommand(report, forge ?? "", solc))).exitCode);
  }
  return { project, exitCodes };
}

async function runSolhint(project: TestProject, formatter: string, outputFile: string): Promise<void> {
  const scanner = locateSolhint();
  if (scanner.tool !== "solhint") throw new Error("This is not solhint.");
  const args = [scanner.script, "--disc", "--noPoster", "--formatter", formatter, "src/**/*.sol"];
  await project.write(".solhint.json", '{"rules":{"avoid-tx-origin":"error"}}\n');
  await runTool(project.root, { executable: process.execPath, args, outputFile });
}

async function readGas(project: TestProject, file: string) {
  const text = new TextDecoder().decode(await readLeft(project, file));
  return requireFormat(GAS_FORMATS, text).parse(text, file);
}

describe.skipIf(forge === undefined)("forge (npm's or on PATH is needed)", { timeout: TIMEOUT_MS }, () => {
  test("has every report of a passing run read and judged, with solhint's scan", async () => {
    const { project, exitCodes } = await runForge("none", Object.keys(FORGE_REPORTS) as ForgeReport[]);
    await using _ = project;
    expect(new Set(exitCodes)).toEqual(new Set([0]));
    await runSolhint(project, "sarif", "reports/solhint.sarif");
    for (const file of ["reports/forge-test.json", "reports/junit.xml"]) {
      const { totals, problems } = await readTestReport(project, file);
      expect(totals, `from ${file}`).toMatchObject({ ...SOLIDITY_TRUTH, errors: 0 });
      expect(problems, `from ${file}`).toEqual([]);
    }
    expect(totalsOf(await readCoverageReport(project, "reports/lcov.info"))).toMatchObject({
      lines: [6, 9],
      functions: [2, 3],
    });
    const snapshot = await readGas(project, ".gas-snapshot");
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.entries.map(({ kind }) => kind).toSorted()).toEqual(["fuzz", "unit", "unit"]);
    const gasReport = await readGas(project, "reports/gas-report.json");
    expect(gasReport.producer).toBe("forge-gas-report");
    expect(gasReport.entries.map(gasName)).toContainEqual(expect.stringContaining("collect(uint256)"));
    const { statusOf, outputs, findings } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("pass");
    expect(statusOf("max_contract_size")).toBe("pass");
    expect(outputs).toMatchObject({ "tests-total": 3, "tests-passed": 3, coverage: 6 / 9, "complexity-worst": 2 });
    expect(findings).toMatchObject([
      { tool: "solhint", ruleId: "avoid-tx-origin", path: "src/Fee.sol", startLine: 19 },
    ]);
  });

  test.each<[SolidityDamage, string, number]>([
    ["broken test", "test_IsATenth()", 3],
    ["broken fuzz test", "testFuzz_IsNoMoreThanHalf(uint128)", 3],
    ["broken setup", "setUp()", 1],
  ])("has a %s fail the gate by its name, %s, told alike by JSON and JUnit", async (damage, name, tests) => {
    const { project, exitCodes } = await runForge(damage, ["reports/forge-test.json", "reports/junit.xml"]);
    await using _ = project;
    expect(exitCodes).toEqual([1, 1]);
    for (const file of ["reports/forge-test.json", "reports/junit.xml"]) {
      const { totals, cases } = await readTestReport(project, file);
      expect(totals, `from ${file}`).toMatchObject({ tests, failed: 1, passed: tests - 1 });
      expect(cases.find(({ status }) => status === "failed")?.name, `from ${file}`).toBe(name);
    }
    const { statusOf, messageOf, outputs } = await judgeProject(project);
    expect(statusOf("tests_passed")).toBe("fail");
    expect(messageOf("tests_passed")).toContain(`FeeTest.${name} at test/Fee.t.sol:`);
    expect(outputs).toMatchObject({ "tests-total": tests, "tests-failed": 1 });
  });

  test("leaves nothing that passes where the sources do not compile", async () => {
    const { project, exitCodes } = await runForge("no compiling", [
      "reports/forge-test.json",
      "reports/build-sizes.json",
      ".gas-snapshot",
    ]);
    await using _ = project;
    // `forge build --sizes --json` prints the compiler's errors and ends well.
    expect(exitCodes).toEqual([1, 0, 1]);
    const { gates } = await judgeProject(project);
    const passed = gates.filter(({ status }) => status === "pass").map(({ name }) => name);
    expect(passed).toEqual(["max_complexity_score"]);
  });

  test("has solhint's JSON and SARIF tell of the same finding", async () => {
    await using project = await openProject(foundryProject("none"));
    const findings = [];
    for (const [formatter, file] of [
      ["json", "reports/solhint.json"],
      ["sarif", "reports/solhint.sarif"],
    ] as const) {
      await runSolhint(project, formatter, file);
      findings.push((await judgeProject(project, { findings: file })).findings);
    }
    const [json, sarif] = findings;
    const told = [{ ruleId: "avoid-tx-origin", level: "error", path: "src/Fee.sol", startLine: 19 }];
    expect(json).toMatchObject(told);
    expect(sarif).toMatchObject(told);
  });
});
