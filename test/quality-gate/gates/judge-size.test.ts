import { expect, it } from "vitest";
import { judgeSizes } from "../../../actions/quality-gate/src/gates/judge-size.ts";
import { evidence } from "../evidence-samples.ts";

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

it("takes the runtime limit from the config and leaves initcode to EIP-3860", () => {
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
