import type { ProjectEdit } from "./apply-edits.ts";

export interface ExampleBreak {
  readonly name: "test" | "coverage" | "patch" | "gas" | "storage" | "size" | "complexity";
  /** What the edit does, for people. */
  readonly summary: string;
  /** The default gate that must turn red, or `tests` for the tests themselves. */
  readonly gate: string;
  readonly edits: readonly ProjectEdit[];
}

const RESERVED_NAMES = ["admin", "bridge", "deployer", "factory", "governor", "guardian"];
const MORE_RESERVED_NAMES = ["keeper", "oracle", "pauser", "proxy", "router", "timelock"];

const IS_RESERVED = `    /// @notice Whether a name is kept for the protocol itself.
    /// @param name The pointer's name.
    /// @return True for reserved names.
    function isReserved(bytes32 name) external pure returns (bool) {
        return ${[...RESERVED_NAMES, ...MORE_RESERVED_NAMES].map((name) => `name == "${name}"`).join(" || ")};
    }

`;

const SKIM = `    /// @notice Sends a share of what the vault holds to an account.
    /// @param receiver Who gets it.
    /// @param shareBps The share in basis points.
    function skim(address receiver, uint256 shareBps) external onlyOwner {
        if (receiver == address(0)) revert NoTreasury();
        if (shareBps > MAX_FEE_BPS) revert FeeTooHigh(shareBps, MAX_FEE_BPS);
        uint256 held = totalAssets();
        uint256 amount = (held * shareBps) / FeeMath.BPS;
        emit FeePaid(receiver, amount);
        IERC20(asset()).safeTransfer(receiver, amount);
    }

`;

const TERMS_CLAUSES = 280;

/** One way per default gate to turn the example red for the right reason. */
export const EXAMPLE_BREAKS: readonly ExampleBreak[] = [
  {
    name: "test",
    summary: "one assertion expects the wrong balance",
    gate: "tests",
    edits: [
      {
        kind: "replace",
        file: "test/Token.t.sol",
        find: "vm.assertEq(token.totalSupply(), 6 ether);",
        replacement: "vm.assertEq(token.totalSupply(), 7 ether);",
      },
    ],
  },
  {
    name: "coverage",
    summary: "the vault loses its tests",
    gate: "min_test_coverage",
    edits: [{ kind: "remove", file: "test/Vault.t.sol" }],
  },
  {
    name: "patch",
    summary: "the vault gets a function that no test calls",
    gate: "patch_coverage",
    edits: [
      {
        kind: "replace",
        file: "src/Vault.sol",
        find: "    /// @notice Sends tokens to the owner that were sent here by mistake.\n",
        replacement: `${SKIM}    /// @notice Sends tokens to the owner that were sent here by mistake.\n`,
      },
    ],
  },
  {
    name: "gas",
    summary: "the registry counts and logs every change of a name",
    gate: "gas_optimization_threshold",
    edits: [
      {
        kind: "replace",
        file: "src/Registry.sol",
        find: "    bytes32[] private _names;\n",
        replacement: `    bytes32[] private _names;
    mapping(bytes32 name => uint256 count) private _changes;

    /// @notice A pointer moved once more.
    /// @param name The pointer's name.
    /// @param count How often it moved, this time included.
    event PointerCounted(bytes32 indexed name, uint256 indexed count);
`,
      },
      {
        kind: "replace",
        file: "src/Registry.sol",
        find: "        emit PointerChanged(name, from, to);\n",
        replacement:
          "        emit PointerChanged(name, from, to);\n        emit PointerCounted(name, _changes[name] += 1);\n",
      },
    ],
  },
  {
    name: "storage",
    summary: "the token gets a variable before those that its proxies hold",
    gate: "storage_layout",
    edits: [
      {
        kind: "replace",
        file: "src/Token.sol",
        find: "    /// @notice Most tokens that may exist at once.\n",
        replacement:
          "    /// @notice Who may stop all transfers.\n    address public guardian;\n    /// @notice Most tokens that may exist at once.\n",
      },
    ],
  },
  {
    name: "size",
    summary: "a new contract carries its terms of use as text on chain",
    gate: "max_contract_size",
    edits: [{ kind: "create", file: "src/Terms.sol", text: renderTerms() }],
  },
  {
    name: "complexity",
    summary: "one function compares a name with twelve others",
    gate: "max_complexity_score",
    edits: [
      {
        kind: "replace",
        file: "src/Registry.sol",
        find: "    function _move(",
        replacement: `${IS_RESERVED}    function _move(`,
      },
    ],
  },
];

function renderTerms(): string {
  const clauses = Array.from({ length: TERMS_CLAUSES }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    return `        "Clause ${number}: who uses this contract accepts what clause ${number} of the published terms says of it. "`;
  });
  return `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Terms of use
/// @notice Keeps the whole text on chain.
contract Terms {
    /// @notice The text.
    string public constant TEXT =
${clauses.join("\n")};
}
`;
}
