import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { runQualityGate } from "../../actions/quality-gate/src/run-quality-gate.ts";
import { gateContext } from "./gate-context.ts";
import type { TestProject } from "./open-project.ts";
import { openSmallProject, SLITHER_JSON, TESTS_JSON } from "./small-project.ts";

async function writeAndRead(project: TestProject) {
  const { outputs, findings } = await runQualityGate(gateContext(project));
  const text = await readFile(String(outputs?.["sarif"]), "utf8");
  const context = { roots: [], baseDirectory: "", readSource: () => undefined, commits: [] };
  return { text, findings, tools: new Map(parseSarif(text, context).map((report) => [report.tool, report.findings])) };
}

it("writes findings of tools and what fails the other gates, by tool, with the fingerprints of the document", async () => {
  await using project = await openSmallProject();
  await project.write("reports/slither.json", SLITHER_JSON);
  await project.write(
    "reports/forge-test.json",
    TESTS_JSON.replace('"Success","reason":null', '"Failure","reason":"6 != 7"'),
  );
  const { text, findings, tools } = await writeAndRead(project);
  expect([...tools.keys()].sort()).toEqual(["Slither", "chainops-quality-gate"]);
  expect(tools.get("Slither")).toMatchObject([
    { ruleId: "reentrancy-eth", severity: "high", path: "src/Vault.sol", startLine: 2, endLine: 4 },
  ]);
  expect(tools.get("chainops-quality-gate")).toMatchObject([
    { ruleId: "tests_passed", path: "test/Vault.t.sol", startLine: 2 },
  ]);
  expect(findings).toHaveLength(1);
  expect(text).toContain(findings?.[0]?.fingerprint);
});

it("writes a run of each tool that found nothing, so that code scanning closes what it knew", async () => {
  await using project = await openSmallProject();
  const { tools } = await writeAndRead(project);
  expect([...tools]).toEqual(
    expect.arrayContaining([
      ["Slither", []],
      ["chainops-quality-gate", []],
    ]),
  );
});
