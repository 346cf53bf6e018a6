import { EVENT_ID, SCALAR_STYLE, getScalarValue } from "js-yaml";
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { ConfigFileError, quote } from "./problem.ts";
import { resolveScalar } from "./resolve-scalar.ts";
import type { SourceLocation } from "./source-location.ts";
import type { MappingEntry, MappingNode, YamlNode } from "./yaml-node.ts";

/** Deepest nesting of mappings and lists, aliases followed. */
export const MAX_DEPTH = 32;
/** Most values a document may have once every alias and merge key is written out. */
export const MAX_VALUES = 20_000;

const REFUSED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A node with what it costs to walk it: values below and including it, and levels. */
interface Composed {
  readonly node: YamlNode;
  readonly values: number;
  readonly levels: number;
}

/**
 * Builds the positioned tree of one document from js-yaml's events (which start at the document's content). An alias
 * shares the node it names; its size and depth are charged at every use, so that no walk of the tree costs more than
 * MAX_VALUES. Throws ConfigFileError.
 */
export class YamlComposer {
  readonly #source: string;
  readonly #events: readonly Event[];
  readonly #locate: (offset: number) => SourceLocation;
  readonly #anchors = new Map<string, Composed | "open">();
  #next: number;
  #offset = 0;

  constructor(source: string, events: readonly Event[], first: number, locate: (offset: number) => SourceLocation) {
    this.#source = source;
    this.#events = events;
    this.#next = first;
    this.#locate = locate;
  }

