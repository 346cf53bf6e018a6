import { expect, it } from "vitest";
import type { TestCase } from "@chainops/reports/tests/test-report";
import { createGasLocator, grownTests } from "../../actions/quality-gate/src/locate-gas.ts";

const test = (classname: string, name: string): TestCase => ({
  file: "test/Vault.t.sol",
  classname,
  name,
  index: 0,
  status: "passed",
  durationMs: null,
  message: null,
  flaky: false,
});
const CASES = [test("VaultTest", "test_Deposit()"), test("test/Vault.t.sol:VaultTest", "test_Withdraw()")];
const deposit = { path: "src/Vault.sol", name: "Vault.deposit", complexity: 1, startLine: 41, endLine: 47 };
const change = (name: string, baseGas: number, nowGas: number) => ({ name, baseGas, nowGas, isFuzz: false });

it("finds the function of a gas report and the test of a snapshot, whatever stands around their names", () => {
  const locate = createGasLocator([deposit], CASES, ({ name }) => ({ path: "test/Vault.t.sol", line: name.length }));
  expect(locate("src/Vault.sol:Vault.deposit(uint256,address)")).toEqual({ path: "src/Vault.sol", line: 41 });
  expect(locate("Vault.deposit")).toEqual({ path: "src/Vault.sol", line: 41 });
  expect(locate("VaultTest.test_Deposit()")).toEqual({ path: "test/Vault.t.sol", line: 14 });
  expect(locate("VaultTest.test_Withdraw()")).toEqual({ path: "test/Vault.t.sol", line: 15 });
  expect(locate("Other.deposit()")).toBeUndefined();
});

it("looks for the tests that grew, and for no others", () => {
  const changes = [change("VaultTest.test_Deposit()", 5, 4), change("VaultTest.test_Withdraw()", 5, 6)];
  expect(grownTests(changes, CASES).map(({ name }) => name)).toEqual(["test_Withdraw()"]);
});
