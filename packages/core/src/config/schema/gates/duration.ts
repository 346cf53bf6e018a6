import * as v from "valibot";
import { durationKey } from "../duration.ts";
import { level } from "./keys.ts";

/** How long stages may take. */
export const DurationSchema = v.strictObject({
  max: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(256)), durationKey("Longest time of the stage.")),
      v.maxEntries(100),
      v.description("Longest time of a stage, by the stage's name."),
      v.metadata({ accepts: "a mapping of stages to durations, such as `unit_tests: 10m`" }),
    ),
    {},
  ),
  level,
});
