import { expect, it } from "vitest";
import {
  collectMeasurements,
  type MeasuredFacts,
} from "../../../actions/quality-gate/src/baseline/collect-measurements.ts";
import { parseBaselineFile } from "../../../actions/quality-gate/src/baseline/parse-measurements.ts";
import { renderBaselineFile } from "../../../actions/quality-gate/src/baseline/render-baseline-file.ts";

const SHA = "a".repeat(40);
const NOTHING: MeasuredFacts = {
  sha: SHA,
  version: "0.1.0",
  coverage: null,
  tests: null,
  findings: null,
  gas: null,
  sizes: null,
  complexity: null,
  storage: null,
  quality: null,
};
const hits = (hit: number, found: number) => ({ hit, found });

const ALL: MeasuredFacts = {
  ...NOTHING,
  coverage: {
    producers: ["lcov", "istanbul", "lcov"],
    lines: hits(8, 10),
    branches: hits(1, 2),
    functions: hits(0, 0),
    files: [{ path: "src/Vault.sol", lines: hits(8, 10) }],
  },
  tests: { producers: ["junit"], total: 4, passed: 3, skipped: 1, flaky: 0 },
  findings: { producers: ["slither"], fingerprints: ["f".repeat(64), "0".repeat(64), "f".repeat(64)] },
  gas: [
    { producer: "forge-snapshot", contract: "Vault", function: "deposit", kind: "unit", gas: 100 },
    { producer: "forge-snapshot", contract: "Vault", function: "invariant_x", kind: "invariant", gas: null },
  ],
  sizes: [{ name: "src/Vault.sol:Vault", runtimeBytes: 5, initcodeBytes: 7 }],
  complexity: [
    { path: "src/Vault.sol", name: "Vault.deposit", complexity: 3 },
    { path: "src/Vault.sol", name: "Vault.deposit", complexity: 5 },
    { path: "src/Vault.sol", name: "Vault.total", complexity: 1 },
  ],
  storage: new Map([["src/Vault.sol:Vault", { entries: [] }]]),
  quality: new Map([
    ["security", 0.9],
    ["performance", null],
  ]),
};

it("keeps what was measured, each thing once", () => {
  const { measurements, notices } = collectMeasurements(ALL);
  expect(notices).toEqual([]);
  expect(measurements).toMatchObject({
    schema: "chainops.baseline/v1",
    sha: SHA,
    coverage: { producers: ["istanbul", "lcov"], files: { "src/Vault.sol": hits(8, 10) } },
    findings: { fingerprints: ["0".repeat(64), "f".repeat(64)] },
    gas: [{ function: "deposit", gas: 100 }],
    sizes: { contracts: { "src/Vault.sol:Vault": { runtime: 5, initcode: 7 } } },
    complexity: { functions: { "src/Vault.sol:Vault.deposit": 5 } },
    quality: { security: 0.9, performance: null },
  });
});

it.each([
  { name: "everything", facts: ALL },
  { name: "nothing", facts: NOTHING },
])("can be committed and read again: $name", ({ facts }) => {
  const { measurements } = collectMeasurements(facts);
  expect(parseBaselineFile(renderBaselineFile(measurements), "file")).toEqual(measurements);
});

it("renders the same text whatever the order, with a line for each figure", () => {
  const swapped = { ...ALL, sizes: [{ name: "b", runtimeBytes: 1, initcodeBytes: 1 }, ...(ALL.sizes ?? [])] };
  const other = { ...ALL, sizes: [...(ALL.sizes ?? []), { name: "b", runtimeBytes: 1, initcodeBytes: 1 }] };
  const texts = [swapped, other].map((facts) => renderBaselineFile(collectMeasurements(facts).measurements));
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toMatch(/\n +"runtime": 5\n/);
});

it("cuts what its schema could not hold, and says how much", () => {
  const files = Array.from({ length: 100_002 }, (_, at) => ({ path: `src/${at}.sol`, lines: hits(1, 1) }));
  const sizes = ["x".repeat(1025), "__proto__", "constructor", "src/A.sol:A"].map((name) => ({
    name,
    runtimeBytes: 1,
    initcodeBytes: 1,
  }));
  const coverage = { producers: ["lcov"], lines: hits(1, 1), branches: hits(0, 0), functions: hits(0, 0), files };
  const { measurements, notices } = collectMeasurements({ ...NOTHING, coverage, sizes });
  expect(notices).toEqual([
    "2 covered files are not kept for later comparison: too many or too long names.",
    "3 contract sizes are not kept for later comparison: too many or too long names.",
  ]);
  expect(Object.keys(measurements.sizes?.contracts ?? {})).toEqual(["src/A.sol:A"]);
  expect(parseBaselineFile(renderBaselineFile(measurements), "file")).toEqual(measurements);
});
