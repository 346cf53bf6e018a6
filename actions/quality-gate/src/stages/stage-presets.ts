import type { PresetName } from "@chainops/core/config/schema/pipeline/stage";
import type { UsualStage } from "@chainops/core/config/schema/pipeline/stage-name";

/** One command of a preset. */
export interface PresetCommand {
  readonly run: string;
  /** Programs without which it cannot run; one that is missing fails the stage. */
  readonly tools: readonly string[];
  /** Commands of npm packages that must be installed in the project. */
  readonly packages?: readonly string[];
  /** File that the command leaves, relative to the working directory; of what it prints, or written by itself. */
  readonly report?: { readonly file: string; readonly from: "stdout" | "both" | "written" };
  /** Exit code by which the tool says that its report holds findings: the gates judge those. */
  readonly findingsCode?: number;
  /** Line by which the tool says that there is nothing to do. */
  readonly nothingToDo?: RegExp;
}

export type PresetStages = Readonly<Partial<Record<UsualStage, readonly PresetCommand[]>>>;

const FORGE = ["forge"];
/** Where Hardhat is not installed in the project, npx would ask the registry for it. */
const HARDHAT = { tools: ["npx"], packages: ["hardhat"] };
const NPM_CI: readonly PresetCommand[] = [{ run: "npm ci", tools: ["npm"] }];

const FOUNDRY: PresetStages = {
  dependency_install: [{ run: "git submodule update --init --recursive", tools: ["git"] }],
  compilation: [{ run: "forge build --build-info", tools: FORGE }],
  unit_tests: [
    { run: "forge test --json", tools: FORGE, report: { file: "reports/forge-test.json", from: "stdout" } },
    {
      run: "forge coverage --allow-failure --report lcov --report-file reports/lcov.info",
      tools: FORGE,
      report: { file: "reports/lcov.info", from: "written" },
    },
    {
      // On several threads, what a seeded fuzz test draws depends on its neighbours.
      run: "forge snapshot --threads 1 --allow-failure --snap reports/.gas-snapshot",
      tools: FORGE,
      report: { file: "reports/.gas-snapshot", from: "written" },
    },
  ],
  security_scan: [
    {
      // Reads the build of the compilation; findings are the gates' to judge.
      run: "slither . --ignore-compile --no-fail-pedantic --exclude-dependencies --json reports/slither.json",
      tools: ["slither"],
      report: { file: "reports/slither.json", from: "written" },
    },
  ],
};

const HARDHAT_3: PresetStages = {
  dependency_install: NPM_CI,
  compilation: [{ run: "npx --no hardhat compile", ...HARDHAT }],
  unit_tests: [
    {
      run: "npx --no hardhat test --gas-stats-json reports/gas-stats.json",
      ...HARDHAT,
      report: { file: "reports/gas-stats.json", from: "written" },
    },
    {
      // A run of its own: instrumented code uses more gas.
      run: "npx --no hardhat test --coverage",
      ...HARDHAT,
      report: { file: "coverage/lcov.info", from: "written" },
    },
  ],
};

/** solidity-coverage runs the tests again; hardhat-gas-reporter writes where the project's config says. */
const HARDHAT_2: PresetStages = {
  dependency_install: NPM_CI,
  compilation: [{ run: "npx --no hardhat compile", ...HARDHAT }],
  unit_tests: [
    { run: "npx --no hardhat test", ...HARDHAT },
    {
      run: "npx --no hardhat coverage",
      ...HARDHAT,
      report: { file: "coverage/lcov.info", from: "written" },
    },
  ],
};

const CARGO: PresetStages = {
  dependency_install: [{ run: "cargo fetch", tools: ["cargo"] }],
  compilation: [{ run: "cargo build --release", tools: ["cargo"] }],
  unit_tests: [
    {
      run: "cargo test -- --nocapture",
      tools: ["cargo"],
      report: { file: "reports/cargo-test.txt", from: "both" },
    },
  ],
  static_analysis: [
    {
      run: "cargo clippy --message-format=json -- -D warnings",
      tools: ["cargo", "cargo-clippy"],
      report: { file: "reports/clippy.json", from: "stdout" },
    },
  ],
  security_scan: [
    {
      run: "cargo audit --json",
      tools: ["cargo", "cargo-audit"],
      report: { file: "reports/cargo-audit.json", from: "stdout" },
      findingsCode: 1,
    },
  ],
  integration_tests: [
    {
      run: "cargo test --test integration",
      tools: ["cargo"],
      report: { file: "reports/integration/cargo-test.txt", from: "both" },
      nothingToDo: /^error: no test target named `integration`/,
    },
  ],
};

const NPM: PresetStages = {
  dependency_install: NPM_CI,
  compilation: [{ run: "npm run build --if-present", tools: ["npm"] }],
  unit_tests: [{ run: "npm test", tools: ["npm"] }],
  security_scan: [
    {
      run: "npm audit --json",
      tools: ["npm"],
      report: { file: "reports/npm-audit.json", from: "stdout" },
      findingsCode: 1,
    },
  ],
};

/** The commands of a preset by stage. `hardhatMajor` is the version that is installed; from 3 on the commands differ. */
export function presetStages(preset: PresetName, hardhatMajor: number): PresetStages {
  switch (preset) {
    case "foundry":
      return FOUNDRY;
    case "hardhat":
      return hardhatMajor < 3 ? HARDHAT_2 : HARDHAT_3;
    case "cargo":
      return CARGO;
    case "npm":
      return NPM;
  }
}

/** Whether a preset has commands for a stage. */
export function knowsStage(preset: PresetName, name: string): name is UsualStage {
  return Object.hasOwn(presetStages(preset, 3), name);
}

/** Every file that the preset's commands for a stage leave, whatever the version. */
export function presetReports(preset: PresetName, stage: UsualStage): readonly string[] {
  const commands = [2, 3].flatMap((major) => presetStages(preset, major)[stage] ?? []);
  return [...new Set(commands.flatMap(({ report }) => (report === undefined ? [] : [report.file])))];
}
