import * as v from "valibot";
import { shapeOf, unwrapSchema } from "./schema-shape.ts";
import type { ConfigSchema } from "./schema-shape.ts";

/** What `v.metadata` may say about a config key beside its description. */
export interface KeyMetadata {
  /** Replaces the generated words for what is accepted. */
  readonly accepts?: string;
  /** `bytes`, `gas`: what a number counts. */
  readonly unit?: string;
  /** Why the key changes nothing in a workflow; whoever writes it is told once. */
  readonly noEffect?: string;
  /** The value may hold a secret: it is never shown. */
  readonly isSensitive?: boolean;
}

export function metadataOf(schema: ConfigSchema): KeyMetadata {
  return v.getMetadata(unwrapSchema(schema));
}

/** What a schema accepts, in a few words for errors and for the README's table. */
export function describeAccepted(schema: ConfigSchema): string {
  const inner = unwrapSchema(schema);
  const { accepts, unit } = metadataOf(inner);
  if (accepts !== undefined) return accepts;
  const words = describeType(inner);
  return unit === undefined ? words : `${words}, in ${unit}`;
}

function describeType(schema: ConfigSchema): string {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case "object":
      return `a mapping with ${listed([...shape.entries.keys()])}`;
    case "record":
      return `a mapping of names to ${describeAccepted(shape.value)}`;
    case "array":
      return `a list of ${describeAccepted(shape.item)}`;
    case "names":
      return `one of ${listed(shape.names)}`;
    case "union":
      return shape.options.map(describeAccepted).join(", or ");
    case "leaf":
      return describeScalar(schema);
  }
}

const SCALAR_WORDS: Readonly<Record<string, string>> = {
  boolean: "true or false",
  unknown: "anything",
};

function describeScalar(schema: ConfigSchema): string {
  if (schema.type === "number") return describeNumber(schema);
  if (schema.type === "string") return describeText(schema);
  if ("literal" in schema) return String(schema.literal);
  return SCALAR_WORDS[schema.type] ?? schema.expects;
}

/** Reads the bounds off the pipe, so that words and check cannot part. */
function describeNumber(schema: ConfigSchema): string {
  const requirements = requirementsOf(schema);
  const noun = requirements.has("safe_integer") ? "an integer" : "a number";
  const [least, most, above] = ["min_value", "max_value", "gt_value"].map((type) => requirements.get(type));
  if (above !== undefined) return `${noun} above ${String(above)}`;
  if (least !== undefined && most !== undefined) return `${noun} from ${String(least)} to ${String(most)}`;
  return least === undefined ? noun : `${noun} of at least ${String(least)}`;
}

function describeText(schema: ConfigSchema): string {
  const most = requirementsOf(schema).get("max_length");
  return most === undefined ? "text" : `text of up to ${String(most)} characters`;
}

function requirementsOf(schema: ConfigSchema): ReadonlyMap<string, unknown> {
  return new Map(pipeItems(schema as Partial<PipeItem>).map((item) => [item.type, item.requirement]));
}

interface PipeItem {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly PipeItem[];
}

/** The checks of a schema, also of a pipe that stands in a pipe. */
function pipeItems({ pipe = [] }: Partial<PipeItem>): readonly PipeItem[] {
  return pipe.flatMap((item) => [item, ...pipeItems(item)]);
}

/** `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
