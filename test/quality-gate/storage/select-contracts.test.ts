import { expect, it } from "vitest";
import { scanContracts } from "@chainops/reports/storage/solidity-contracts";
import { parseSolcLayout } from "@chainops/reports/storage/parse-layout";
import { selectContracts } from "../../../actions/quality-gate/src/storage/select-contracts.ts";
import { openProject } from "../open-project.ts";
import { surveyContracts } from "../../../actions/quality-gate/src/storage/survey-contracts.ts";

const EMPTY = parseSolcLayout({ storage: [], types: null });

function contractsIn(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(([path, source]) =>
    scanContracts(source).map((contract) => ({ ...contract, path, qualifiedName: `${path}:${contract.name}` })),
  );
}

const atBase = (...names: string[]) => new Map(names.map((name) => [name, { layout: EMPTY, source: "base" }]));

function select(files: Readonly<Record<string, string>>, globs: readonly string[], ...base: string[]) {
  const { contracts, gone, unmatched, movedFrom } = selectContracts(contractsIn(files), globs, atBase(...base));
  return { names: contracts.map(({ qualifiedName }) => qualifiedName), gone, unmatched, moved: [...movedFrom] };
}

const FILES = {
  "src/Vault.sol": "contract Vault { uint[5] __gap; } contract Plain {} abstract contract Half { uint[5] __gap; }",
  "src/deep/down/Token.sol": "contract TokenV1 {} interface IToken {} library TokenLib {}",
};
const NOTHING = { gone: [], unmatched: [], moved: [] };

it.each([
  { name: "no globs: what looks upgradeable and can be deployed", globs: [], names: ["src/Vault.sol:Vault"] },
  { name: "a name", globs: ["Plain"], names: ["src/Vault.sol:Plain"] },
  { name: "a glob on the name", globs: ["Token*"], names: ["src/deep/down/Token.sol:TokenV1"] },
  { name: "a glob on path and name", globs: ["src/**:Token*"], names: ["src/deep/down/Token.sol:TokenV1"] },
  {
    name: "a path",
    globs: ["src/Vault.sol"],
    names: ["src/Vault.sol:Vault", "src/Vault.sol:Plain", "src/Vault.sol:Half"],
  },
])("selects by $name", ({ globs, names }) => {
  expect(select(FILES, globs)).toEqual({ ...NOTHING, names });
});

it("tells a glob that matches no contract", () => {
  expect(select(FILES, ["Vault", "Vualt", "IToken"]).unmatched).toEqual(["Vualt", "IToken"]);
});

it("selects what had a layout at base, though it does not look upgradeable any more", () => {
  expect(select(FILES, [], "src/Vault.sol:Plain").names).toEqual(["src/Vault.sol:Vault", "src/Vault.sol:Plain"]);
});

it("a contract that moved to another file or was renamed in its file is the same", () => {
  expect(select(FILES, [], "src/Old.sol:TokenV1").moved).toEqual([
    ["src/deep/down/Token.sol:TokenV1", "src/Old.sol:TokenV1"],
  ]);
  expect(
    select({ "src/A.sol": "contract Base {} contract New is Base, Initializable {}" }, [], "src/A.sol:Old"),
  ).toMatchObject({
    names: ["src/A.sol:New"],
    moved: [["src/A.sol:New", "src/A.sol:Old"]],
  });
});

it("tells a contract that is gone though its file is not, and is silent about a deleted file", () => {
  expect(select(FILES, [], "src/Vault.sol:Gone", "src/Vault.sol:Vault").gone).toEqual(["src/Vault.sol:Gone"]);
  expect(select(FILES, [], "src/Deleted.sol:Gone").gone).toEqual([]);
});

it("a contract looks upgradeable where one it inherits from does", async () => {
  await using project = await openProject({
    "src/Vault.sol": "contract Vault is Middle {}",
    "src/Middle.sol": "abstract contract Middle is Root {}",
    "src/Root.sol": "abstract contract Root { uint[5] __gap; }",
    "src/Other.sol": "contract Other {}",
    "test/Mock.t.sol": "contract Mock is Root {}",
  });
  const files = ["src/Vault.sol", "src/Middle.sol", "src/Root.sol", "src/Other.sol", "test/Mock.t.sol"];
  const sources = { include: ["src"], exclude: [] };
  const { contracts } = await surveyContracts(project.workspace, files, { workingDirectory: "", sources });
  expect(contracts.filter(({ looksUpgradeable }) => looksUpgradeable).map(({ name }) => name)).toEqual([
    "Vault",
    "Middle",
    "Root",
  ]);
});

it("names contracts relative to the working directory", async () => {
  await using project = await openProject({ "contracts/src/Vault.sol": "contract Vault {}" });
  const rules = { workingDirectory: "contracts", sources: { include: ["contracts/src"], exclude: [] } };
  const { contracts } = await surveyContracts(project.workspace, ["contracts/src/Vault.sol"], rules);
  expect(contracts).toMatchObject([{ qualifiedName: "src/Vault.sol:Vault", path: "contracts/src/Vault.sol" }]);
});
