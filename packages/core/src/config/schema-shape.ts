import type * as v from "valibot";
import { canonicalName } from "./spelling.ts";
import type { YamlNode } from "./yaml-node.ts";

export type ConfigSchema = v.GenericSchema<unknown, unknown>;

/** What a schema means for the keys of a document; `leaf` where it says nothing about them. */
export type SchemaShape =
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, ConfigSchema> }
  | { readonly kind: "record"; readonly value: ConfigSchema }
  | { readonly kind: "array"; readonly item: ConfigSchema }
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "union"; readonly options: readonly ConfigSchema[] }
  | { readonly kind: "leaf" };

/** The kinds of valibot schema that the config is written in; a pipe carries the properties of its first schema. */
type KnownSchema =
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.RecordSchema<v.GenericSchema<string, string>, ConfigSchema, undefined>
  | v.ArraySchema<ConfigSchema, undefined>
  | v.PicklistSchema<readonly string[], undefined>
  | v.UnionSchema<ConfigSchema[], undefined>
  | v.VariantSchema<string, v.VariantOptions<string>, undefined>
  | v.OptionalSchema<ConfigSchema, unknown>
  | v.NullableSchema<ConfigSchema, unknown>
  | v.LazySchema<ConfigSchema>
  | v.UnknownSchema;

/** Takes `optional`, `nullable` and `lazy` off a schema. */
export function unwrapSchema(schema: ConfigSchema): ConfigSchema {
  const known = schema as KnownSchema;
  if (known.type === "optional" || known.type === "nullable") return unwrapSchema(known.wrapped);
  return known.type === "lazy" ? unwrapSchema(known.getter(undefined)) : schema;
}

export function shapeOf(schema: ConfigSchema): SchemaShape {
  const known = unwrapSchema(schema) as KnownSchema;
  switch (known.type) {
    case "strict_object":
      return { kind: "object", entries: new Map(Object.entries(known.entries as Record<string, ConfigSchema>)) };
    case "record":
      return { kind: "record", value: known.value };
    case "array":
      return { kind: "array", item: known.item };
    case "picklist":
      return { kind: "names", names: known.options };
    case "union":
    case "variant":
      return { kind: "union", options: known.options as readonly ConfigSchema[] };
    default:
      return { kind: "leaf" };
  }
}

/**
 * The schema that a node is to be read with: of a union the option of the node's kind, and among several mappings the
 * one that knows the most of its keys. The union itself where none fits.
 */
export function schemaFor(schema: ConfigSchema, node: YamlNode): ConfigSchema {
  const inner = unwrapSchema(schema);
  const shape = shapeOf(inner);
  if (shape.kind !== "union") return inner;
  const fitting = shape.options.map((option) => schemaFor(option, node)).filter((option) => isOfKind(option, node));
  return fitting.toSorted((left, right) => knownKeys(right, node) - knownKeys(left, node))[0] ?? inner;
}

/** The schema of the entry or item `step` below a schema, if it has one. */
export function childSchema(schema: ConfigSchema, step: string | number): ConfigSchema | undefined {
  const shape = shapeOf(schema);
  if (shape.kind === "object") return shape.entries.get(String(step));
  if (shape.kind === "record") return shape.value;
  return shape.kind === "array" ? shape.item : undefined;
}

function isOfKind(schema: ConfigSchema, node: YamlNode): boolean {
  const { kind } = shapeOf(schema);
  if (node.kind === "mapping") return kind === "object" || kind === "record";
  if (node.kind === "sequence") return kind === "array";
  return (kind === "names" ? "string" : schema.type) === typeof node.value;
}

function knownKeys(schema: ConfigSchema, node: YamlNode): number {
  const shape = shapeOf(schema);
  if (shape.kind !== "object" || node.kind !== "mapping") return 0;
  const names = [...shape.entries.keys()];
  return [...node.entries.keys()].filter((key) => canonicalName(names, key) !== undefined).length;
}
