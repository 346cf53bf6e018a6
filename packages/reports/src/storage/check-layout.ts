import { brokenLayout } from "./layout-shape.ts";
import {
  beginByte,
  endByte,
  type StorageLayout,
  type StorageType,
  type StorageVariable,
  typeHead,
} from "./storage-layout.ts";

/** Structs in structs and arrays in place; deeper nesting comes from no compiler. */
const MAX_DEPTH = 64;

/**
 * Throws a ReportError where variables overlap or stand out of order, or a type lies inside of itself: to compare such a
 * layout would mean nothing. Expects types whose parts are there.
 */
export function checkLayout(layout: StorageLayout): StorageLayout {
  const { types } = layout;
  requireOrder(layout.variables, types, "the contract");
  for (const { id, variables } of layout.namespaces) requireOrder(variables, types, `namespace ${id}`);
  const finished = new Set<string>();
  for (const id of Object.keys(types)) requireFinite(id, types, finished, 0);
  return layout;
}

function requireOrder(variables: readonly StorageVariable[], types: StorageLayout["types"], owner: string): bigint {
  let end = 0n;
  for (const variable of variables) {
    if (beginByte(variable) < end) {
      throw brokenLayout(`variable ${variable.label} of ${owner} overlaps the one before it or stands out of order`);
    }
    end = endByte(variable, types);
  }
  return end;
}

function requireFinite(id: string, types: StorageLayout["types"], finished: Set<string>, depth: number): void {
  const type = types[id];
  if (type === undefined || finished.has(id)) return;
  if (depth > MAX_DEPTH) throw brokenLayout(`type ${type.label} holds itself, or types over ${MAX_DEPTH} deep`);
  for (const part of partsInPlace(id, type)) requireFinite(part, types, finished, depth + 1);
  if (type.members !== undefined && requireOrder(type.members, types, type.label) > BigInt(type.bytes)) {
    throw brokenLayout(`${type.label} has members beyond its ${type.bytes} bytes`);
  }
  finished.add(id);
}

/** What lies behind a hash, in a mapping or a dynamic array, has a place of its own. */
function partsInPlace(id: string, type: StorageType): readonly string[] {
  if (typeHead(id) === "t_array" && type.base !== undefined) return id.endsWith(")dyn_storage") ? [] : [type.base];
  return type.members?.map((member) => member.type) ?? [];
}
