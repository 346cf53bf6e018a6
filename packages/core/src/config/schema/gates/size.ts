import * as v from "valibot";
import { byGlob, globs, level, OUTSIDE, ratio, wholeNumber } from "./keys.ts";

/** How contract sizes are judged, beside `max_contract_size`. */
export const SizeSchema = v.strictObject({
  exclude: v.optional(
    v.pipe(
      globs,
      v.description("Contracts whose size is not judged: globs on the source path or on the contract's name."),
    ),
    OUTSIDE,
  ),
  warn_at: v.optional(
    v.pipe(ratio, v.description("Share of the limit from which a contract is shown as a warning.")),
    0.95,
  ),
  max_initcode: v.optional(
    v.pipe(wholeNumber(1, "bytes"), v.description("Largest accepted initcode (EIP-3860 allows 49152).")),
    49_152,
  ),
  paths: v.optional(
    v.pipe(
      byGlob(wholeNumber(1, "bytes"), "bytes"),
      v.description("Largest runtime code of the contracts whose source path or name a glob matches."),
    ),
    {},
  ),
  level,
});
