import { listed, metadataOf } from "./describe-schema.ts";
import { nearestName } from "./nearest-name.ts";
import { formatPath, quote } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { schemaFor, shapeOf } from "./schema-shape.ts";
import type { ConfigSchema } from "./schema-shape.ts";
import { canonicalName } from "./spelling.ts";
import type { ConfigPath, MappingEntry, MappingNode, YamlNode } from "./yaml-node.ts";

/** A file of thousands of unknown keys gets no more suggestions than anyone reads. */
const MAX_SUGGESTIONS = 100;

export interface NormalizedKeys {
  /** The document with every known key and enum value in snake_case; unknown keys are left out. */
  readonly node: YamlNode;
  /** Every unknown key and every key that is given in two spellings. */
  readonly problems: readonly Problem[];
  /** Keys that are accepted and change nothing, each with why. */
  readonly notices: readonly string[];
}

/**
 * Brings keys and enum values to their canonical spelling, by the schema. Values are not checked here: what does not
 * fit the schema stays as it is for `validateConfig`.
 */
export function normalizeKeys(schema: ConfigSchema, root: YamlNode): NormalizedKeys {
  const problems: Problem[] = [];
  const notices = new Map<string, string>();
  const node = normalizeNode(schema, root, [], problems, notices);
  return { node, problems, notices: [...notices.values()] };
}

function normalizeNode(
  schema: ConfigSchema,
  node: YamlNode,
  path: ConfigPath,
  problems: Problem[],
  notices: Map<string, string>,
): YamlNode {
  const shape = shapeOf(schemaFor(schema, node));
  const below = (child: ConfigSchema, value: YamlNode, step: string | number): YamlNode =>
    normalizeNode(child, value, [...path, step], problems, notices);

  if (shape.kind === "array" && node.kind === "sequence")
    return { ...node, items: node.items.map((item, index) => below(shape.item, item, index)) };
  if (shape.kind === "record" && node.kind === "mapping")
    return mapEntries(node, ([key, entry]) => [key, { ...entry, value: below(shape.value, entry.value, key) }]);
  if (shape.kind === "names" && node.kind === "scalar" && typeof node.value === "string")
    return { ...node, value: canonicalName(shape.names, node.value) ?? node.value };
  if (shape.kind !== "object" || node.kind !== "mapping") return node;

  const known = canonicalEntries(shape.entries, node, path, problems);
  return mapEntries({ ...node, entries: known }, ([key, entry]) => {
    const child = shape.entries.get(key);
    if (child === undefined) return [key, entry];
    noteNoEffect(child, [...path, key], entry, notices);
    return [key, { ...entry, value: below(child, entry.value, key) }];
  });
}

function canonicalEntries(
  schemas: ReadonlyMap<string, ConfigSchema>,
  node: MappingNode,
  path: ConfigPath,
  problems: Problem[],
): ReadonlyMap<string, MappingEntry> {
  const names = [...schemas.keys()];
  const known = new Map<string, MappingEntry & { readonly written: string }>();
  for (const [key, entry] of node.entries) {
    const name = canonicalName(names, key);
    const earlier = name === undefined ? undefined : known.get(name);
    const message =
      name === undefined
        ? unknownKey(names, key, problems.length < MAX_SUGGESTIONS)
        : earlier && twoSpellings(earlier, key, name);
    if (message !== undefined) problems.push({ location: entry.keyLocation, path: [...path, key], message });
    else if (name !== undefined) known.set(name, { ...entry, written: key });
  }
  return known;
}

function unknownKey(names: readonly string[], key: string, isSuggesting: boolean): string {
  const nearest = isSuggesting ? nearestName(names, key) : undefined;
  const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
  return `found the unknown key ${quote(key)}; accepted ${listed(names)}${hint}`;
}

function twoSpellings(earlier: MappingEntry & { readonly written: string }, key: string, name: string): string {
  const line = earlier.keyLocation.line;
  return `found ${quote(key)} and, on line ${line}, ${quote(earlier.written)}, two spellings of one key; accepted ${name} once`;
}

function noteNoEffect(schema: ConfigSchema, path: ConfigPath, entry: MappingEntry, notices: Map<string, string>): void {
  const { noEffect } = metadataOf(schema);
  if (noEffect === undefined) return;
  const key = formatPath(path.map((step) => (typeof step === "number" ? 0 : step)));
  if (notices.has(key)) return;
  const { file, line } = entry.keyLocation;
  notices.set(key, `${file}:${line}: ${formatPath(path)} has no effect: ${noEffect}.`);
}

function mapEntries(node: MappingNode, change: (entry: [string, MappingEntry]) => [string, MappingEntry]): MappingNode {
  return { ...node, entries: new Map(Array.from(node.entries, change)) };
}
