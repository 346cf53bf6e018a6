/** What is done to the tests before they run. */
export type SolidityDamage = "none" | "broken test" | "broken fuzz test" | "broken setup" | "no compiling";

/** What forge and Hardhat must tell of the undamaged project. */
export const SOLIDITY_TRUTH = { tests: 3, passed: 3, failed: 0, skipped: 0 } as const;

/** One contract, of which `refund` is never called by the tests, and one linted fault: `tx.origin`. */
export const FEE_SOURCE = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

contract Fee {
    uint256 public collected;

    function fee(uint256 amount, bool isMember) public pure returns (uint256) {
        if (isMember) {
            return amount / 20;
        }
        return amount / 10;
    }

    function collect(uint256 amount) external {
        collected += fee(amount, false);
    }

    function refund() external {
        require(tx.origin == msg.sender, "contracts get nothing");
        collected = 0;
    }
}
`;

const TESTS = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Fee} from "./Fee.sol";

contract FeeTest {
    Fee internal fee;

    function setUp() external {
        fee = new Fee();
    }

    function test_IsATenth() external view {
        require(fee.fee(100, false) == 10, "a tenth");
    }

    function test_IsCollected() external {
        fee.collect(100);
        require(fee.collected() == 10, "collected");
    }

    function testFuzz_IsNoMoreThanHalf(uint128 amount) external view {
        require(fee.fee(amount, true) <= amount / 2, "more than half");
    }
}
`;

const EDITS: Readonly<Record<SolidityDamage, readonly [string, string]>> = {
  none: ["", ""],
  "broken test": ["(100, false) == 10", "(100, false) == 11"],
  "broken fuzz test": ["<= amount / 2", "<= amount / 1000"],
  "broken setup": ["fee = new Fee();", 'require(false, "no fee today");'],
  "no compiling": ["new Fee()", "new Free()"],
};

/** The tests of the contract, in Solidity without a library. */
export function feeTests(contractPath: string, damage: SolidityDamage): string {
  const [found, replacement] = EDITS[damage];
  return TESTS.replace("./Fee.sol", contractPath).replace(found, () => replacement);
}
