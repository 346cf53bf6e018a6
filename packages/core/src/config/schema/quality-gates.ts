import * as v from "valibot";
import { ComplexitySchema } from "./gates/complexity.ts";
import { CoverageSchema } from "./gates/coverage.ts";
import { DurationSchema } from "./gates/duration.ts";
import { DependenciesSchema, FindingsSchema } from "./gates/findings.ts";
import { GateLevelsSchema } from "./gates/gate-levels.ts";
import { GasSchema } from "./gates/gas.ts";
import { ratio, wholeNumber } from "./gates/keys.ts";
import { QualitySchema } from "./gates/quality.ts";
import { SizeSchema } from "./gates/size.ts";
import { StorageSchema } from "./gates/storage.ts";
import { TestsSchema } from "./gates/tests.ts";
import { WaiversSchema } from "./gates/waivers.ts";

/** What quality-gate judges by. */
export const QualityGatesSchema = v.strictObject({
  min_test_coverage: v.optional(
    v.pipe(ratio, v.description("Least share of the project's lines that tests reach.")),
    0.8,
  ),
  max_complexity_score: v.optional(
    v.pipe(wholeNumber(1), v.description("Highest accepted cyclomatic complexity of one function.")),
    10,
  ),
  security_scan_required: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        "Whether a missing security scan and critical or high findings fail the gate; a broken report always does.",
      ),
    ),
    true,
  ),
  gas_optimization_threshold: v.optional(
    v.pipe(
      wholeNumber(0, "gas"),
      v.description("Largest accepted increase of one function's gas against the base commit."),
    ),
    21_000,
  ),
  max_contract_size: v.optional(
    v.pipe(
      wholeNumber(1, "bytes"),
      v.description("Largest accepted runtime code of one contract (EIP-170 allows 24576)."),
    ),
    24_576,
  ),
  coverage: v.optional(v.pipe(CoverageSchema, v.description("How coverage is counted and judged.")), {}),
  tests: v.optional(v.pipe(TestsSchema, v.description("How tests are judged.")), {}),
  findings: v.optional(v.pipe(FindingsSchema, v.description("How findings of scanners and linters are judged.")), {}),
  dependencies: v.optional(v.pipe(DependenciesSchema, v.description("How audits of dependencies are judged.")), {}),
  gas: v.optional(v.pipe(GasSchema, v.description("How gas is judged.")), {}),
  size: v.optional(v.pipe(SizeSchema, v.description("How contract sizes are judged.")), {}),
  storage: v.optional(v.pipe(StorageSchema, v.description("How storage layouts are judged.")), {}),
  complexity: v.optional(v.pipe(ComplexitySchema, v.description("How complexity is measured and judged.")), {}),
  duration: v.optional(v.pipe(DurationSchema, v.description("How long stages may take.")), {}),
  quality: v.optional(v.pipe(QualitySchema, v.description("Floors of the quality vector.")), {}),
  levels: v.optional(
    v.pipe(
      GateLevelsSchema,
      v.description("Level of single gates; it wins over the `level` of their section."),
      v.metadata({ accepts: "a mapping of gates to `error` or `warn`, such as `patch_coverage: warn`" }),
    ),
    {},
  ),
  waivers: v.optional(WaiversSchema, []),
  baseline: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(1024),
      v.description("Committed file that holds what an earlier run measured; it is read from the base commit."),
      v.metadata({ accepts: "a path relative to `working-directory`" }),
    ),
    ".chainops-baseline.json",
  ),
  ratchet: v.optional(
    v.pipe(
      v.boolean(),
      v.description("Whether a gate that misses its limit passes as long as it is no worse than the baseline."),
    ),
    false,
  ),
});
export type QualityGates = v.InferOutput<typeof QualityGatesSchema>;
