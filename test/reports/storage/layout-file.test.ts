import { describe, expect, it } from "vitest";
import { hashSource } from "@chainops/reports/contracts/bytecode";
import { ReportError } from "@chainops/reports/report-error";
import { parseLayoutFile } from "@chainops/reports/storage/layout-file";
import { parseSolcLayout, parseStoredLayout } from "@chainops/reports/storage/parse-layout";
import { readOrRefuse } from "../read-or-refuse.ts";
import { compileSources, type SolcOutput } from "./compile-layouts.ts";

const SOURCE = `pragma solidity ^0.8.20;
library Types { struct Entry { address who; uint96 amount; mapping(uint256 => Entry) kids; } enum Kind { A, B } }
contract Parent { uint256 inherited; }
contract C is Parent {
  Types.Kind kind;
  Types.Entry[3] three;
  function(uint256) external returns (uint256) hook;
}`;

const read = (document: unknown, file = "x.json") => parseLayoutFile(JSON.stringify(document), file, () => true);
const onlyC = (output: SolcOutput) =>
  parseLayoutFile(JSON.stringify(output), "x.json", (_path, name) => name === "C").layouts[0];

const ids = (output: SolcOutput) => Object.keys(output.contracts["src/C.sol"]?.["C"]?.storageLayout.types ?? {});

it("the layout is the same whatever else is compiled beside it, though every id of the syntax tree is another", () => {
  const alone = compileSources({ "src/C.sol": SOURCE });
  const beside = compileSources({
    "src/A.sol": "contract A { uint a; struct S { uint b; } S s; }",
    "src/C.sol": SOURCE,
  });
  expect(ids(alone)).not.toEqual(ids(beside));
  expect(onlyC(beside)).toEqual(onlyC(alone));
  expect(onlyC(alone)?.layout.variables.map(({ label, contract }) => `${contract}.${label}`)).toEqual([
    "Parent.inherited",
    "C.kind",
    "C.three",
    "C.hook",
  ]);
  expect(onlyC(alone)?.layout.types["t_enum(Kind)1"]?.enumMembers).toEqual(["A", "B"]);
});

const underProject = (part: object) =>
  Object.fromEntries(Object.entries(part).map(([path, value]) => [`project/${path}`, value]));

it("build-infos of Foundry, Hardhat 2 and Hardhat 3 and solc's own output tell the same", () => {
  const output = compileSources({ "src/C.sol": SOURCE });
  const input = { sources: { "src/C.sol": { content: SOURCE } } };
  const hardhat3 = { contracts: underProject(output.contracts), sources: underProject(output.sources) };
  const documents = [
    output,
    { id: "1", source_id_to_path: {}, _format: "ethers-rs-sol-build-info-1", input, output },
    { _format: "hh-sol-build-info-1", input, output },
    { _format: "hh3-sol-build-info-output-1", id: "1", output: hardhat3 },
  ];
  const told = documents.map((document) => read(document));
  for (const { producer, layouts } of told) {
    expect(producer).toBe("build-info");
    expect(layouts.map(({ name, layout }) => ({ name, layout }))).toEqual(
      told[0]?.layouts.map(({ name, layout }) => ({ name, layout })),
    );
  }
  expect(told[1]?.layouts[0]?.sources).toEqual([
    { path: "src/C.sol", keccak256: hashSource(new TextEncoder().encode(SOURCE)) },
  ]);
});

it.each([
  { name: "Hardhat 3's input", document: { _format: "hh3-sol-build-info-1", input: { sources: {} } } },
  {
    name: "Foundry's build-info without output",
    document: { id: "1", source_id_to_path: { 0: "src/C.sol" }, language: "Solidity" },
  },
])("$name holds no layouts and is no fault", ({ document }) => {
  expect(read(document).layouts).toEqual([]);
});

it("what forge inspect prints is named by its variables, and by its file where it has none", () => {
  const layout = compileSources({ "src/C.sol": SOURCE }).contracts["src/C.sol"]?.["C"]?.storageLayout;
  expect(read(layout).layouts.map(({ name }) => name)).toEqual(["src/C.sol:C"]);
  const names = ["a/Vault.json", "a/storage-layout.Vault.json"].map(
    (file) => read({ storage: [], types: null }, file).layouts[0]?.name,
  );
  expect(names).toEqual(["Vault", "Vault"]);
});

it("an artifact of Foundry is named by its metadata", () => {
  const storageLayout = compileSources({ "src/C.sol": SOURCE }).contracts["src/C.sol"]?.["C"]?.storageLayout;
  const metadata = {
    settings: { compilationTarget: { "src/C.sol": "C" } },
    sources: { "src/C.sol": { keccak256: "0x12" } },
  };
  expect(read({ abi: [], storageLayout, metadata }).layouts).toMatchObject([
    { name: "src/C.sol:C", sources: [{ path: "src/C.sol", keccak256: "0x12" }] },
  ]);
  expect(() => read({ abi: [], storageLayout })).toThrow(ReportError);
});

