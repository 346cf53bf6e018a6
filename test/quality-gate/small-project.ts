import { hashSource } from "@chainops/reports/contracts/bytecode";
import { openProject, type TestProject } from "./open-project.ts";

const SOURCE = `contract Vault {
  function deposit(uint256 amount) external {
    if (amount == 0) revert();
  }
}
`;

export const TESTS_JSON =
  '{"test/Vault.t.sol:VaultTest":{"duration":"1ms","test_results":{"test_Deposit()":{"status":"Success","reason":null},"test_Zero()":{"status":"Success","reason":null}}}}';
export const TESTS_XML = `<testsuites tests="2" failures="0"><testsuite name="test/Vault.t.sol:VaultTest" tests="2" failures="0">
<testcase name="test_Deposit()"/><testcase name="test_Zero()"/></testsuite></testsuites>`;
export const LCOV = "TN:\nSF:src/Vault.sol\nDA:2,3\nDA:3,3\nend_of_record\n";

/** What Slither's JSON holds of one High finding. */
export const SLITHER_JSON = JSON.stringify({
  success: true,
  error: null,
  results: {
    detectors: [
      {
        check: "reentrancy-eth",
        impact: "High",
        confidence: "Medium",
        description: "Reentrancy in Vault.deposit",
        elements: [{ source_mapping: { filename_relative: "src/Vault.sol", lines: [2, 3, 4] } }],
      },
    ],
  },
});
export const CLEAN_SLITHER_JSON = '{"success": true, "error": null, "results": {}}';

/** The same finding as Slither's SARIF has it. */
export const SLITHER_SARIF = JSON.stringify({
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: { name: "Slither", rules: [{ id: "1-1-reentrancy-eth", properties: { "security-severity": "8.0" } }] },
      },
      results: [
        {
          ruleId: "1-1-reentrancy-eth",
          level: "warning",
          message: { text: "Reentrancy in Vault.deposit" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "src/Vault.sol" },
                region: { startLine: 2, endLine: 4 },
              },
            },
          ],
        },
      ],
    },
  ],
});

function artifact(): string {
  const metadata = {
    settings: { compilationTarget: { "src/Vault.sol": "Vault" } },
    sources: { "src/Vault.sol": { keccak256: hashSource(new TextEncoder().encode(SOURCE)) } },
  };
  return JSON.stringify({
    abi: [],
    bytecode: { object: "0x600160" },
    deployedBytecode: { object: "0x6001" },
    metadata,
  });
}

/** A Foundry project of one contract whose reports are all clean. */
export function openSmallProject(): Promise<TestProject> {
  return openProject({
    "foundry.toml": "",
    "src/Vault.sol": SOURCE,
    "test/Vault.t.sol":
      "contract VaultTest {\n  function test_Deposit() public {}\n  function test_Zero() public {}\n}\n",
    "out/Vault.sol/Vault.json": artifact(),
    "reports/forge-test.json": TESTS_JSON,
    "reports/lcov.info": LCOV,
    "reports/slither.json": CLEAN_SLITHER_JSON,
    "reports/.gas-snapshot": "VaultTest:test_Deposit() (gas: 100)\n",
  });
}
