import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Measurements } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { parseBaselineFile } from "../../../actions/quality-gate/src/baseline/parse-measurements.ts";
import { runQualityGate } from "../../../actions/quality-gate/src/run-quality-gate.ts";
import { gateContext, onPush } from "../gate-context.ts";
import type { TestProject } from "../open-project.ts";
import { CLEAN_SLITHER_JSON, openSmallProject, SLITHER_JSON, TESTS_JSON } from "../small-project.ts";

/** Judges the project and reads back the file that it left to be committed. */
async function keep(project: TestProject): Promise<Measurements> {
  const { details } = await runQualityGate(onPush(gateContext(project)));
  const text = await readFile(path.join(project.temp, "chainops/baseline/quality-gate.json"), "utf8");
  const kept = parseBaselineFile(text, "x");
  expect(details).toMatchObject({ measurements: kept });
  return kept;
}

it("keeps all that was measured, and reads it back as it was", async () => {
  await using project = await openSmallProject();
  await project.write("reports/slither.json", SLITHER_JSON);
  expect(await keep(project)).toEqual({
    schema: "chainops.baseline/v1",
    sha: "b".repeat(40),
    version: expect.any(String),
    coverage: {
      producers: ["lcov"],
      lines: { hit: 2, found: 2 },
      branches: { hit: 0, found: 0 },
      functions: { hit: 0, found: 0 },
      files: { "src/Vault.sol": { hit: 2, found: 2 } },
    },
    tests: { producers: ["forge-test-json"], total: 2, passed: 2, skipped: 0, flaky: 0 },
    findings: { producers: ["Slither"], fingerprints: [expect.stringMatching(/^[0-9a-f]{64}$/)] },
    gas: [expect.objectContaining({ contract: "VaultTest", function: "test_Deposit()", gas: 100 })],
    sizes: { contracts: { "src/Vault.sol:Vault": { runtime: 2, initcode: 3 } } },
    complexity: { functions: { "src/Vault.sol:Vault.deposit": 2 } },
    storage: null,
    quality: expect.objectContaining({ complexity: 1, reliability: 1 }),
  });
});

const LAYOUT = JSON.stringify({
  storage: [{ label: "a", type: "t_uint256", slot: "0", offset: 0, contract: "src/Vault.sol:Vault" }],
  types: { t_uint256: { label: "uint256", numberOfBytes: "32" } },
});
const BROKEN: readonly { part: keyof Measurements; file: string; content: string }[] = [
  { part: "tests", file: "reports/forge-test.json", content: TESTS_JSON.slice(0, -9) },
  { part: "coverage", file: "reports/lcov.info", content: "SF:src/Vault.sol\nDA:1," },
  { part: "findings", file: "reports/slither.json", content: '{"success": false, "error": "solc", "results": {}}' },
  { part: "findings", file: "reports/npm-audit.json", content: '{"message":"405","error":{"summary":""}}' },
  { part: "gas", file: "reports/.gas-snapshot", content: "VaultTest:test_A() (gas: 1)\nVaultTest:test_B() (ga" },
  { part: "sizes", file: "out/Vault.sol/Old.json", content: '{"abi":[],"bytecode":{"object":"0x60"' },
  { part: "complexity", file: "src/Big.sol", content: " ".repeat(4 * 1024 * 1024 + 1) },
];
it.each(BROKEN)("keeps no $part where $file is broken", async ({ part, file, content }) => {
  await using project = await openSmallProject();
  expect((await keep(project))[part]).not.toBeNull();
  await project.write(file, content);
  const kept = await keep(project);
  expect(kept[part]).toBeNull();
});

it("keeps no storage layouts where one of the reports is broken", async () => {
  await using project = await openSmallProject();
  await project.write(".chainops.yml", 'version: 1\nquality_gates: { storage: { contracts: ["Vault"] } }\n');
  await project.write("storage-layouts/Vault.json", LAYOUT);
  expect(Object.keys((await keep(project)).storage ?? {})).toEqual(["src/Vault.sol:Vault"]);
  await project.write("storage-layouts/Other.json", LAYOUT.slice(0, -3));
  expect((await keep(project)).storage).toBeNull();
});

it("keeps what tools found as nothing where they found nothing, and as unknown where none ran", async () => {
  await using project = await openSmallProject();
  await project.write("reports/slither.json", CLEAN_SLITHER_JSON);
  expect((await keep(project)).findings).toEqual({ producers: ["Slither"], fingerprints: [] });
  await project.write("reports/slither.json", "x");
  expect((await keep(project)).findings).toBeNull();
});
