import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { jsonInput, linesInput, textInput } from "@chainops/core/runner/input-kinds";

const GLOBS = "paths or globs, one a line, relative to `working-directory`";

const inputs = {
  tests: linesInput({
    description:
      "Test reports: `forge test --json`, JUnit XML, libtest JSON, the text of `cargo test`, mocha, jest or vitest JSON. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  coverage: linesInput({
    description:
      "Coverage reports: LCOV, Cobertura, Clover, Istanbul, llvm-cov or Codecov JSON. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  findings: linesInput({
    description:
      "Security scans, audits and lints: SARIF 2.1.0, or JSON of Slither, Aderyn, solhint, clippy, cargo audit or npm audit. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  gas: linesInput({
    description:
      "Gas reports: `.gas-snapshot`, `snapshots/*.json`, `.forge-snapshots/*.snap`, `forge test --gas-report --json`, Hardhat 3 `--gas-stats-json` or hardhat-gas-reporter. Empty: found by name; tracked snapshots count.",
    accepted: GLOBS,
  }),
  artifacts: linesInput({
    description:
      "Compiled contracts: Foundry or Hardhat artifacts, or `forge build --sizes --json`. Empty: `out/` of foundry.toml, else `artifacts/`, else `build-sizes*.json` or `sizes*.json`.",
    accepted: GLOBS,
  }),
  outcome: jsonInput({
    description:
      "How the producers of the reports ended: the expression `toJSON(steps)` or `toJSON(needs)`. One that failed or was cancelled is not believed.",
    accepted: "a JSON object of steps or jobs",
  }),
  base: textInput({
    description:
      "What to compare gas with: `auto` is the base of the pull request, merge group or push; `none` compares with nothing.",
    default: "auto",
    accepted: "`auto`, `none`, or a commit, tag or branch of the checkout",
  }),
};

/** Everything that is declared about this action; action.yml and the README tables are generated from it. */
export const metadata: ActionMetadata<typeof inputs> = {
  name: "quality-gate",
  title: "ChainOps Quality Gate",
  description: "Judge tests, coverage, findings, gas, contract size and complexity of a Solidity project: one verdict.",
  branding: { icon: "shield", color: "green" },
  inputs,
  outputs: {
    coverage: "Line coverage of the project's sources, a ratio from 0 to 1.",
    "tests-total": "Number of tests.",
    "tests-passed": "Number of tests that passed.",
    "tests-failed": "Number of tests that failed, errors included.",
    "tests-skipped": "Number of skipped tests.",
    "gas-worst": "Largest increase of one function against base, in gas.",
    "size-worst": "Runtime code of the largest contract, in bytes.",
    "complexity-worst": "Highest cyclomatic complexity of one function.",
    "failed-gates": "JSON array with the names of the failed gates.",
  },
  requireSuccess: "true",
};
