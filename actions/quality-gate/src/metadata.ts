import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { choiceInput, jsonInput, linesInput, textInput } from "@chainops/core/runner/input-kinds";

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
      "Security scans and lints: SARIF 2.1.0, or JSON of Slither, Aderyn, solhint or clippy. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  audits: linesInput({
    description:
      "Audits of dependencies: JSON of `cargo audit` or `npm audit`, or SARIF of an auditor. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  properties: linesInput({
    description:
      "Fuzzing and formal verification: `forge test --json`, Echidna, Medusa, Halmos or SMTChecker. Empty: found by name among untracked files.",
    accepted: GLOBS,
  }),
  gas: linesInput({
    description:
      "Gas reports: `.gas-snapshot`, `snapshots/*.json`, `.forge-snapshots/*.snap`, `forge test --gas-report --json`, Hardhat 3 `--gas-stats-json` or hardhat-gas-reporter. Empty: found by name; tracked snapshots count.",
    accepted: GLOBS,
  }),
  artifacts: linesInput({
    description: "Compiled contracts: Foundry or Hardhat artifacts. Empty: `out/` of foundry.toml, else `artifacts/`.",
    accepted: GLOBS,
  }),
  sizes: linesInput({
    description:
      "`forge build --sizes --json`, for where there are no artifacts. Empty: `build-sizes*.json` or `sizes*.json`.",
    accepted: GLOBS,
  }),
  storage: linesInput({
    description:
      "Storage layouts: build-info, artifacts with `storageLayout`, or `forge inspect … storageLayout --json`. Empty: those among the compiled contracts.",
    accepted: GLOBS,
  }),
  outcome: jsonInput({
    description:
      "How the producers of the reports ended: the expression `toJSON(steps)` or `toJSON(needs)`. One that failed or was cancelled is not believed.",
    accepted: "a JSON object of steps or jobs",
  }),
  base: textInput({
    description:
      "What to compare with: `auto` is the base of the pull request, merge group or push; `none` compares with nothing.",
    default: "auto",
    accepted: "`auto`, `none`, or a commit, tag or branch of the checkout",
  }),
  annotate: choiceInput(["new", "all", "none"], {
    description:
      "Which findings are shown at their lines: those that are new, on changed lines or failing; all; or none.",
  }),
  stages: linesInput({
    description:
      "Stages of `pipeline.stages` to run before judging. Empty: all that have `run` or `preset`; `none` runs none.",
    accepted: "names of stages, one a line, or `none`",
  }),
};

/** Everything that is declared about this action; action.yml and the README tables are generated from it. */
export const metadata: ActionMetadata<typeof inputs> = {
  name: "quality-gate",
  title: "ChainOps Quality Gate",
  description:
    "Judge tests, coverage, findings, gas, size, storage layout and complexity of contracts against base: one verdict.",
  branding: { icon: "shield", color: "green" },
  inputs,
  outputs: {
    coverage: "Line coverage of the project's sources, a ratio from 0 to 1.",
    "patch-coverage": "Line coverage of the changed lines, a ratio from 0 to 1.",
    "tests-total": "Number of tests.",
    "tests-passed": "Number of tests that passed.",
    "tests-failed": "Number of tests that failed, errors included.",
    "tests-skipped": "Number of skipped tests.",
    "tests-flaky": "Number of tests that passed only on a later attempt.",
    "new-findings": "Number of findings that the baseline does not know.",
    "gas-worst": "Largest increase of one function against base, in gas.",
    "size-worst": "Runtime code of the largest contract, in bytes.",
    "complexity-worst": "Highest cyclomatic complexity of one function.",
    "quality-vector":
      "JSON object of complexity, maintainability, reliability, security and performance, each from 0 to 1 or null.",
    "failed-gates": "JSON array with the names of the failed gates.",
    sarif: "Path of the findings as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.",
  },
  requireSuccess: "true",
};
