import type { ToolCommand } from "./run-tool.ts";
import { FEE_SOURCE, feeTests, type SolidityDamage } from "./solidity-sources.ts";

const SETTINGS = `[profile.default]
src = "src"
test = "test"
out = "out"
solc = "0.8.37"

[fuzz]
runs = 32
seed = "0x2a"

[lint]
lint_on_build = false
`;

/** The files of a Foundry project of one contract. */
export function foundryProject(damage: SolidityDamage): Record<string, string> {
  return {
    "foundry.toml": SETTINGS,
    "src/Fee.sol": FEE_SOURCE,
    "test/Fee.t.sol": feeTests("../src/Fee.sol", damage),
  };
}

/** Every report that forge writes, by its usual path; each command can run on its own. */
export const FORGE_REPORTS = {
  "reports/forge-test.json": ["test", "--json"],
  "reports/junit.xml": ["test", "--junit"],
  "reports/gas-report.json": ["test", "--allow-failure", "--gas-report", "--json"],
  "reports/build-sizes.json": ["build", "--sizes", "--json"],
  ".gas-snapshot": ["snapshot", "--allow-failure", "--snap", ".gas-snapshot"],
  "reports/lcov.info": [
    "coverage",
    "--allow-failure",
    "--exclude-tests",
    "--report",
    "lcov",
    "--report-file",
    "reports/lcov.info",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ForgeReport = keyof typeof FORGE_REPORTS;

/** How forge is called for a report; `solc` is what `createSolcShim` made. */
export function forgeCommand(report: ForgeReport, forge: string, solc: string): ToolCommand {
  const args: readonly string[] = FORGE_REPORTS[report];
  const writesItself = args.includes(report);
  return { executable: forge, args, variables: { FOUNDRY_SOLC: solc }, ...(!writesItself && { outputFile: report }) };
}