  compose(depth = 1): Composed {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#anchored(event, () => this.#scalar(event));
      case EVENT_ID.ALIAS:
        return this.#alias(event, depth);
      case EVENT_ID.SEQUENCE:
        return this.#anchored(event, () => this.#sequence(event, depth));
      case EVENT_ID.MAPPING:
        return this.#anchored(event, () => this.#mapping(event, depth));
      default:
        throw new Error("The YAML parser gave an event that starts no value.");
    }
  }

  #anchored(event: ScalarEvent | SequenceEvent | MappingEvent, compose: () => Composed): Composed {
    if (event.anchorStart < 0) return compose();
    const name = this.#source.slice(event.anchorStart, event.anchorEnd);
    this.#anchors.set(name, "open");
    const composed = compose();
    this.#anchors.set(name, composed);
    return composed;
  }

  #alias(event: AliasEvent, depth: number): Composed {
    this.#offset = event.anchorStart - 1;
    const name = this.#source.slice(event.anchorStart, event.anchorEnd);
    const target = this.#anchors.get(name);
    if (target === undefined) this.#fail(`found the alias ${quote(`*${name}`)}, which no earlier anchor defines`);
    if (target === "open") this.#fail(`found the alias ${quote(`*${name}`)} inside the value it names`);
    if (depth + target.levels - 1 > MAX_DEPTH) this.#failDepth();
    return target;
  }

  #scalar(event: ScalarEvent): Composed {
    // An empty value has no offset of its own: it stands where its key or dash does.
    if (event.valueStart >= 0) this.#offset = startOf(event);
    const tag = this.#tagOf(event);
    const value = resolveScalar(getScalarValue(this.#source, event), tag, event.style);
    if (value === undefined) this.#failTag(tag);
    return { node: { kind: "scalar", value, location: this.#here() }, values: 1, levels: 1 };
  }

  #sequence(event: SequenceEvent, depth: number): Composed {
    const location = this.#open(event, depth, "!!seq");
    const items: YamlNode[] = [];
    let values = 1;
    let levels = 1;
    while (!this.#closed()) {
      const item = this.compose(depth + 1);
      items.push(item.node);
      values = this.#charge(values + item.values);
      levels = Math.max(levels, item.levels + 1);
    }
    return { node: { kind: "sequence", items, location }, values, levels };
  }

  #mapping(event: MappingEvent, depth: number): Composed {
    const location = this.#open(event, depth, "!!map");
    const entries = new Map<string, MappingEntry>();
    const merged = new Map<string, MappingEntry>();
    let values = 1;
    let levels = 1;
    while (!this.#closed()) {
      const isMerge = this.#atMergeKey();
      const { key, keyLocation } = this.#key(depth + 1);
      const value = this.compose(depth + 1);
      if (isMerge) this.#merge(merged, value.node, keyLocation);
      else this.#add(entries, key, { value: value.node, keyLocation });
      values = this.#charge(values + value.values);
      levels = Math.max(levels, value.levels + 1);
    }
    return { node: { kind: "mapping", entries: new Map([...merged, ...entries]), location }, values, levels };
  }

  #key(depth: number): { key: string; keyLocation: SourceLocation } {
    const event = this.#events[this.#next];
    const { node } = this.compose(depth);
    if (node.kind !== "scalar")
      throw new ConfigFileError(node.location, "found a mapping or list as a key; accepted text");
    // A plain key is its own text: `1:` and `true:` name the keys "1" and "true".
    const key = event?.type === EVENT_ID.SCALAR ? getScalarValue(this.#source, event) : String(node.value);
    return { key, keyLocation: event?.type === EVENT_ID.ALIAS ? this.#here() : node.location };
  }

  #add(entries: Map<string, MappingEntry>, key: string, entry: MappingEntry): void {
    if (REFUSED_KEYS.has(key))
      throw new ConfigFileError(entry.keyLocation, `found the key ${quote(key)}; accepted any other name`);
    const earlier = entries.get(key);
    if (earlier)
      throw new ConfigFileError(
        entry.keyLocation,
        `found the key ${quote(key)} twice (first on line ${earlier.keyLocation.line}); accepted once`,
      );
    entries.set(key, entry);
  }

  /** `<<` (https://yaml.org/type/merge.html): of several sources the earlier wins; the mapping's own keys win over all. */
  #merge(merged: Map<string, MappingEntry>, node: YamlNode, location: SourceLocation): void {
    const sources = node.kind === "sequence" ? node.items : [node];
    if (!sources.every((source): source is MappingNode => source.kind === "mapping"))
      throw new ConfigFileError(
        location,
        "found a merge key `<<` that names no mapping; accepted a mapping or a list of mappings",
      );
    for (const source of sources)
      for (const [key, entry] of source.entries) if (!merged.has(key)) merged.set(key, entry);
  }

  #atMergeKey(): boolean {
    const event = this.#events[this.#next];
    if (event?.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return false;
    return getScalarValue(this.#source, event) === "<<";
  }

  #open(event: SequenceEvent | MappingEvent, depth: number, ownTag: string): SourceLocation {
    this.#offset = startOf(event);
    if (depth > MAX_DEPTH) this.#failDepth();
    const tag = this.#tagOf(event);
    if (tag !== "" && tag !== ownTag) this.#failTag(tag);
    return this.#here();
  }

  #closed(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #charge(values: number): number {
    if (values > MAX_VALUES)
      this.#fail(`found more than ${MAX_VALUES} values with aliases written out; accepted fewer`);
    return values;
  }

  #tagOf(event: ScalarEvent | SequenceEvent | MappingEvent): string {
    return event.tagStart < 0 ? "" : this.#source.slice(event.tagStart, event.tagEnd);
  }

  #here(): SourceLocation {
    return this.#locate(this.#offset);
  }

  #failTag(tag: string): never {
    this.#fail(`found the tag ${quote(tag)} on a value it does not fit; accepted plain YAML without tags`);
  }

  #failDepth(): never {
    this.#fail(`found values nested more than ${MAX_DEPTH} deep; accepted at most ${MAX_DEPTH}`);
  }

  #fail(message: string): never {
    throw new ConfigFileError(this.#here(), message);
  }
}

/** The parser's offset of a quoted scalar is that of its text: the quote stands one before. */
function startOf(event: ScalarEvent | SequenceEvent | MappingEvent): number {
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted ? event.valueStart - 1 : event.valueStart;
}
