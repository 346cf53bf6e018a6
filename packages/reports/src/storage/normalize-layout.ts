import { checkLayout } from "./check-layout.ts";
import { brokenLayout } from "./layout-shape.ts";
import { type StorageLayout, type StorageType, type StorageVariable, typeHead } from "./storage-layout.ts";

/** Mappings of mappings and arrays of arrays; a compiler's stack ends before that. */
const MAX_NESTING = 64;
/** `t_struct(Entry)10139_storage`: solc's name and syntax-tree id of what the source declares. */
const DECLARED = /^t_(struct|enum|contract|userDefinedValueType)\(([\w$.]{1,512})\)\d{0,20}(_storage)?$/;

/**
 * The layout with type ids that are the same in every build: syntax-tree ids become ordinals in the order of first use,
 * and the ids of mappings and arrays are put together anew from their parts. Types that nothing uses are left out.
 * Throws a ReportError where types are missing or do not fit each other.
 */
export function normalizeLayout(raw: StorageLayout): StorageLayout {
  return checkLayout(new TypeRenamer(raw).rename());
}

class TypeRenamer {
  readonly #raw: StorageLayout;
  readonly #renamed = new Map<string, string>();
  readonly #types: Record<string, StorageType> = Object.create(null) as Record<string, StorageType>;
  /** Structs whose members are still to be renamed: they may lead back to themselves. */
  readonly #pending: { id: string; type: StorageType }[] = [];
  #ordinal = 0;

  constructor(raw: StorageLayout) {
    this.#raw = raw;
  }

  rename(): StorageLayout {
    const variables = this.#renameVariables(this.#raw.variables);
    const namespaces = this.#raw.namespaces.map(({ id, variables: own }) => ({
      id,
      variables: this.#renameVariables(own),
    }));
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      const members = this.#renameVariables(next.type.members ?? []);
      this.#types[next.id] = { ...next.type, members: members.map((member) => ({ ...member, contract: "" })) };
    }
    return { detail: this.#raw.detail, variables, types: this.#types, namespaces };
  }

  #renameVariables(variables: readonly StorageVariable[]): StorageVariable[] {
    return variables.map((variable) => ({ ...variable, type: this.#renameType(variable.type, 0) }));
  }

  #renameType(rawId: string, depth: number): string {
    const known = this.#renamed.get(rawId);
    if (known !== undefined) return known;
    const type = Object.hasOwn(this.#raw.types, rawId) ? this.#raw.types[rawId] : undefined;
    if (type === undefined) throw brokenLayout(`type ${rawId} is missing`);
    if (depth > MAX_NESTING) throw brokenLayout(`type ${rawId} lies over ${MAX_NESTING} types deep`);
    const renamed = this.#place(rawId, type, depth);
    this.#renamed.set(rawId, renamed);
    return renamed;
  }

  #place(rawId: string, type: StorageType, depth: number): string {
    const head = typeHead(rawId);
    const { label, bytes } = type;
    if (head === "t_mapping") {
      const key = this.#renameType(required(type.key, rawId), depth + 1);
      const value = this.#renameType(required(type.value, rawId), depth + 1);
      return this.#add(`t_mapping(${key},${value})`, { label, bytes, key, value });
    }
    if (head === "t_array") {
      const base = this.#renameType(required(type.base, rawId), depth + 1);
      return this.#add(`t_array(${base})${arrayLength(rawId)}_storage`, { label, bytes, base });
    }
    if (head.startsWith("t_function_"))
      return this.#add(`${head}(t_${this.#nextOrdinal()})returns()`, { label, bytes });
    if (head === rawId) return this.#add(rawId, { label, bytes });
    return this.#placeDeclared(rawId, type);
  }

  #placeDeclared(rawId: string, type: StorageType): string {
    const [, kind, name, storage = ""] = DECLARED.exec(rawId) ?? [];
    if (kind === undefined) throw brokenLayout(`the type ${rawId} is none of solc's`);
    const id = `t_${kind}(${name})${this.#nextOrdinal()}${storage}`;
    if (kind === "struct") {
      this.#pending.push({ id, type: { ...type, members: required(type.members, rawId) } });
      return id;
    }
    const { label, bytes, enumMembers } = type;
    return this.#add(id, { label, bytes, ...(enumMembers !== undefined && { enumMembers }) });
  }

  #add(id: string, type: StorageType): string {
    this.#types[id] = type;
    return id;
  }

  #nextOrdinal(): number {
    this.#ordinal += 1;
    return this.#ordinal;
  }
}

function required<T>(part: T | undefined, id: string): T {
  if (part === undefined) throw brokenLayout(`type ${id} does not tell its parts`);
  return part;
}

/** Elements of `t_array(…)3_storage`, or "dyn". Throws a ReportError for any other id. */
export function arrayLength(id: string): string {
  const [, length] = /^(0|[1-9]\d{0,77}|dyn)_/.exec(id.slice(id.lastIndexOf(")") + 1)) ?? [];
  if (length === undefined) throw brokenLayout(`the array type ${id} has no length`);
  return length;
}
