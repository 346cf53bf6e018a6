import { asArray, asCount, asObject, asString, entriesOf, type JsonObject } from "../json-value.ts";

/** Declarations of a compilation by syntax-tree id: contracts, state variables, structs, enums, value types. */
export type Declarations = ReadonlyMap<number, JsonObject>;

const KEPT = new Set([
  "ContractDefinition",
  "VariableDeclaration",
  "StructDefinition",
  "EnumDefinition",
  "UserDefinedValueTypeDefinition",
]);

/** Collects what stands at the top of the sources and of their contracts, from `output.sources` of solc's JSON. */
export function collectDeclarations(sources: unknown): Declarations {
  const declarations = new Map<number, JsonObject>();
  const collect = (parent: JsonObject | undefined): void => {
    for (const value of asArray(parent?.["nodes"]) ?? []) {
      const node = asObject(value);
      const id = asCount(node?.["id"]);
      const kind = asString(node?.["nodeType"]);
      if (node === undefined || id === undefined || kind === undefined || !KEPT.has(kind)) continue;
      declarations.set(id, node);
      if (kind === "ContractDefinition") collect(node);
    }
  };
  for (const [, source] of entriesOf(sources)) collect(asObject(asObject(source)?.["ast"]));
  return declarations;
}

/** The contract of this name among the nodes of one source. */
export function findContract(source: unknown, name: string): JsonObject | undefined {
  return childNodes(asObject(asObject(source)?.["ast"])).find(
    (node) => node["nodeType"] === "ContractDefinition" && node["name"] === name,
  );
}

export function childNodes(parent: JsonObject | undefined): JsonObject[] {
  return (asArray(parent?.["nodes"]) ?? []).map(asObject).filter((node) => node !== undefined);
}

/** The contract and its bases, the contract first, as `linearizedBaseContracts` lists them. */
export function linearBases(contract: JsonObject, declarations: Declarations): JsonObject[] {
  return (asArray(contract["linearizedBaseContracts"]) ?? []).flatMap((id) => {
    const base = declarations.get(asCount(id) ?? -1);
    return base?.["nodeType"] === "ContractDefinition" ? [base] : [];
  });
}

/** The value behind `@custom:<tag>` in a node's documentation, in one line; undefined where it has none. */
export function customTag(node: JsonObject, tag: string): string | undefined {
  const documentation = node["documentation"];
  const text = asString(documentation) ?? asString(asObject(documentation)?.["text"]) ?? "";
  const wanted = `@custom:${tag}`;
  for (const line of text.split("\n")) {
    const trimmed = line.replace(/^[\s*/]+/, "");
    if (trimmed.startsWith(wanted) && /^\s/.test(trimmed.slice(wanted.length)))
      return trimmed.slice(wanted.length).trim();
  }
  return undefined;
}
