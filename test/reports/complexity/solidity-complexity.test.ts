import * as fc from "fast-check";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { readTrees } from "./solc-tree.ts";

const repository = path.resolve(import.meta.dirname, "../../..");
const files = globSync("node_modules/@openzeppelin/contracts{,-upgradeable}/**/*.sol", { cwd: repository }).sort();
const readSource = (file: string) => readFileSync(path.join(repository, file), "utf8");

const hostile = `
pragma solidity ^0.8.0;
function free(uint a) pure returns (uint) { return a > 1 ? 2 : 3; }
using {free} for uint;
abstract contract A {
  string constant S = "if (x) { while && || ?"; // for if (
  /* function ghost() { if } */
  bytes h = hex"6966"; string u = unicode"✓ } {"; string q = 'it\\'s }';
  function (uint) external returns (bool) callback = this.f;
  struct T { function (uint) internal g; }
  constructor(bool b) B(b && true) payable { if (b) {} else if (!b) {} }
  modifier m { if (msg.value > 0) _; }
  modifier n(uint a) virtual;
  function f(uint a) public virtual returns (bool) ;
  function g(uint a) external m n(a > 0 ? 1 : 2) {
    do { a--; if (a == 2) continue; } while (a > 0 && a < 9 || a == 77);
    try this.f{gas: 5}(a) returns (bool) {} catch Error(string memory) {} catch (bytes memory) {}
    function (uint) internal pure returns (uint) local = free;
    unchecked { for (uint i; i < 3; ++i) { a = i & 1 | 2; } }
    assembly ("memory-safe") {
      function helper(x) -> y { if x { y := 1 } }
      switch a case 0 { a := 1 } case 1 {} default { a := helper(2) }
      for { let i := 0 } lt(i, 3) { i := add(i, 1) } { if eq(i, 2) { break } }
      let s := "case if"
    }
  }
  receive() external payable {} fallback(bytes calldata) external payable returns (bytes memory) { while (true) {} }
}
contract B { constructor(bool) {} }
interface I { function i(function (uint) external f) external; }
`;

const compact = ({
  contract,
  name,
  startLine,
  endLine,
  complexity,
}: ReturnType<typeof measureSolidityComplexity>[number]) => ({
  contract,
  name,
  startLine,
  endLine,
  complexity,
});

describe("complexity of Solidity functions", () => {
  test("is that of the compiler's syntax tree for all the language has to offer", () => {
    const tree = readTrees(new Map([["hostile.sol", hostile]])).get("hostile.sol");
    expect(measureSolidityComplexity(hostile).map(compact)).toEqual(tree);
    expect(tree?.find(({ name }) => name === "g")?.complexity).toBe(14);
  });

  test("is that of the syntax tree for every eighth file of OpenZeppelin 5.7", { timeout: 120_000 }, () => {
    const sample = files.filter((file, index) => index % 8 === 0 || file.endsWith("/TrieProof.sol"));
    const trees = readTrees(new Map(sample.map((file) => [file, readSource(file)])));
    for (const [file, tree] of trees) {
      expect({ file, found: measureSolidityComplexity(readSource(file)).map(compact) }).toEqual({ file, found: tree });
    }
    expect(sample.length).toBeGreaterThan(40);
  });

  test("over all of OpenZeppelin 5.7 has the numbers that the whole syntax tree gave", () => {
    const all = files.flatMap((file) => measureSolidityComplexity(readSource(file)));
    const complex = all.filter(({ complexity }) => complexity > 10);
    expect([all.length, complex.length]).toEqual([3302, 6]);
    expect(complex.sort((a, b) => b.complexity - a.complexity)[0]).toMatchObject({
      complexity: 25,
      contract: "TrieProof",
    });
  });

  test("tells kinds, and declarations from definitions", () => {
    const found = measureSolidityComplexity(hostile).map(({ name, kind, hasBody }) => [name, kind, hasBody]);
    expect(found).toContainEqual(["n", "modifier", false]);
    expect(found).toContainEqual(["f", "function", false]);
    expect(found).toContainEqual(["receive", "receive", true]);
    expect(found).toContainEqual(["constructor", "constructor", true]);
  });

  test("any text is read to its end, with lines inside it", () => {
    const piece = fc.constantFrom(
      "contract A {",
      "function f(",
      ") {",
      "}",
      "'",
      '"',
      "/*",
      "//",
      "\n",
      "if",
      "hex'",
      "assembly {",
      "\\",
    );
    const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split("\n").length;
        for (const { startLine, endLine, complexity } of measureSolidityComplexity(text)) {
          expect(startLine).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(startLine);
          expect(endLine).toBeLessThanOrEqual(lines);
          expect(complexity).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
