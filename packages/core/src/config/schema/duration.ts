import * as v from "valibot";
import { DURATION_FORMS, DURATION_PATTERN, parseDuration } from "../parse-duration.ts";

const WrittenSchema = v.union([
  v.pipe(v.number(), v.minValue(0), v.finite()),
  v.pipe(v.string(), v.regex(DURATION_PATTERN)),
]);

/**
 * A key that holds a duration in any of its forms; read as milliseconds. The description comes before the reading:
 * the JSON Schema shows what is written, and ends there.
 */
export function durationKey(description: string) {
  return v.pipe(
    WrittenSchema,
    v.metadata({ accepts: DURATION_FORMS }),
    v.description(description),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const duration = parseDuration(dataset.value);
      if (duration) return duration;
      addIssue();
      return NEVER;
    }),
  );
}
