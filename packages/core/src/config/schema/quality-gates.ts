import * as v from "valibot";

/** What a Foundry or Hardhat project holds beside its own contracts. */
const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];

const globs = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(1024))),
  v.maxLength(1000),
  v.metadata({ accepts: "a list of up to 1000 path globs" }),
);

const CoverageSchema = v.strictObject({
  exclude: v.optional(v.pipe(globs, v.description("Sources that count neither as covered nor as uncovered.")), OUTSIDE),
});

const SizeSchema = v.strictObject({
  exclude: v.optional(
    v.pipe(
      globs,
      v.description("Contracts whose size is not judged: globs on the source path or on the contract's name."),
    ),
    OUTSIDE,
  ),
});

const ComplexitySchema = v.strictObject({
  exclude: v.optional(v.pipe(globs, v.description("Sources whose functions are not measured.")), OUTSIDE),
});

/** What quality-gate judges by. */
export const QualityGatesSchema = v.strictObject({
  min_test_coverage: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1),
      v.description("Least share of the project's lines that tests reach."),
      v.metadata({ accepts: "a ratio from 0 to 1 (80 % is 0.8)" }),
    ),
    0.8,
  ),
  max_complexity_score: v.optional(
    v.pipe(
      v.number(),
      v.safeInteger(),
      v.minValue(1),
      v.description("Highest accepted cyclomatic complexity of one function."),
    ),
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
      v.number(),
      v.safeInteger(),
      v.minValue(0),
      v.description("Largest accepted increase of one function's gas against the base commit."),
      v.metadata({ unit: "gas" }),
    ),
    21_000,
  ),
  max_contract_size: v.optional(
    v.pipe(
      v.number(),
      v.safeInteger(),
      v.minValue(1),
      v.description("Largest accepted runtime code of one contract (EIP-170 allows 24576)."),
      v.metadata({ unit: "bytes" }),
    ),
    24_576,
  ),
  coverage: v.optional(v.pipe(CoverageSchema, v.description("How coverage is counted.")), {}),
  size: v.optional(v.pipe(SizeSchema, v.description("How contract sizes are judged.")), {}),
  complexity: v.optional(v.pipe(ComplexitySchema, v.description("How complexity is measured.")), {}),
});
export type QualityGates = v.InferOutput<typeof QualityGatesSchema>;
