import { expect, it } from "vitest";
import {
  judgeSizes as judgeAll,
  type SizeEvidence,
  sizeChange,
} from "../../../actions/quality-gate/src/gates/judge-size.ts";
import { evidence } from "../evidence-samples.ts";
import { gateRules } from "../findings/finding-samples.ts";

function judgeSizes(given: SizeEvidence, maxRuntimeBytes: number) {
  return judgeAll(given, gateRules({ max_contract_size: maxRuntimeBytes }), null);
}

const contract = (name: string, runtimeBytes: number, initcodeBytes = runtimeBytes + 100) => ({
  name: `src/${name}.sol:${name}`,
  path: `src/${name}.sol`,
  runtimeBytes,
  initcodeBytes,
});

it.each([
  {
    name: "exactly at both limits",
    contracts: [contract("A", 24_576, 49_152)],
    statuses: ["pass", "pass"],
    actual: [24_576, 49_152],
  },
  {
    name: "one byte over the runtime limit",
    contracts: [contract("A", 24_577, 24_600)],
    statuses: ["fail", "pass"],
    actual: [24_577, 24_600],
  },
  {
    name: "one byte over the initcode limit",
    contracts: [contract("A", 100, 49_153)],
    statuses: ["pass", "fail"],
    actual: [100, 49_153],
  },
  {
    name: "the largest of several",
    contracts: [contract("A", 10), contract("B", 30_000), contract("C", 20)],
    statuses: ["fail", "pass"],
    actual: [30_000, 30_100],
  },
])("judges $name", ({ contracts, statuses, actual }) => {
  const gates = judgeSizes({ ...evidence(contracts), excluded: 0 }, 24_576).map(({ gate }) => gate);
  expect(gates.map(({ name }) => name)).toEqual(["max_contract_size", "max_initcode_size"]);
  expect(gates.map(({ status }) => status)).toEqual(statuses);
  expect(gates.map((gate) => gate.actual)).toEqual(actual);
});

it("takes the runtime limit from the config and leaves initcode to EIP-3860 by default", () => {
  const [runtime, initcode] = judgeSizes({ ...evidence([contract("A", 1001)]), excluded: 0 }, 1000);
  expect(runtime?.gate).toMatchObject({ status: "fail", threshold: 1000 });
  expect(initcode?.gate).toMatchObject({ status: "pass", threshold: 49_152 });
});

it("names contracts over the limit with links to their sources", () => {
  const [runtime] = judgeSizes({ ...evidence([contract("A", 30_000)]), excluded: 0 }, 24_576);
  expect(runtime?.gate.message.replaceAll("\u00a0", " ")).toBe(
    "1 contract over 24 576 B of runtime code: src/A.sol:A has 30 000 B.",
  );
  expect(runtime?.message).toContainEqual({ path: "src/A.sol", line: null, text: "src/A.sol:A" });
});

it("says that the paths of a list of sizes are unknown, and that constructor arguments are not counted", () => {
  const listed = { ...contract("A", 30_000), name: "A", path: null };
  const [runtime, initcode] = judgeSizes({ ...evidence([listed]), excluded: 0 }, 24_576);
  expect(runtime?.gate).toMatchObject({
    status: "fail",
    message: expect.stringMatching(/ A has .*\. The paths of these contracts are unknown, /),
  });
  expect(initcode?.gate).toMatchObject({
    status: "pass",
    message: expect.stringMatching(/ of initcode, constructor arguments not counted\. The paths /),
  });
});

it.each([
  { name: "no contract", given: { ...evidence([]), excluded: 0 }, message: /^No compiled contract/ },
  {
    name: "none that is not excluded",
    given: { ...evidence([]), excluded: 3 },
    message: /excluded by `size\.exclude`/,
  },
  {
    name: "an artifact that cannot be believed",
    given: { ...evidence([contract("A", 1)], ["out/A.json: old."]), excluded: 0 },
    message: /^out\/A\.json: old\.$/,
  },
])("fails both gates for $name", ({ given, message }) => {
  for (const { gate } of judgeSizes(given, 24_576))
    expect(gate).toMatchObject({ status: "fail", message: expect.stringMatching(message) });
});

const given = (...contracts: readonly ReturnType<typeof contract>[]) => ({ ...evidence(contracts), excluded: 0 });
const plain = (text: string) => text.replaceAll("\u00a0", " ");

it.each([
  { name: "just below the share", bytes: 949, warns: false },
  { name: "at the share", bytes: 950, warns: true },
  { name: "at the limit", bytes: 1000, warns: true },
])("warns of a contract that is $name: $warns", ({ bytes, warns }) => {
  const [runtime] = judgeAll(given(contract("A", bytes)), gateRules({ max_contract_size: 1000 }), null);
  expect(runtime).toMatchObject({ gate: { status: "pass" }, warns });
  expect(
    plain(runtime?.gate.message ?? "").includes("1 contract from 95.0 % of it (`size.warn_at`): src/A.sol:A"),
  ).toBe(warns);
});

it("takes the initcode limit from the config", () => {
  const rules = gateRules({ size: { max_initcode: 500 } });
  expect(judgeAll(given(contract("A", 100, 501)), rules, null)[1]?.gate).toMatchObject({
    status: "fail",
    threshold: 500,
  });
});

it.each([
  { name: "a source path within", glob: "src/A.sol", limit: 100, status: "pass", actual: 100 },
  { name: "a source path over", glob: "src/*.sol", limit: 199, status: "fail", actual: 200 },
  { name: "a contract's name", glob: "B", limit: 1, status: "fail", actual: 200 },
  { name: "nothing", glob: "src/core/**", limit: 1, status: "fail", actual: null },
])("judges the limit of a glob that matches $name: $status", ({ glob, limit, status, actual }) => {
  const gates = judgeAll(
    given(contract("A", 100), contract("B", 200)),
    gateRules({ size: { paths: { [glob]: limit } } }),
    null,
  );
  expect(gates[2]?.gate).toMatchObject({ name: "contract_size_paths", scope: glob, status, actual, threshold: limit });
});

it("says which glob matches no contract", () => {
  const [, , glob] = judgeAll(given(contract("A", 1)), gateRules({ size: { paths: { "src/core/**": 1 } } }), null);
  expect(glob?.gate.message).toMatch(/matches `src\/core\/\*\*`\. Correct the glob in `size\.paths`/);
});

it("shows what changed against base, for the contracts that base knows", () => {
  const base = { contracts: { "src/A.sol:A": { runtime: 23_898, initcode: 24_512 } } };
  const [runtime, initcode] = judgeAll(given(contract("A", 24_310, 24_410)), gateRules(), base);
  expect(plain(runtime?.row.now ?? "")).toBe("24 310 B (A, 98.9 %, +412)");
  expect(plain(runtime?.row.base ?? "")).toBe("23 898 B");
  expect(runtime?.gate.base).toBe(23_898);
  expect(plain(initcode?.row.now ?? "")).toBe("24 410 B (A, 49.6 %, −102)");
  expect(judgeAll(given(contract("B", 5)), gateRules(), base)[0]?.gate.base).toBeNull();
});

it("knows no contract by a name that every object has", () => {
  expect(sizeChange({ ...contract("A", 5), name: "constructor" }, { contracts: {} })).toBeUndefined();
  expect(sizeChange({ ...contract("A", 5), name: "__proto__" }, { contracts: {} })).toBeUndefined();
});
