import type { SourceLocation } from "./source-location.ts";

export type ScalarValue = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: ScalarValue;
  readonly location: SourceLocation;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly items: readonly YamlNode[];
  readonly location: SourceLocation;
}

export interface MappingNode {
  readonly kind: "mapping";
  readonly entries: ReadonlyMap<string, MappingEntry>;
  readonly location: SourceLocation;
}

export interface MappingEntry {
  readonly value: YamlNode;
  /** Where the key stands; for a key that came by `<<`, where it was defined. */
  readonly keyLocation: SourceLocation;
}

/** A YAML value and where it was written; an alias is the node it names, with the location of the definition. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode;

/** Keys and list indexes from the root of the document. */
export type ConfigPath = readonly (string | number)[];

/** The plain JSON value of a node. */
export function toPlain(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(toPlain);
  return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, toPlain(entry.value)]));
}

/** The node at `path`, or undefined where the document does not go that far. */
export function nodeAt(root: YamlNode, path: ConfigPath): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, step) => (node ? childOf(node, step) : undefined), root);
}

/** Where the key (or list item) at `path` was written. */
export function locationOf(root: YamlNode, path: ConfigPath): SourceLocation | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return root.location;
  if (parent?.kind === "mapping") return parent.entries.get(String(last))?.keyLocation;
  return nodeAt(root, path)?.location;
}

function childOf(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.kind === "mapping") return node.entries.get(String(step))?.value;
  return node.kind === "sequence" && typeof step === "number" ? node.items[step] : undefined;
}
