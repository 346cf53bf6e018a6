import { expect, it } from "vitest";
import { readComments } from "@chainops/reports/storage/solidity-comments";
import { scanContracts } from "@chainops/reports/storage/solidity-contracts";

it("tells kind, bases and lines of each contract", () => {
  const source = `// contract Commented {}
abstract contract A is Base("x{"), lib.Other(1) {
    uint256 public total; string text = "contract Quoted {";
    uint256 constant FIXED = 1;
    mapping(address owner => uint256)
        balances;
    function f() external { uint256 inner; }
}
interface I { function g() external; }
library L { function h() internal {} }
contract B layout at 0x10 is A {}
`;
  const contracts = scanContracts(source);
  expect(
    contracts.map(({ name, kind, bases, startLine, endLine }) => ({ name, kind, bases, startLine, endLine })),
  ).toEqual([
    { name: "A", kind: "abstract", bases: ["Base", "lib", "Other"], startLine: 2, endLine: 8 },
    { name: "I", kind: "interface", bases: [], startLine: 9, endLine: 9 },
    { name: "L", kind: "library", bases: [], startLine: 10, endLine: 10 },
    { name: "B", kind: "contract", bases: ["A"], startLine: 11, endLine: 11 },
  ]);
  const { lines } = contracts[0] ?? { lines: new Map<string, number>() };
  expect(["total", "text", "balances", "FIXED", "inner", "owner"].map((word) => lines.get(word))).toEqual([
    3,
    3,
    6,
    undefined,
    undefined,
    undefined,
  ]);
});

it.each([
  ["a base Initializable", "contract C is Initializable {}", true],
  ["a base UUPSUpgradeable", "contract C is X, UUPSUpgradeable {}", true],
  ["the modifier initializer", "contract C { function init() external initializer {} }", true],
  ["the modifier reinitializer", "contract C { function init() external reinitializer(2) {} }", true],
  ["a gap", "contract C { uint256[50] private __gap; }", true],
  ["a gap with a name of its own", "contract C { uint256[50] private __gap_vault; }", true],
  [
    "an ERC-7201 namespace",
    "contract C {\n /// @custom:storage-location erc7201:a.b\n struct S { uint256 a; }\n}",
    true,
  ],
  ["nothing of it", "contract C { uint256 gap; }", false],
  ["a comment that speaks of it", "contract C { // initializer, __gap\n uint256 a; /* is Initializable */ }", false],
  [
    "a string that speaks of it",
    'contract C { string a = "@custom:storage-location erc7201:a.b // initializer"; }',
    false,
  ],
  [
    "a namespace in another contract",
    "contract C {}\ncontract D { /// @custom:storage-location erc7201:a.b\n struct S { uint a; } }",
    false,
  ],
])("a contract with %s: looks upgradeable is %s", (_name, source, expected) => {
  expect(scanContracts(source)[0]?.looksUpgradeable).toBe(expected);
});

it("comments are told from strings that look like them", () => {
  const source = `string a = "// none"; // one\nstring b = '/* none */'; /* two\n lines */ uint c; string d = "\\"// none";`;
  expect(readComments(source)).toEqual([
    { line: 1, text: "// one" },
    { line: 2, text: "/* two\n lines */" },
  ]);
});
