import type { TestCase } from "@chainops/reports/tests/test-report";
import type { MeasuredFunction } from "./gates/judge-complexity.ts";
import { type GasChange, increase } from "./gates/judge-gas.ts";
import type { LocateTest } from "./gates/judge-tests.ts";
import type { Place } from "./gates/judged-gate.ts";
import { contractOf } from "./tests/test-names.ts";

/** Where the function or test of a gas figure stands, by the figure's name; undefined where that is not known. */
export type LocateGas = (name: string) => Place | undefined;

/** Each place costs a look into a file; nobody reads on after that many. */
const MAX_LOCATED = 50;

/** The tests whose gas grew most, for `locateTests`. */
export function grownTests(changes: readonly GasChange[], cases: readonly TestCase[]): readonly TestCase[] {
  const grown = changes.filter((change) => increase(change) > 0).sort((a, b) => increase(b) - increase(a));
  const names = new Set(grown.slice(0, MAX_LOCATED).map(({ name }) => shorten(name)));
  return cases.filter((test) => names.has(nameOf(test)));
}

/** Functions are known from the survey of the sources, tests from `locate`. */
export function createGasLocator(
  functions: readonly MeasuredFunction[],
  cases: readonly TestCase[],
  locate: LocateTest,
): LocateGas {
  const functionsByName = new Map(functions.map((found) => [found.name, found]));
  const testsByName = new Map(cases.map((test) => [nameOf(test), test]));
  return (name) => {
    const short = shorten(name);
    const found = functionsByName.get(short);
    if (found !== undefined) return { path: found.path, line: found.startLine };
    const test = testsByName.get(short);
    return test === undefined ? undefined : locate(test);
  };
}

function nameOf(test: TestCase): string {
  return shorten(`${contractOf(test)}.${test.name}`);
}

/** `Vault.deposit` of `src/Vault.sol:Vault.deposit(uint256)`: overloads share the place of one. */
function shorten(name: string): string {
  const plain = name.replace(/\(.*$/s, "");
  return plain.slice(plain.lastIndexOf(":") + 1);
}
