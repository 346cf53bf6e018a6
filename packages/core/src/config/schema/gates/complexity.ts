import * as v from "valibot";
import { globs, level, OUTSIDE, wholeNumber } from "./keys.ts";

/** How complexity is measured and judged, beside `max_complexity_score`. */
export const ComplexitySchema = v.strictObject({
  exclude: v.optional(v.pipe(globs, v.description("Sources whose functions are not measured.")), OUTSIDE),
  scope: v.optional(
    v.pipe(
      v.picklist(["all", "changed"]),
      v.description("Whether all functions are held to the limit, or only those that a change touches."),
    ),
    "all",
  ),
  max_over: v.optional(
    v.pipe(
      v.union([v.literal("base"), wholeNumber(0)]),
      v.description("How many functions may exceed the limit: a number, or `base` for no more than the baseline has."),
      v.metadata({ accepts: "`base` or an integer of at least 0" }),
    ),
  ),
  cognitive: v.optional(
    v.pipe(wholeNumber(1), v.description("Highest cognitive complexity of a Rust function, where clippy reports it.")),
  ),
  level,
});
