import * as v from "valibot";
import { level, ratio } from "./keys.ts";

const dimension = (description: string) => v.optional(v.pipe(ratio, v.description(description)));

/** Floors of the quality vector. */
export const QualitySchema = v.strictObject({
  min: v.optional(
    v.pipe(
      v.strictObject({
        complexity: dimension("Least complexity score."),
        maintainability: dimension("Least maintainability score."),
        reliability: dimension("Least reliability score."),
        security: dimension("Least security score."),
        performance: dimension("Least performance score."),
      }),
      v.description("Floors of the quality vector; a dimension without data fails its floor."),
    ),
    {},
  ),
  level,
});
