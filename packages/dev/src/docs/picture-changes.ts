import type { ProjectEdit } from "../example/apply-edits.ts";

/** A pull request that is pictured: what it changes after the example's own change, and what the tools then report. */
export interface PictureChange {
  /** Part of the pictures' names. */
  readonly name: string;
  readonly title: string;
  /** Sources of the head commit. None shifts a line that a report names. */
  readonly sources: readonly ProjectEdit[];
  /** The recorded reports as the tools would have written them of those sources. */
  readonly reports: readonly ProjectEdit[];
}

const RESCUE = `
    /// @notice Pays out ether that was sent here by mistake.
    /// @param to Who gets it.
    /// @param amount How much of it, in wei.
    function rescue(address payable to, uint256 amount) external {
        uint256 held = address(this).balance;
        if (amount > held) amount = held;
        if (to == address(0)) revert NoTreasury();
        (bool isSent,) = to.call{value: amount}("");
        if (!isSent) revert NoTreasury();
        emit FeePaid(to, amount);
    }
}
`;

const LAST_LINES = "            emit FeePaid(caller, fee);\n        }\n    }\n";
const RESCUE_LINE = 121;

const RULE = {
  id: "0-1-arbitrary-send-eth",
  name: "arbitrary-send-eth",
  properties: { precision: "high", "security-severity": "8.0" },
  shortDescription: { text: "Functions that send Ether to arbitrary destinations" },
};

const RESULT = {
  ruleId: RULE.id,
  level: "warning",
  message: { text: "Vault.rescue(address,uint256) sends eth to arbitrary user" },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: "src/Vault.sol" },
        region: { startLine: RESCUE_LINE, endLine: RESCUE_LINE + 7 },
      },
    },
  ],
};

/** SARIF as Slither 0.11 writes it: the severity stands in the rule, the level of every result is `warning`. */
function slitherSarif(found: boolean): string {
  const driver = { name: "Slither", version: "0.11.3", rules: found ? [RULE] : [] };
  const run = { tool: { driver }, results: found ? [RESULT] : [] };
  return `${JSON.stringify({ version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

export const SLITHER_FOUND_NOTHING = slitherSarif(false);

const CAP = "    /// @notice Most tokens that may exist at once.\n    uint256 public cap;\n";
const MINTER = "    /// @notice The only account that may mint.\n    address public minter;\n";

/** A function more, with its test. */
export const GREEN_CHANGE: PictureChange = {
  name: "green",
  title: "Let the vault quote its fee",
  sources: [],
  reports: [],
};

/** Four mistakes: lines without tests, a high finding, gas, and a storage layout that an upgrade would corrupt. */
export const RED_CHANGE: PictureChange = {
  name: "red",
  title: "Let anybody rescue ether from the vault",
  sources: [
    replace("src/Vault.sol", `${LAST_LINES}}\n`, `${LAST_LINES}${RESCUE}`),
    replace("src/Registry.sol", "        uint64 changedAt;", "        uint256 changedAt;"),
    replace("src/Registry.sol", "view returns (uint64)", "view returns (uint256)"),
    replace("src/Registry.sol", "changedAt: uint64(block.timestamp)", "changedAt: block.timestamp"),
    replace("src/Token.sol", CAP + MINTER, MINTER + CAP),
  ],
  reports: [
    replace("reports/lcov.info", "FNF:10\nFNH:9\nLF:32\nLH:31\n", uncoveredRescue()),
    replace("reports/.gas-snapshot", "test_SetsNewName() (gas: 92836)", "test_SetsNewName() (gas: 118042)"),
    replace("reports/.gas-snapshot", "KeepsOneName() (gas: 122599)", "KeepsOneName() (gas: 147870)"),
    replace("reports/.gas-snapshot", "test_RollsBackOnce() (gas: 122700)", "test_RollsBackOnce() (gas: 147955)"),
    replace("reports/slither.sarif", SLITHER_FOUND_NOTHING, slitherSarif(true)),
    replace("out/Token.sol/Token.json", variable("cap", 0, "t_uint256"), variable("minter", 0, "t_address")),
    replace("out/Token.sol/Token.json", variable("minter", 1, "t_address"), variable("cap", 1, "t_uint256")),
  ],
};

function replace(file: string, find: string, replacement: string): ProjectEdit {
  return { kind: "replace", file, find, replacement };
}

/** As `storageLayout` of an artifact has it. */
function variable(label: string, slot: number, type: string): string {
  return `"label":"${label}","offset":0,"slot":"${slot}","type":"${type}"`;
}

function uncoveredRescue(): string {
  const lines = Array.from({ length: 7 }, (_, index) => `DA:${RESCUE_LINE + index},0\n`);
  return `${lines.join("")}FN:${RESCUE_LINE},Vault.rescue\nFNDA:0,Vault.rescue\nFNF:11\nFNH:9\nLF:39\nLH:31\n`;
}
