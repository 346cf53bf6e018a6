import { asArray, asCount, asObject, asString, type JsonObject } from "../json-value.ts";
import { DeclaredTypes } from "./declared-types.ts";
import { brokenLayout, type SolcLayout } from "./layout-shape.ts";
import { fromSolc } from "./parse-layout.ts";
import { normalizeLayout } from "./normalize-layout.ts";
import type { StorageLayout, StorageNamespace, StorageType, StorageVariable } from "./storage-layout.ts";
import { childNodes, customTag, type Declarations, linearBases } from "./syntax-tree.ts";

/**
 * The layout with what only the syntax tree tells: the contract that declares each variable, enum members,
 * OpenZeppelin's notes of renames and retypes, and the structs of ERC-7201 namespaces (EIP-7201's
 * `@custom:storage-location`). Throws a ReportError where tree and layout contradict each other.
 */
export function annotateLayout(solc: SolcLayout, contract: JsonObject, declarations: Declarations): StorageLayout {
  const plain = fromSolc(solc);
  const bases = linearBases(contract, declarations);
  const declaredBy = new Map(
    bases.flatMap((base) => childNodes(base).map((node) => [asCount(node["id"]), asString(base["name"]) ?? ""])),
  );
  const variables = plain.variables.map((variable, index): StorageVariable => {
    const astId = solc.storage[index]?.astId;
    const node = declarations.get(astId ?? -1);
    const declarer = declaredBy.get(astId);
    if (node?.["name"] !== variable.label || declarer === undefined) {
      throw brokenLayout(`the syntax tree has no variable ${variable.label}; both must come from one compilation`);
    }
    return { ...variable, contract: declarer, ...readNotes(node) };
  });
  const types: Record<string, StorageType> = Object.assign(Object.create(null), plain.types);
  const declared = new DeclaredTypes(declarations, types);
  const namespaces = bases.flatMap((base) => readNamespaces(base, declared));
  for (const [id, type] of Object.entries(types)) types[id] = addEnumMembers(id, type, declarations);
  return normalizeLayout({ detail: "ast", variables, types, namespaces: requireDistinct(namespaces) });
}

function readNotes(node: JsonObject): { renamedFrom?: string; retypedFrom?: string } {
  const renamedFrom = customTag(node, "oz-renamed-from");
  const retypedFrom = customTag(node, "oz-retyped-from");
  return { ...(renamedFrom !== undefined && { renamedFrom }), ...(retypedFrom !== undefined && { retypedFrom }) };
}

function readNamespaces(contract: JsonObject, declared: DeclaredTypes): StorageNamespace[] {
  return childNodes(contract).flatMap((node) => {
    const id = node["nodeType"] === "StructDefinition" ? customTag(node, "storage-location") : undefined;
    if (id === undefined) return [];
    return [{ id, variables: declared.placeMembers(node, asString(contract["name"]) ?? "").variables }];
  });
}

function requireDistinct(namespaces: readonly StorageNamespace[]): readonly StorageNamespace[] {
  const ids = new Set<string>();
  for (const { id } of namespaces) {
    if (ids.has(id)) throw brokenLayout(`two structs have the storage location ${id}, so that they overlap`);
    ids.add(id);
  }
  return namespaces;
}

/** solc's ids end with that of the declaration. */
function addEnumMembers(id: string, type: StorageType, declarations: Declarations): StorageType {
  const [, reference] = /^t_enum\([^()]{0,1024}\)(\d{1,15})$/.exec(id) ?? [];
  const members = asArray(declarations.get(Number(reference))?.["members"]);
  if (reference === undefined || members === undefined) return type;
  return { ...type, enumMembers: members.map((member) => asString(asObject(member)?.["name"]) ?? "") };
}
