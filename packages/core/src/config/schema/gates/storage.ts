import * as v from "valibot";
import { globs, level } from "./keys.ts";

/** How storage layouts are judged. */
export const StorageSchema = v.strictObject({
  contracts: v.optional(
    v.pipe(
      globs,
      v.description(
        "Contracts whose layout must stay compatible: globs on `path:Name` or on the name. Empty: those that look upgradeable.",
      ),
    ),
    [],
  ),
  allow_rename: v.optional(
    v.pipe(v.boolean(), v.description("Whether a variable may change its name in its place.")),
    false,
  ),
  level,
});
