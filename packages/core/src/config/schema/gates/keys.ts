import * as v from "valibot";
import { SEVERITIES } from "../../../result/document.ts";

/** What a Foundry or Hardhat project holds beside its own contracts. */
export const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];

const MAX_ENTRIES = 1000;
const glob = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));

export const globs = v.pipe(
  v.array(glob),
  v.maxLength(MAX_ENTRIES),
  v.metadata({ accepts: `a list of up to ${MAX_ENTRIES} path globs` }),
);

/** From 0 to 1, as every ratio in a config. */
export const ratio = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(1),
  v.metadata({ accepts: "a ratio from 0 to 1 (80 % is 0.8)" }),
);

/** A whole number from `least`. */
export function wholeNumber(least: number, unit?: string) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.metadata(unit === undefined ? {} : { unit }));
}

/** A mapping of globs to a limit each. */
export function byGlob<S extends v.GenericSchema<unknown, unknown>>(limit: S, accepts: string) {
  return v.pipe(
    v.record(glob, limit),
    v.maxEntries(MAX_ENTRIES),
    v.metadata({ accepts: `a mapping of globs to ${accepts}` }),
  );
}

export const severities = v.pipe(
  v.array(v.picklist(SEVERITIES)),
  v.metadata({ accepts: `a list of ${SEVERITIES.join(", ")}` }),
);

export const level = v.optional(
  v.pipe(
    v.picklist(["error", "warn"]),
    v.description("Whether these gates fail the step, or are only shown as warnings."),
  ),
  "error",
);
export type GateLevel = v.InferOutput<typeof level>;

/** Last day on which an exception holds, in UTC. */
export const untilDay = v.pipe(
  v.string(),
  v.isoDate(),
  v.description("Last day on which it holds, in UTC."),
  v.metadata({ accepts: "a date such as 2027-01-31" }),
);

/** Who answers for an exception, and why. */
export const ownerAndReason = {
  owner: v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.description("Who answers for it, such as `@alice`.")),
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(1024), v.description("Why it is accepted.")),
};
