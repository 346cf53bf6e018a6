import * as v from "valibot";
import { describeAccepted, metadataOf } from "./describe-schema.ts";
import { shapeOf, unwrapSchema } from "./schema-shape.ts";
import type { ConfigSchema } from "./schema-shape.ts";
import { ConfigSchema as DocumentSchema } from "./schema/config.ts";

/** One row of the table of config keys. */
export interface ConfigRow {
  /** `quality_gates.min_test_coverage`; `[]` stands for each item of a list. */
  readonly key: string;
  /** What is accepted. */
  readonly type: string;
  /** As JSON; empty where there is none. */
  readonly default: string;
  readonly meaning: string;
}

/**
 * Every documented key of `.chainops.yml` in the order of the schema, from the schema's own words. A mapping that may
 * stand in two places is described at the first; one that says in its own words what it accepts is one row.
 */
export function describeConfig(): readonly ConfigRow[] {
  return describeEntries(DocumentSchema, "", new Set());
}

function describeEntries(schema: ConfigSchema, prefix: string, described: Set<ConfigSchema>): ConfigRow[] {
  const shape = shapeOf(schema);
  if (shape.kind === "array") return describeEntries(shape.item, `${prefix}[]`, described);
  if (shape.kind === "union") return shape.options.flatMap((option) => describeEntries(option, prefix, described));
  if (shape.kind !== "object") return [];
  return Array.from(shape.entries, ([name, entry]) => {
    if (described.has(unwrapSchema(entry))) return [];
    described.add(unwrapSchema(entry));
    return describeKey(entry, prefix === "" ? name : `${prefix}.${name}`, described);
  }).flat();
}

function describeKey(schema: ConfigSchema, key: string, described: Set<ConfigSchema>): ConfigRow[] {
  const inner = unwrapSchema(schema);
  const isMapping = shapeOf(inner).kind === "object" && metadataOf(inner).accepts === undefined;
  const row = {
    key,
    type: isMapping ? "a mapping" : describeAccepted(inner),
    default: isMapping ? "" : defaultOf(schema),
    meaning: meaningOf(inner),
  };
  return isMapping || shapeOf(inner).kind !== "object" ? [row, ...describeEntries(inner, key, described)] : [row];
}

function meaningOf(schema: ConfigSchema): string {
  const { noEffect } = metadataOf(schema);
  return [v.getDescription(schema) ?? "", ...(noEffect === undefined ? [] : [`No effect: ${noEffect}.`])].join(" ");
}

function defaultOf(schema: ConfigSchema): string {
  const value = "default" in schema ? schema.default : undefined;
  return value === undefined ? "" : JSON.stringify(value);
}
