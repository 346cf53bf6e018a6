import solc from "solc";
import { expect, test } from "vitest";
import { isSmtCheckerJson, parseSmtCheckerJson } from "@chainops/reports/properties/smtchecker-json";

const content = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract Vault {
    function safe(uint8 amount) external pure returns (uint256) {
        assert(amount < 256);
        return uint256(amount);
    }
    function wrong(uint8 amount) external pure {
        assert(amount != 77);
    }
}
`;

function runSmtChecker(modelChecker: object) {
  const sources = { "src/Vault.sol": { content } };
  const settings = { modelChecker: { engine: "chc", targets: ["assert"], ...modelChecker }, outputSelection: {} };
  return solc.compile(JSON.stringify({ language: "Solidity", sources, settings }));
}

const wrong = { name: "Assertion violation at 9:9", status: "fails", path: "src/Vault.sol", line: 9 };

test("npm's solc, which has a solver in it, proves and refutes", { timeout: 60_000 }, () => {
  const output = runSmtChecker({ showProvedSafe: true });
  expect(isSmtCheckerJson(output.slice(0, 4096))).toBe(true);
  const { results, problems } = parseSmtCheckerJson(output);
  expect(problems).toEqual([]);
  expect(results).toMatchObject([wrong, { name: "Assertion violation at 5:9", status: "holds", line: 5 }]);
});

test("it gives the number of proved conditions where it is not told to show them", { timeout: 60_000 }, () => {
  const { results } = parseSmtCheckerJson(runSmtChecker({}));
  expect(results).toMatchObject([wrong, { name: "1 proved conditions", status: "holds" }]);
});

test("a source that it cannot compile is a problem", () => {
  const broken = JSON.stringify({
    language: "Solidity",
    sources: { "a.sol": { content: "contract {" } },
    settings: {},
  });
  expect(parseSmtCheckerJson(solc.compile(broken)).problems).toMatchObject([{ code: "producer-failed" }]);
});
