import { asArray, asCount, asObject, asString, type JsonObject } from "../json-value.ts";
import { brokenLayout } from "./layout-shape.ts";
import type { StorageType, StorageVariable } from "./storage-layout.ts";
import type { Declarations } from "./syntax-tree.ts";

const SLOT_BYTES = 32n;
const MAX_DEPTH = 64;

interface Placed {
  id: string;
  bytes: bigint;
}

/**
 * Types and places of a struct as solc would lay it out in storage (Solidity documentation, "Layout of State Variables
 * in Storage"): solc gives no layout of a struct that no variable has, such as that of an ERC-7201 namespace.
 */
export class DeclaredTypes {
  readonly #declarations: Declarations;
  /** Types that solc has placed, to which those found here are added; by this build's ids. */
  readonly types: Record<string, StorageType>;
  readonly #structs = new Map<number, Placed>();

  constructor(declarations: Declarations, types: Record<string, StorageType>) {
    this.#declarations = declarations;
    this.types = types;
  }

  placeMembers(struct: JsonObject, contract: string, depth = 0): { variables: StorageVariable[]; bytes: bigint } {
    if (depth > MAX_DEPTH) throw brokenLayout(`struct ${String(struct["name"])} is nested over ${MAX_DEPTH} deep`);
    let next = 0n;
    const variables = (asArray(struct["members"]) ?? []).map((value): StorageVariable => {
      const member = asObject(value) ?? {};
      const placed = this.#place(asObject(member["typeName"]), depth);
      const left = SLOT_BYTES - (next % SLOT_BYTES);
      // Mappings, arrays and structs take whole slots, so that none fits into the rest of one.
      if (placed.bytes > left) next = roundUp(next);
      const variable = {
        label: asString(member["name"]) ?? "",
        type: placed.id,
        slot: String(next / SLOT_BYTES),
        offset: Number(next % SLOT_BYTES),
        contract,
      };
      next += placed.bytes;
      return variable;
    });
    return { variables, bytes: roundUp(next) };
  }

  #place(typeName: JsonObject | undefined, depth: number): Placed {
    const label = asString(asObject(typeName?.["typeDescriptions"])?.["typeString"]) ?? "";
    switch (typeName?.["nodeType"]) {
      case "ElementaryTypeName":
        return this.#placeElementary(label);
      case "Mapping":
        return this.#placeMapping(typeName, label, depth);
      case "ArrayTypeName":
        return this.#placeArray(typeName, label, depth);
      case "UserDefinedTypeName":
        return this.#placeDeclared(asCount(typeName["referencedDeclaration"]) ?? -1, label, depth);
      case "FunctionTypeName": {
        const isExternal = typeName["visibility"] === "external";
        const id = `t_function_${isExternal ? "external" : "internal"}_${asString(typeName["stateMutability"]) ?? ""}(t_${String(typeName["id"])})returns()`;
        return this.#add(id, label, isExternal ? 24n : 8n);
      }
      default:
        throw brokenLayout(`the type ${label} of the syntax tree is not known`);
    }
  }

  /** The tree has `uint` as it is written; solc wrote `uint256` into the type's text. */
  #placeElementary(label: string): Placed {
    const [name = "", mutability] = label.split(" ");
    if (name === "string" || name === "bytes") return this.#add(`t_${name}_storage`, label, SLOT_BYTES);
    if (name === "address") return this.#add(mutability === "payable" ? "t_address_payable" : "t_address", label, 20n);
    if (name === "bool") return this.#add("t_bool", label, 1n);
    const [, kind, size] = /^(u?int|bytes)(\d{1,3})$/.exec(name) ?? [];
    if (kind === undefined) throw brokenLayout(`the elementary type ${name} is not known`);
    return this.#add(`t_${name}`, label, BigInt(size ?? 0) / (kind === "bytes" ? 1n : 8n));
  }

  #placeMapping(typeName: JsonObject, label: string, depth: number): Placed {
    const key = this.#place(asObject(typeName["keyType"]), depth + 1).id;
    const value = this.#place(asObject(typeName["valueType"]), depth + 1).id;
    return this.#add(`t_mapping(${key},${value})`, label, SLOT_BYTES, { key, value });
  }

  /** The tree has the length as an expression; solc wrote its value into the type's text. */
  #placeArray(typeName: JsonObject, label: string, depth: number): Placed {
    const base = this.#place(asObject(typeName["baseType"]), depth + 1);
    const length = /\[(\d{1,78})\]( storage( ref| pointer)?)?$/.exec(label)?.[1];
    if (length === undefined) {
      return this.#add(`t_array(${base.id})dyn_storage`, label, SLOT_BYTES, { base: base.id });
    }
    const id = `t_array(${base.id})${length}_storage`;
    return this.#add(id, label, arrayBytes(base.bytes, BigInt(length)), { base: base.id });
  }

  #placeDeclared(reference: number, label: string, depth: number): Placed {
    const declaration = this.#declarations.get(reference);
    const name = asString(declaration?.["name"]) ?? "";
    switch (declaration?.["nodeType"]) {
      case "ContractDefinition":
        return this.#add(`t_contract(${name})${reference}`, label, 20n);
      case "EnumDefinition":
        return this.#add(`t_enum(${name})${reference}`, label, 1n);
      case "UserDefinedValueTypeDefinition": {
        const { bytes } = this.#place(asObject(declaration["underlyingType"]), depth + 1);
        return this.#add(`t_userDefinedValueType(${name})${reference}`, label, bytes);
      }
      case "StructDefinition":
        return this.#placeStruct(declaration, reference, label, depth);
      default:
        throw brokenLayout(`the declaration of ${label} is missing in the syntax tree`);
    }
  }

  /** A struct that leads back to itself does so through a mapping or a dynamic array, where its size does not matter. */
  #placeStruct(struct: JsonObject, reference: number, label: string, depth: number): Placed {
    const known = this.#structs.get(reference);
    if (known !== undefined) return known;
    const id = `t_struct(${asString(struct["name"]) ?? ""})${reference}_storage`;
    this.#structs.set(reference, { id, bytes: SLOT_BYTES });
    const { variables, bytes } = this.placeMembers(struct, "", depth + 1);
    const placed = this.#add(id, label, bytes, { members: variables });
    this.#structs.set(reference, placed);
    return placed;
  }

  #add(id: string, label: string, bytes: bigint, parts: Partial<StorageType> = {}): Placed {
    this.types[id] ??= { label: label.replace(/ storage( ref| pointer)?$/, ""), bytes: String(bytes), ...parts };
    return { id, bytes };
  }
}

function roundUp(bytes: bigint): bigint {
  return ((bytes + SLOT_BYTES - 1n) / SLOT_BYTES) * SLOT_BYTES;
}

/** Elements of half a slot or less share one; larger ones begin one each. */
function arrayBytes(elementBytes: bigint, length: bigint): bigint {
  if (elementBytes === 0n || elementBytes > SLOT_BYTES / 2n) return roundUp(elementBytes) * length;
  const perSlot = SLOT_BYTES / elementBytes;
  return ((length + perSlot - 1n) / perSlot) * SLOT_BYTES;
}
