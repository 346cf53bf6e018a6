import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { compileLayouts } from "./compile-layouts.ts";

const DECLARED = `interface I {} type Price is uint128; enum Kind { A, B }
library L { struct Node { uint8 tag; Node[] down; mapping(bytes4 => Node) named; } struct Pair { uint128 a; bool b; } }`;
const MEMBERS = [
  "uint8 a; uint16 b; address c; bool d; uint256 e; bytes31 f; bytes1 g",
  "string s; uint8 a; bytes b; uint8 c",
  "mapping(address => mapping(uint => L.Pair)) m; uint8 a; L.Pair p; uint8 b",
  "uint8[40] small; uint96[3] three; uint128[3] halves; address[2] two; uint8 a",
  "L.Pair[2] pairs; L.Pair[] list; uint8[3][2] grid; uint8[][2] lists; uint[2][] more",
  "I i; address payable p; Price price; Kind kind; bool last",
  "function() external view outside; function(uint) internal inside; function() external x",
  "L.Node node; uint8 a; L.Node[1] nodes",
  "int24 t; uint[1 + 2] sum; bytes32 h; uint160 o; uint96 q",
];

describe("solc gives no layout of a namespace, so it is computed, and is that which solc gives the same variables", () => {
  it.each(MEMBERS)("%s", (members) => {
    const asVariables = compileLayouts(`${DECLARED} contract C { ${members}; }`).ast;
    const asNamespace = compileLayouts(
      `${DECLARED} contract C { /// @custom:storage-location erc7201:example.main\n struct Main { ${members}; } }`,
    ).ast;
    expect(asNamespace.namespaces).toEqual([{ id: "erc7201:example.main", variables: asVariables.variables }]);
    expect(asNamespace.types).toEqual(asVariables.types);
  });
});

it("namespaces of bases are the contract's too, and plain layouts hold none", () => {
  const { plain, ast } = compileLayouts(`
    contract P { /** @custom:storage-location erc7201:parent.space */ struct PS { uint a; } }
    contract C is P { /// @custom:storage-location erc7201:own.space
      struct CS { uint b; } }`);
  expect(ast.namespaces.map(({ id, variables }) => `${id} ${variables[0]?.contract}.${variables[0]?.label}`)).toEqual([
    "erc7201:own.space C.b",
    "erc7201:parent.space P.a",
  ]);
  expect(plain.namespaces).toEqual([]);
});

it("what the syntax tree tells is what upgrades-core reads from it", async () => {
  const { compileSources } = await import("./compile-layouts.ts");
  const require = createRequire(import.meta.url);
  const { extractStorageLayout } = require("@openzeppelin/upgrades-core/dist/storage/extract.js") as {
    extractStorageLayout(...args: unknown[]): {
      storage: { contract: string; label: string; renamedFrom?: string; retypedFrom?: string }[];
      types: Record<string, { label: string; members?: unknown[] }>;
      namespaces: Record<string, { contract: string; label: string }[]>;
    };
  };
  const { astDereferencer } = require("solidity-ast/utils") as { astDereferencer(output: object): unknown };
  const source = `${DECLARED} contract P { uint a; Kind kind; }
    contract C is P {
      /// @custom:oz-renamed-from chief
      /// @custom:oz-retyped-from address
      uint160 owner;
      /// @custom:storage-location erc7201:example.main
      struct Main { uint x; Kind kind; L.Pair pair; }
    }`;
  const output = compileSources({ "src/C.sol": `pragma solidity ^0.8.20;\n${source}` });
  const { ast } = output.sources["src/C.sol"] as { ast: { nodes: { name?: string }[] } };
  const contract = ast.nodes.find(({ name }) => name === "C");
  const layout = output.contracts["src/C.sol"]?.["C"]?.storageLayout;
  const theirs = extractStorageLayout(contract, () => "", astDereferencer(output), layout);
  const ours = compileLayouts(source).ast;
  const noted = ({ contract: by, label, renamedFrom, retypedFrom }: (typeof theirs.storage)[number]) => [
    by,
    label,
    renamedFrom,
    retypedFrom,
  ];
  expect(ours.variables.map(noted)).toEqual(theirs.storage.map(noted));
  const spaces = Object.entries(theirs.namespaces).map(([id, items]) => [
    id,
    items.map((item) => `${item.contract}.${item.label}`),
  ]);
  expect(
    ours.namespaces.map(({ id, variables }) => [id, variables.map((item) => `${item.contract}.${item.label}`)]),
  ).toEqual(spaces);
  const kinds = Object.values(theirs.types).find(({ label }) => label === "enum Kind");
  expect(Object.values(ours.types).find(({ label }) => label === "enum Kind")?.enumMembers).toEqual(kinds?.members);
});
