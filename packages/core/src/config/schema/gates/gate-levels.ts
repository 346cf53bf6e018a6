import * as v from "valibot";
import { GATE_NAMES, type GateName } from "./gate-names.ts";

const gateLevel = v.optional(v.picklist(["error", "warn"]));

/** A level for each gate; the compiler cannot see that every name is there. */
const entries = Object.fromEntries(GATE_NAMES.map((name) => [name, gateLevel])) as Record<GateName, typeof gateLevel>;

export const GateLevelsSchema = v.strictObject(entries);
