import type { TestCase } from "@chainops/reports/tests/test-report";

/** A test as people name it: `VaultTest.test_Deposit()`. */
export function testName(test: Pick<TestCase, "classname" | "name">): string {
  return test.classname === "" ? test.name : `${test.classname}.${test.name}`;
}

/**
 * Every name that a config may know a test by: with its class as reported, with the contract alone where the class is
 * `test/Vault.t.sol:VaultTest` (forge's JUnit), and each of these without a Solidity function's parameters.
 */
export function testNames(test: TestCase): readonly string[] {
  const bare = test.name.replace(/^([\w$]+)\([^]*\)$/, "$1");
  const contract = contractOf(test);
  const names = [test.name, bare].flatMap((name) =>
    [test.classname, contract].map((classname) => testName({ classname, name })),
  );
  return [...new Set(names)];
}

/** `VaultTest` of the class `test/Vault.t.sol:VaultTest`; another class as it is. */
export function contractOf({ classname }: Pick<TestCase, "classname">): string {
  const [, contract = classname] = /\.sol:([\w$]+)$/.exec(classname) ?? [];
  return contract;
}
