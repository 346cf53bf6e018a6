import { describe, expect, it } from "vitest";
import { parseSolcLayout } from "@chainops/reports/storage/parse-layout";
import { scanContracts } from "@chainops/reports/storage/solidity-contracts";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";
import { judgeStorage } from "../../../actions/quality-gate/src/gates/judge-storage.ts";
import type { BaseLayouts } from "../../../actions/quality-gate/src/storage/base-layouts.ts";
import { compareStorage } from "../../../actions/quality-gate/src/storage/compare-storage.ts";
import type { FoundLayout } from "../../../actions/quality-gate/src/storage/read-storage-file.ts";
import { evidence } from "../evidence-samples.ts";

const TYPES = {
  t_uint256: { label: "uint256", numberOfBytes: "32" },
  t_address: { label: "address", numberOfBytes: "20" },
};

/** One slot for each `label:type`. */
function layout(...variables: string[]): StorageLayout {
  const storage = variables.map((variable, slot) => {
    const [label, type] = variable.split(":");
    return { label, type: `t_${type}`, slot: String(slot), offset: 0 };
  });
  return parseSolcLayout({ storage, types: TYPES });
}

interface Given {
  source?: string;
  now?: Readonly<Record<string, StorageLayout>>;
  base?: Readonly<Record<string, StorageLayout>>;
  stale?: string;
  contracts?: readonly string[];
  problems?: readonly string[];
  baseProblems?: readonly string[];
}

const SOURCE = `contract Base {
  uint256 total;
}
contract Vault is Base, Initializable {
  address owner;
}
`;

async function judge({
  source = SOURCE,
  now = {},
  base = {},
  stale,
  contracts = [],
  problems = [],
  baseProblems = [],
}: Given) {
  const path = "src/Vault.sol";
  const known = scanContracts(source).map((contract) => ({
    ...contract,
    path,
    qualifiedName: `${path}:${contract.name}`,
  }));
  const named = (name: string) => `${path}:${name}`;
  const found: FoundLayout[] = Object.entries(now).map(([name, own]) => ({
    name: named(name),
    layout: own,
    staleSource: stale ?? null,
  }));
  const bases: BaseLayouts = {
    layouts: new Map(Object.entries(base).map(([name, own]) => [named(name), { layout: own, source: "base" }])),
    problems: baseProblems,
    reasons: ["nothing was found"],
  };
  const comparison = await compareStorage(found, known, bases.layouts, { contracts, allowRename: false });
  const survey = { contracts: known, problems: [] };
  return judgeStorage({ ...evidence(found, problems), survey }, comparison, bases, { contracts });
}

describe("the verdict", () => {
  const kept = layout("total:uint256", "owner:address");
  const swapped = layout("owner:address", "total:uint256");
  it.each<{ name: string; given: Given; status: string; says: string }>([
    {
      name: "a layout that is kept",
      given: { now: { Vault: kept }, base: { Vault: kept } },
      status: "pass",
      says: "1 contract keeps its storage layout.",
    },
    {
      name: "a layout that is not",
      given: { now: { Vault: swapped }, base: { Vault: kept } },
      status: "fail",
      says: "1 contract cannot take the place of what is deployed: Vault at src/Vault.sol:2: `total` moved from slot 0 to slot 1 (and 1 more change).",
    },
    {
      name: "no layout at base",
      given: { now: { Vault: kept } },
      status: "no-baseline",
      says: "No baseline: nothing was found. 1 contract had no layout at base.",
    },
    {
      name: "no layout in this run",
      given: {},
      status: "no-baseline",
      says: "has no storage layout in this run. Foundry: add",
    },
    {
      name: "no layout in this run where base has one",
      given: { base: { Vault: kept } },
      status: "fail",
      says: "Vault at src/Vault.sol:4: It has no storage layout in this run.",
    },
    {
      name: "no layout of a contract that the config names",
      given: { contracts: ["Vault"] },
      status: "fail",
      says: "It has no storage layout in this run.",
    },
    {
      name: "a layout of other code",
      given: { now: { Vault: kept }, base: { Vault: kept }, stale: "src/Base.sol" },
      status: "fail",
      says: "another version of src/Base.sol",
    },
    {
      name: "a report that cannot be believed",
      given: { now: { Vault: kept }, base: { Vault: kept }, problems: ["x.json: broken."] },
      status: "fail",
      says: "x.json: broken.",
    },
    {
      name: "a glob that matches nothing",
      given: { now: { Vault: kept }, base: { Vault: kept }, contracts: ["Vault", "Vualt"] },
      status: "fail",
      says: '"Vualt" matches no contract',
    },
    {
      name: "nothing to judge",
      given: { source: "contract Plain {}" },
      status: "skip",
      says: "No contract looks upgradeable.",
    },
    {
      name: "a base layout that cannot be read",
      given: { now: { Vault: kept }, baseProblems: ["it is broken."] },
      status: "no-baseline",
      says: "Not compared: it is broken.",
    },
    {
      name: "a contract that is gone",
      given: { now: { Vault: kept }, base: { Vault: kept, Gone: kept } },
      status: "pass",
      says: "src/Vault.sol:Gone had a layout at base and is gone, though its file is not.",
    },
  ])("of $name is $status", async ({ given, status, says }) => {
    const { gate } = await judge(given);
    expect(gate).toMatchObject({ name: "storage_layout", status, unit: "none" });
    expect(gate.message).toContain(says);
  });
});

it("each change is annotated where its variable is declared, in the contract or in what it inherits from", async () => {
  const { annotations, gate, row } = await judge({
    now: { Vault: layout("total:address", "owner:uint256") },
    base: { Vault: layout("total:uint256", "owner:address", "gone:uint256") },
  });
  expect(gate).toMatchObject({ actual: 1, threshold: 0 });
  expect(row).toMatchObject({ label: "Storage layout", now: "1 of 1 contract broken", limit: "compatible" });
  expect(annotations.map(({ startLine, title, message }) => `${startLine} ${title}: ${message}`)).toEqual([
    "2 Storage layout of Vault: `total` changed its type: uint256 became address.",
    "5 Storage layout of Vault: `owner` changed its type: address became uint256.",
    "4 Storage layout of Vault: `gone` at slot 2 is gone.",
  ]);
});

it("at most ten changes of one contract are annotated", async () => {
  const many = Array.from({ length: 30 }, (_, at) => `v${at}:uint256`);
  const { annotations } = await judge({ now: { Vault: layout() }, base: { Vault: layout(...many) } });
  expect(annotations).toHaveLength(10);
});
