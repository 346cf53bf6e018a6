import * as v from "valibot";
import { ReportError } from "../report-error.ts";
import type { StorageLayout } from "./storage-layout.ts";

/** Slots go up to 2^256, 78 digits, and bytes are 32 times as many. */
const decimal = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,79})$/));
/** No type of Solidity is empty. */
const byteCount = v.pipe(v.string(), v.regex(/^[1-9]\d{0,79}$/));
const name = v.pipe(v.string(), v.maxLength(1024));
/** A type id names its parts: `t_mapping(t_address,t_mapping(…))`. */
const typeId = v.pipe(v.string(), v.startsWith("t_"), v.maxLength(4096));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(31));
const MAX_VARIABLES = 10_000;
const MAX_TYPES = 20_000;

const solcVariables = v.pipe(
  v.array(
    v.object({
      label: name,
      type: typeId,
      slot: decimal,
      offset,
      contract: v.optional(name, ""),
      astId: v.optional(v.number()),
    }),
  ),
  v.maxLength(MAX_VARIABLES),
);
const solcType = v.object({
  label: name,
  numberOfBytes: byteCount,
  key: v.optional(typeId),
  value: v.optional(typeId),
  base: v.optional(typeId),
  members: v.optional(solcVariables),
});

/** The value of `storageLayout` in solc's output, as `forge inspect … storageLayout --json` prints it too. */
export const SolcLayoutSchema = v.object({
  storage: solcVariables,
  types: v.nullish(v.pipe(v.record(v.string(), solcType), v.maxEntries(MAX_TYPES)), {}),
});
export type SolcLayout = v.InferOutput<typeof SolcLayoutSchema>;
export type SolcVariable = SolcLayout["storage"][number];

const variables = v.pipe(
  v.array(
    v.strictObject({
      label: name,
      type: typeId,
      slot: decimal,
      offset,
      contract: name,
      renamedFrom: v.exactOptional(name),
      retypedFrom: v.exactOptional(name),
    }),
  ),
  v.maxLength(MAX_VARIABLES),
);
const storedType = v.strictObject({
  label: name,
  bytes: byteCount,
  key: v.exactOptional(typeId),
  value: v.exactOptional(typeId),
  base: v.exactOptional(typeId),
  members: v.exactOptional(variables),
  enumMembers: v.exactOptional(v.pipe(v.array(name), v.maxLength(256))),
});

/** A layout as a baseline holds it. */
export const StoredLayoutSchema: v.GenericSchema<unknown, StorageLayout> = v.strictObject({
  detail: v.picklist(["plain", "ast"]),
  variables,
  types: v.pipe(v.record(typeId, storedType), v.maxEntries(MAX_TYPES)),
  namespaces: v.pipe(v.array(v.strictObject({ id: name, variables })), v.maxLength(1000)),
});

/** Throws a ReportError that names the first place which is not of the schema. */
export function parseShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = (v.getDotPath(issue) ?? "its top level").slice(0, 200);
  throw brokenLayout(`at ${place}: ${issue.message}`);
}

export function brokenLayout(what: string): ReportError {
  return new ReportError("malformed", `The storage layout is broken: ${what.slice(0, 300)}. Write it again.`);
}
