import * as v from "valibot";
import { level, ownerAndReason, untilDay, wholeNumber } from "./keys.ts";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));

const QuarantineSchema = v.strictObject({
  id: v.pipe(name, v.description("Test as the report names it (`VaultTest.testFuzz_X`), or a glob.")),
  ...ownerAndReason,
  until: untilDay,
});

/** How tests are judged. */
export const TestsSchema = v.strictObject({
  max_failed: v.optional(v.pipe(wholeNumber(0), v.description("How many tests may fail.")), 0),
  min_total: v.optional(
    v.pipe(
      v.union([v.literal("base"), wholeNumber(0)]),
      v.description("Least number of tests: a number, or `base` for as many as the baseline has."),
      v.metadata({ accepts: "`base` or an integer of at least 0" }),
    ),
  ),
  required: v.optional(
    v.pipe(
      v.array(name),
      v.maxLength(1000),
      v.description(
        "Suites that must have run: globs on file, class or contract; each must match a test that was not skipped.",
      ),
    ),
    [],
  ),
  quarantine: v.optional(
    v.pipe(
      v.array(QuarantineSchema),
      v.maxLength(1000),
      v.description("Tests whose failure is known and accepted for a time."),
    ),
    [],
  ),
  max_flaky: v.optional(v.pipe(wholeNumber(0), v.description("How many tests may pass only on a later attempt."))),
  level,
});
export type Quarantine = v.InferOutput<typeof QuarantineSchema>;
