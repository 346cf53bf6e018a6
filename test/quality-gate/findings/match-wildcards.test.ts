import * as fc from "fast-check";
import { expect, it } from "vitest";
import { matchesWildcards } from "../../../actions/quality-gate/src/findings/match-wildcards.ts";

it.each([
  ["slither/reentrancy-eth", "slither/reentrancy-eth", true],
  ["slither/*", "slither/reentrancy-eth", true],
  ["codeql/*", "codeql/js/sql-injection", true],
  ["*", "", true],
  ["", "", true],
  ["", "a", false],
  ["Vault.deposit(uint256)", "Vault.deposit(uint256)", true],
  ["Vault.deposit(uint256)", "Vault.deposituint256", false],
  ["Vault.deposit*", "Vault.depositAll()", true],
  ["a?c", "abc", true],
  ["a?c", "ac", false],
  ["*ab*ab", "ab ab ab", true],
  ["*ab*abc", "ab ab ab", false],
  ["[ab]", "a", false],
])("%j against %j: %s", (pattern, text, expected) => {
  expect(matchesWildcards(pattern)(text)).toBe(expected);
});

it("agrees with a regular expression made of the same pattern", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "/", "("), maxLength: 12 });
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "(", "*", "?"), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (glob, name) => {
      const source = glob.replaceAll("(", "\\(").replaceAll("*", ".*").replaceAll("?", ".");
      expect(matchesWildcards(glob)(name)).toBe(new RegExp(`^${source}$`, "s").test(name));
    }),
    { numRuns: 3000 },
  );
});

it("answers for a pattern of stars alone against a long text that does not match", () => {
  expect(matchesWildcards(`${"*a".repeat(500)}b`)("a".repeat(10_000))).toBe(false);
});
