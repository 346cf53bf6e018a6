import * as v from "valibot";
import { DURATION_FORMS, DURATION_PATTERN, parseDuration } from "../parse-duration.ts";

/** A duration in any of its forms; read as milliseconds. */
export const DurationSchema = v.pipe(
  v.union([v.pipe(v.number(), v.minValue(0), v.finite()), v.pipe(v.string(), v.regex(DURATION_PATTERN))]),
  v.metadata({ accepts: DURATION_FORMS }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const duration = parseDuration(dataset.value);
    if (duration) return duration;
    addIssue();
    return NEVER;
  }),
);
