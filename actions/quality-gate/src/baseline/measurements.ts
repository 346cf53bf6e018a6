import * as v from "valibot";

/** Version tag of the record; a reader refuses every other value. */
export const MEASUREMENTS_SCHEMA = "chainops.baseline/v1";

const MAX_ENTRIES = 100_000;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const figure = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(1024));
const hits = v.strictObject({ hit: count, found: count });
const byName = <S extends v.GenericSchema>(value: S) => v.pipe(v.record(text, value), v.maxEntries(MAX_ENTRIES));

/** Format and tool that gave a figure; figures of different producers are never compared. */
const producers = v.pipe(v.array(text), v.maxLength(100));

/**
 * What one run measured: stored as `details.measurements` of the result document and in the committed baseline file, and
 * what a later run compares itself with. A part that was not measured is null. Paths are relative to the workspace.
 */
export const MeasurementsSchema = v.strictObject({
  schema: v.literal(MEASUREMENTS_SCHEMA),
  /** Commit that was measured. */
  sha: v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)),
  /** Version of this action. */
  version: text,
  coverage: v.nullable(
    v.strictObject({ producers, lines: hits, branches: hits, functions: hits, files: byName(hits) }),
  ),
  tests: v.nullable(v.strictObject({ producers, total: count, passed: count, skipped: count, flaky: count })),
  /** Fingerprints of the findings, with the tools that ran: what another tool finds is not new, it was not looked for. */
  findings: v.nullable(
    v.strictObject({
      producers,
      fingerprints: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), v.maxLength(MAX_ENTRIES)),
    }),
  ),
  gas: v.nullable(
    v.pipe(
      v.array(v.strictObject({ producer: text, contract: text, function: text, kind: text, gas: count })),
      v.maxLength(MAX_ENTRIES),
    ),
  ),
  /** Bytes by fully qualified name. */
  sizes: v.nullable(v.strictObject({ contracts: byName(v.strictObject({ runtime: count, initcode: count })) })),
  /** Cyclomatic complexity by `path:function`, of functions above 1. */
  complexity: v.nullable(v.strictObject({ functions: byName(count) })),
  /** Storage layouts by fully qualified name, as `storage/` of the report readers models them. */
  storage: v.nullable(byName(v.unknown())),
  quality: v.nullable(byName(v.nullable(figure))),
});
export type Measurements = v.InferOutput<typeof MeasurementsSchema>;

/** What is compared with, where it comes from, or why there is none. */
export interface Baseline {
  measurements: Measurements | undefined;
  /** In words: "the result of run 123 on 9f8e7d6" or "`.chainops-baseline.json` of the base commit"; empty for none. */
  source: string;
  /** Empty where there is one; else why not, in a sentence or two. */
  reason: string;
  /** Set where a committed file is there and cannot be read: `reason` names it, and nothing else was looked for. */
  isBroken?: true;
}
