import * as v from "valibot";
import { byGlob, level, ratio, wholeNumber } from "./keys.ts";

/** How gas is judged, beside `gas_optimization_threshold`. */
export const GasSchema = v.strictObject({
  max_increase: v.optional(
    v.pipe(wholeNumber(0, "gas"), v.description("The same as `gas_optimization_threshold`; this one wins.")),
  ),
  max_increase_pct: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.finite(),
      v.description("Largest accepted increase of one function in percent of its base."),
      v.metadata({ accepts: "a number of at least 0", unit: "percent" }),
    ),
  ),
  fuzz: v.optional(
    v.pipe(
      v.picklist(["compare", "ignore"]),
      v.description("Whether medians of fuzz tests are compared: inputs differ from run to run."),
    ),
    "compare",
  ),
  fuzz_tolerance: v.optional(
    v.pipe(ratio, v.description("Increase of a fuzz test's median, as a share of its base, that is taken for noise.")),
    0,
  ),
  budget: v.optional(
    v.pipe(
      byGlob(wholeNumber(0, "gas"), "gas"),
      v.description("Most gas of the functions that a glob on `Contract.function` matches, whatever the base."),
    ),
    {},
  ),
  level,
});
