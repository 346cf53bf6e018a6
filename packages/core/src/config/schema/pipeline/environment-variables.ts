import * as v from "valibot";

/** Variables by name, taken as written. The values may be secret and are never shown. */
export const environmentVariables = v.pipe(
  v.record(
    // oxlint-disable-next-line no-control-regex -- no environment can hold them
    v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.regex(/^[^=\u0000]+$/)),
    v.pipe(
      // oxlint-disable-next-line no-control-regex -- no environment can hold it
      v.union([v.pipe(v.string(), v.regex(/^[^\u0000]*$/)), v.number(), v.boolean()]),
      v.metadata({ isSensitive: true, accepts: "text, a number, true or false" }),
    ),
  ),
  v.metadata({ isSensitive: true, accepts: "a mapping of names to text, a number, true or false" }),
);
