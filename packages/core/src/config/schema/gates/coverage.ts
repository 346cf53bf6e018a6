import * as v from "valibot";
import { byGlob, globs, level, OUTSIDE, ratio, wholeNumber } from "./keys.ts";

/** How coverage is counted and judged, beside `min_test_coverage`. */
export const CoverageSchema = v.strictObject({
  exclude: v.optional(v.pipe(globs, v.description("Sources that count neither as covered nor as uncovered.")), OUTSIDE),
  patch: v.optional(v.pipe(ratio, v.description("Least share of the changed lines that tests reach.")), 0.8),
  min_changed_lines: v.optional(
    v.pipe(
      wholeNumber(0),
      v.description("Changes with fewer coverable lines than this do not fail `patch`; it is shown all the same."),
    ),
    5,
  ),
  branches: v.optional(v.pipe(ratio, v.description("Least share of the branches that tests take."))),
  functions: v.optional(v.pipe(ratio, v.description("Least share of the functions that tests call."))),
  max_drop: v.optional(v.pipe(ratio, v.description("Largest accepted fall of line coverage against base."))),
  removed_code: v.optional(
    v.pipe(
      v.picklist(["adjust_base", "count"]),
      v.description(
        "Whether covered lines that a change removes are taken out of the base before `max_drop` compares (`adjust_base`), or count as a fall.",
      ),
    ),
    "adjust_base",
  ),
  paths: v.optional(
    v.pipe(byGlob(ratio, "ratios"), v.description("Least line coverage of the sources below a glob.")),
    {},
  ),
  level,
});
