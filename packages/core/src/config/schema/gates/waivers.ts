import * as v from "valibot";
import { ownerAndReason, untilDay } from "./keys.ts";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));

/** One exception: which findings, who answers for it, until when. */
export const WaiverSchema = v.strictObject({
  rule: v.optional(
    v.pipe(text, v.description("`tool/rule`, or a glob of it; needed where there is no `fingerprint`.")),
  ),
  fingerprint: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{8,64}$/),
      v.description("The finding's fingerprint from the result document, or its first 8 or more digits."),
      v.metadata({ accepts: "8 to 64 lower-case hex digits" }),
    ),
  ),
  path: v.optional(v.pipe(text, v.description("Glob on the finding's path."))),
  ...ownerAndReason,
  until: untilDay,
});
export type Waiver = v.InferOutput<typeof WaiverSchema>;

export const WaiversSchema = v.pipe(
  v.array(WaiverSchema),
  v.maxLength(1000),
  v.description("Findings that are accepted for a time; an expired waiver is none."),
);