/** What the layouts below have in common: a list of one variable with this type. */
const withType = (type: string, types: object) => ({ storage: [{ label: "a", type, slot: "0", offset: 0 }], types });
const uint = { label: "uint256", numberOfBytes: "32", encoding: "inplace" };

describe("a layout is refused", () => {
  it.each([
    ["whose type is missing", withType("t_uint256", {})],
    ["whose type is a name of every object", withType("constructor", { t_uint256: uint })],
    [
      "with a mapping without value",
      withType("t_mapping(t_uint256,t_uint256)", { "t_mapping(t_uint256,t_uint256)": { ...uint, key: "t_uint256" } }),
    ],
    [
      "with a struct in itself",
      withType("t_struct(S)1_storage", {
        "t_struct(S)1_storage": {
          ...uint,
          members: [{ label: "s", type: "t_struct(S)1_storage", slot: "0", offset: 0 }],
        },
      }),
    ],
    [
      "with an array of itself",
      withType("t_array(x)2_storage", { "t_array(x)2_storage": { ...uint, base: "t_array(x)2_storage" } }),
    ],
    [
      "with an array without length",
      withType("t_array(t_uint256)", { "t_array(t_uint256)": { ...uint, base: "t_uint256" }, t_uint256: uint }),
    ],
    [
      "with members beyond the struct",
      withType("t_struct(S)1_storage", {
        "t_struct(S)1_storage": { ...uint, members: [{ label: "m", type: "t_uint256", slot: "4", offset: 0 }] },
        t_uint256: uint,
      }),
    ],
    [
      "with variables that overlap",
      {
        storage: [
          { label: "a", type: "t_uint256", slot: "0", offset: 0 },
          { label: "b", type: "t_uint256", slot: "0", offset: 8 },
        ],
        types: { t_uint256: uint },
      },
    ],
    [
      "with a slot that is no number",
      { storage: [{ label: "a", type: "t_uint256", slot: "1e3", offset: 0 }], types: { t_uint256: uint } },
    ],
    [
      "with a negative offset",
      { storage: [{ label: "a", type: "t_uint256", slot: "0", offset: -1 }], types: { t_uint256: uint } },
    ],
    [
      "with a size of a million digits",
      withType("t_uint256", { t_uint256: { ...uint, numberOfBytes: "9".repeat(1_000_000) } }),
    ],
    [
      "with mappings thousands deep",
      withType(
        "t_mapping(0)",
        Object.fromEntries([
          ["t_uint256", uint],
          ...Array.from({ length: 5000 }, (_, at) => [
            `t_mapping(${at})`,
            { ...uint, key: "t_uint256", value: `t_mapping(${at + 1})` },
          ]),
        ]),
      ),
    ],
    ["of a million variables", { storage: Array.from({ length: 1_000_000 }, () => 1), types: {} }],
    ["that is none", { storage: "x" }],
  ])("%s", (_name, layout) => {
    expect(() => parseSolcLayout(layout)).toThrow(ReportError);
  });
});

it("names of every object's parts are ordinary names", () => {
  const raw = JSON.parse(
    '{"storage":[{"label":"__proto__","type":"t_struct(toString)1_storage","slot":"0","offset":0}],"types":{"__proto__":{"label":"x","numberOfBytes":"1"},"t_struct(toString)1_storage":{"label":"struct toString","numberOfBytes":"32","members":[{"label":"constructor","type":"t_uint256","slot":"0","offset":0}]},"t_uint256":{"label":"uint256","numberOfBytes":"32"}}}',
  ) as unknown;
  const layout = parseSolcLayout(raw);
  expect(layout.variables[0]?.label).toBe("__proto__");
  expect(parseStoredLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

it("a layout cut anywhere is refused", () => {
  const text = JSON.stringify(compileSources({ "src/C.sol": SOURCE }));
  for (let at = 0; at < 64; at += 1) {
    const cut = text.slice(0, Math.floor((text.length * at) / 64));
    expect(readOrRefuse(() => parseLayoutFile(cut, "x.json", () => true))).toBeInstanceOf(ReportError);
  }
});

it("a syntax tree of another compilation is refused", () => {
  const output = compileSources({ "src/C.sol": SOURCE });
  const other = compileSources({ "src/C.sol": `contract Z { uint z; }\n${SOURCE.replaceAll("inherited", "renamed")}` });
  expect(() => read({ ...output, sources: other.sources })).toThrow(ReportError);
});

const struct = (name: string) => `/// @custom:storage-location erc7201:same\n struct ${name} { uint a; }`;

it("two structs of one namespace are refused", () => {
  const output = compileSources({ "src/C.sol": `contract C { ${struct("A")} ${struct("B")} }` });
  expect(() => read(output)).toThrow(/storage location erc7201:same/);
});
