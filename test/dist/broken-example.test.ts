import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { breakExample } from "@chainops/dev/example/break-example";
import { EXAMPLE_BREAKS } from "@chainops/dev/example/example-breaks";
import { installOpenZeppelin } from "@chainops/dev/example/install-openzeppelin";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { locateSolhint } from "@chainops/dev/example/locate-scanner";
import { produceReports } from "@chainops/dev/example/produce-reports";
import { describeProducers } from "@chainops/dev/local/describe-producers";
import { type GateScene, openScene } from "./gate-scene.ts";

type Edit = (text: string) => string;

/** Edits one report of the scene as the tool would have written it; the edit must change something. */
async function edit(scene: GateScene, file: string, change: Edit): Promise<void> {
  const target = path.join(scene.workspace, file);
  const before = await readFile(target, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(target, after);
}

const failOneTest: Edit = (text) =>
  text.replace(
    '"test_RoundsUp()":{"status":"Success","reason":null',
    '"test_RoundsUp()":{"status":"Failure","reason":"assertion failed: 6 != 7"',
  );

const COMPLEX = `pragma solidity ^0.8.28;
contract Names {
    function isReserved(uint256 a) external pure returns (bool) {
        return ${Array.from({ length: 12 }, (_, index) => `a == ${index}`).join(" || ")};
    }
}
`;

const BREAKS = [
  {
    name: "a failed test",
    damage: (scene: GateScene) => edit(scene, "reports/forge-test.json", failOneTest),
    gates: ["tests_passed"],
    message: /1 test of 36 failed: .*FeeMathTest\.test_RoundsUp/,
  },
  {
    name: "lines that no test reaches",
    damage: (scene: GateScene) =>
      edit(scene, "reports/lcov.info", (text) => text.replaceAll(/^(DA:\d+),[1-9]\d*$/gm, "$1,0")),
    gates: ["min_test_coverage"],
    message: /^Tests reach 0 of 86 lines \(0\.0 %\); at least 80\.0 % is required/,
  },
  {
    name: "a function that costs more gas than at base",
    damage: (scene: GateScene) =>
      edit(scene, "reports/.gas-snapshot", (text) => text.replace("(gas: 122599)", "(gas: 152599)")),
    gates: ["gas_optimization_threshold"],
    message:
      /RegistryTest\.test_MovesPointerAndKeepsOneName\(?\)? at test\/Registry\.t\.sol:\d+ 122.599 → 152.599 \(\+30.000\)/,
  },
  {
    name: "a contract over the limit of EIP-170",
    damage: (scene: GateScene) =>
      edit(scene, "out/Token.sol/Token.json", (text) => {
        const artifact = JSON.parse(text) as { deployedBytecode: { object: string } };
        artifact.deployedBytecode.object += "00".repeat(24_576);
        return JSON.stringify(artifact);
      }),
    gates: ["max_contract_size"],
    message: /src\/Token\.sol:Token has/,
  },
  {
    name: "a function with too many branches",
    damage: (scene: GateScene) => writeFile(path.join(scene.workspace, "src/Names.sol"), COMPLEX),
    gates: ["max_complexity_score"],
    message: /1 function over 10: Names\.isReserved \(12\) at src\/Names\.sol:3/,
  },
  {
    name: "a finding that its scanner calls high",
    damage: (scene: GateScene) =>
      edit(scene, "reports/solhint.sarif", (text) => text.replace('"level": "warning"', '"level": "error"')),
    gates: ["security_scan_required"],
    message: /1 critical or high finding: .*gas-indexed-events at src\/Vault\.sol:29/,
  },
];

it.each(BREAKS)("turns red for $name, and for nothing else", async ({ damage, gates, message }) => {
  await using scene = await openScene();
  await damage(scene);
  const { step, document, failedGates } = await scene.judge();
  expect(failedGates).toEqual(gates);
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ conclusion: "failure", "failed-gates": JSON.stringify(gates) });
  expect(document.gates.find((gate) => gate.status === "fail")?.message).toMatch(message);
});

it("annotates the line of the failed test, in the log and in a red check run", async () => {
  await using scene = await openScene();
  await edit(scene, "reports/forge-test.json", failOneTest);
  const { step } = await scene.judge({ inputs: { "check-run": "true" } });
  const source = await readFile(path.join(scene.workspace, "test/FeeMath.t.sol"), "utf8");
  const line = source.split("\n").findIndex((text) => text.includes("function test_RoundsUp(")) + 1;
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "failure" }]);
  expect(scene.checkRuns()[0]?.annotations).toContainEqual(
    expect.objectContaining({ annotation_level: "failure", path: "test/FeeMath.t.sol", start_line: line }),
  );
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ level: "error", file: "test/FeeMath.t.sol", line, message: "assertion failed: 6 != 7" }),
  );
});

it("turns red for each break of the example that the real forge reports", { timeout: 120_000 }, async () => {
  await using scene = await openScene();
  for (const folder of ["reports", "out"]) await rm(path.join(scene.workspace, folder), { recursive: true });
  for (const { name } of EXAMPLE_BREAKS) await breakExample(scene.workspace, name);
  await installOpenZeppelin(scene.workspace);
  const produced = await produceReports({
    projectDir: scene.workspace,
    reportsDir: path.join(scene.workspace, "reports"),
    forge: locateForge(),
    scanner: locateSolhint(),
  });
  const { step, document, failedGates } = await scene.judge({ inputs: { outcome: describeProducers(produced) } });
  expect(step.exitCode).toBe(1);
  expect(failedGates).toEqual([
    "tests_passed",
    "min_test_coverage",
    "max_complexity_score",
    "max_contract_size",
    "gas_optimization_threshold",
    "storage_layout",
    "producers",
  ]);
  const messages = document.gates.filter(({ status }) => status === "fail").map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringMatching(/^1 test of \d+ failed: TokenTest\./),
    expect.stringMatching(/ Least covered: src\/Vault\.sol/),
    expect.stringMatching(/Registry\.isReserved \(12\)/),
    expect.stringMatching(/src\/Terms\.sol:Terms/),
    expect.stringMatching(/RegistryTest\./),
    expect.stringMatching(/Token at src\/Token\.sol:14: `cap` moved from slot 0 to slot 1/),
    expect.stringMatching(/`test` ended as failure/),
  ]);
});
