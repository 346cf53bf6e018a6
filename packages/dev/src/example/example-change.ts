import type { ProjectEdit } from "./apply-edits.ts";

export interface ExampleChange {
  readonly branch: string;
  readonly message: string;
  readonly edits: readonly ProjectEdit[];
}

const QUOTE = `    /// @notice The fee that a deposit would pay now.
    /// @param assets What the user would deposit, fee included.
    /// @return The fee in assets.
    function quoteFee(uint256 assets) external view returns (uint256) {
        return FeeMath.feeInside(assets, feeBps);
    }

`;

const QUOTE_TEST = `    function test_QuotesFee() public {
        vm.assertEq(vault.quoteFee(101 ether), 0);
        setFee(100);
        vm.assertEq(vault.quoteFee(101 ether), 1 ether);
    }

`;

/** The pull request of the example: a tested function more, which passes every default gate. */
export const EXAMPLE_CHANGE: ExampleChange = {
  branch: "quote-fee",
  message: "Let the vault quote its fee",
  edits: [
    insertBefore("src/Vault.sol", "    /// @inheritdoc ERC4626\n    function maxDeposit", QUOTE),
    insertBefore("test/Vault.t.sol", "    function test_PreviewsIncludeFee", QUOTE_TEST),
  ],
};

function insertBefore(file: string, find: string, text: string): ProjectEdit {
  return { kind: "replace", file, find, replacement: text + find };
}
