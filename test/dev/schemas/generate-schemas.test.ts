import { readFile } from "node:fs/promises";
import { loadConfig } from "@chainops/core/config/load-config";
import { InputError } from "@chainops/core/errors";
import { toPlain } from "@chainops/core/config/yaml-node";
import { ResultDocumentSchema } from "@chainops/core/result/document";
import { generateSchemas } from "@chainops/dev/schemas/generate-schemas";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import ajvFormats from "ajv-formats";
import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

const schemas = generateSchemas();

function compile(name: string): ValidateFunction {
  const text = schemas.get(`packages/core/schema/${name}.schema.json`);
  if (text === undefined) throw new Error(`no schema ${name}`);
  const ajv = new Ajv({ strict: true, strictTypes: false });
  ajvFormats.default(ajv);
  return ajv.compile(JSON.parse(text) as object);
}

/** The config as the loader understands it, in canonical spelling; undefined where it refuses it. */
async function loadCanonical(text: string): Promise<unknown> {
  try {
    const readFileText = async () => new TextEncoder().encode(text);
    const { document } = await loadConfig({ path: ".chainops.yml", isNamed: true, readFile: readFileText });
    return toPlain(document);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe("the published schemas", () => {
  it.each([...schemas])("%s is what the code's own schema gives (else run `npm run docs`)", async (path, text) => {
    expect(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8")).toBe(text);
  });
});

describe("the config schema", () => {
  const validate = compile("chainops-config");
  const accepted: { name: string; text: string }[] = [
    { name: "nothing", text: "{}" },
    {
      name: "all gates",
      text: "version: 1\nquality_gates: {min_test_coverage: 0.8, max_complexity_score: 10, security_scan_required: true, gas_optimization_threshold: 21000, max_contract_size: 24576, coverage: {exclude: [a]}, size: {}, complexity: {exclude: []}}",
    },
    {
      name: "other spellings, made canonical",
      text: "QualityGates: {minTestCoverage: 0.8, max-contract-size: 1}\npipeline: {stages: [UnitTests, {name: security-scan}]}",
    },
    {
      name: "a pipeline",
      text: "pipeline: {pipeline_id: a, stages: [unit_tests, {name: smoke_tests, needs: [unit_tests], timeout: 5分钟}, {name: compilation, timeout: 300}], environment_vars: {A: 1, B: b, C: true}}",
    },
    { name: "sections of other actions", text: "deploy: {x: [1]}\nmonitoring: [1]\n" },
  ];
  it.each(accepted)("accepts what the loader accepts: $name", async ({ text }) => {
    const canonical = await loadCanonical(text);
    expect(canonical).toBeDefined();
    expect(validate(canonical)).toBe(true);
  });

  const refused: { name: string; document: unknown }[] = [
    { name: "a typo in a key", document: { quality_gates: { min_test_covrage: 0.8 } } },
    { name: "a typo at the top", document: { quality_gate: {} } },
    { name: "a typo in a stage", document: { pipeline: { stages: [{ name: "unit_tests", timeot: 1 }] } } },
    { name: "a gate that is none", document: { quality_gates: { levels: { patch_coverag: "warn" } } } },
    { name: "a percent for a ratio", document: { quality_gates: { min_test_coverage: 80 } } },
    { name: "text for a number", document: { quality_gates: { max_contract_size: "1" } } },
    { name: "a fraction", document: { quality_gates: { max_complexity_score: 1.5 } } },
    { name: "a bad duration", document: { pipeline: { stages: [{ name: "unit_tests", timeout: "5 parsecs" }] } } },
    { name: "a list for a mapping", document: { quality_gates: [] } },
    { name: "another version", document: { version: 2 } },
    { name: "a scalar section", document: { deploy: "fast" } },
  ];
  it.each(refused)("refuses what the loader refuses: $name", async ({ document }) => {
    expect(validate(document)).toBe(false);
    expect(await loadCanonical(JSON.stringify(document))).toBeUndefined();
  });

  it("agrees with the loader on any document in canonical spelling", async () => {
    const wrong = fc.constantFrom<unknown>(-1, 1.5, 80, true, null, "text", [], {}, [[]]);
    /** Mostly one of `right`, now and then something else. */
    const mostly = (...right: unknown[]) =>
      fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 12 }, { arbitrary: wrong, weight: 1 });
    const stage = fc.record({
      name: mostly("unit_tests"),
      timeout: mostly(300, "5m"),
      needs: mostly([], ["compilation"]),
    });
    const gates = fc.record(
      {
        min_test_coverage: mostly(0, 0.8, 1),
        max_contract_size: mostly(1, 24_576),
        security_scan_required: mostly(true, false),
        size: mostly({}, { exclude: ["a"] }),
      },
      { requiredKeys: [] },
    );
    const pipeline = fc.record(
      {
        stages: fc.array(fc.oneof(stage, mostly("unit_tests")), { maxLength: 2 }),
        environment_vars: mostly({}, { A: "b", C: 1 }),
        timeout: wrong,
      },
      { requiredKeys: ["stages"] },
    );
    const document = fc.record(
      { version: mostly(1), quality_gates: fc.oneof(gates, wrong), pipeline, deploy: mostly({}, [1]) },
      { requiredKeys: [] },
    );
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(document, async (candidate) => {
        const isAccepted = (await loadCanonical(JSON.stringify(candidate))) !== undefined;
        seen[isAccepted ? "accepted" : "refused"]++;
        expect(validate(candidate)).toBe(isAccepted);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  });
});

describe("the result schema", () => {
  const validate = compile("chainops-result");
  const result = {
    schema: "chainops.result/v1",
    action: "quality-gate",
    id: "quality-gate",
    conclusion: "success",
    title: "Quality gate passed",
    subject: {
      repository: "o/r",
      sha: "a".repeat(40),
      testedSha: "b".repeat(40),
      ref: "refs/pull/7/merge",
      pullRequest: 7,
    },
    run: { id: "123", attempt: 1, job: "gate", url: "https://github.com/o/r/actions/runs/123" },
    startedAt: "2026-11-20T10:00:00.000Z",
    completedAt: "2026-11-20T10:00:01.000Z",
    durationMs: 1000,
    stages: [
      {
        name: "unit_tests",
        status: "success",
        startedAt: null,
        durationMs: 900,
        error: null,
        metrics: { tests_total: 412 },
      },
    ],
    gates: [
      {
        name: "min_test_coverage",
        status: "pass",
        actual: 0.9,
        threshold: 0.8,
        base: null,
        unit: "ratio",
        message: "",
      },
    ],
    metrics: [
      {
        name: "chainops_line_coverage_ratio",
        type: "gauge",
        value: 0.9,
        labels: { a: "b" },
        timestamp: "2026-11-20T10:00:00.000Z",
      },
    ],
    findings: [],
    artifacts: [
      { name: "src/A.sol:A", path: "out/A.json", size: 1, sha256: "0".repeat(64), type: "compiled_contract" },
    ],
    details: { any: [1] },
  };

  it("accepts a whole document, as the code does", () => {
    expect(v.is(ResultDocumentSchema, result)).toBe(true);
    expect(validate(result)).toBe(true);
  });

  it.each([
    { name: "another schema version", change: { schema: "chainops.result/v2" } },
    { name: "an unknown key", change: { extra: 1 } },
    { name: "an unknown conclusion", change: { conclusion: "passed" } },
    { name: "an id that is no name", change: { id: "../x" } },
    { name: "a time that is none", change: { startedAt: "yesterday" } },
    { name: "a short commit", change: { subject: { ...result.subject, sha: "abc" } } },
    { name: "a gate of an unknown status", change: { gates: [{ ...result.gates[0], status: "green" }] } },
    { name: "a missing part", change: { findings: undefined } },
  ])("refuses $name, as the code does", ({ change }) => {
    const document: unknown = JSON.parse(JSON.stringify({ ...result, ...change }));
    expect(v.is(ResultDocumentSchema, document)).toBe(false);
    expect(validate(document)).toBe(false);
  });
});
