import {
  parseShape,
  type SolcLayout,
  SolcLayoutSchema,
  type SolcVariable,
  StoredLayoutSchema,
} from "./layout-shape.ts";
import { normalizeLayout } from "./normalize-layout.ts";
import type { StorageLayout, StorageType, StorageVariable } from "./storage-layout.ts";

/**
 * The layout of one contract from solc's `storageLayout` alone. ERC-7201 namespaces and enum members are in no such
 * layout; only a build-info with its syntax tree tells them. Throws a ReportError.
 */
export function parseSolcLayout(value: unknown): StorageLayout {
  return normalizeLayout(fromSolc(parseShape(SolcLayoutSchema, value)));
}

/** A layout out of a baseline, which anybody may have written. Throws a ReportError. */
export function parseStoredLayout(value: unknown): StorageLayout {
  return normalizeLayout(parseShape(StoredLayoutSchema, value));
}

/** With the type ids of this one build. */
export function fromSolc(solc: SolcLayout): StorageLayout {
  const types = Object.create(null) as Record<string, StorageType>;
  for (const [id, { numberOfBytes, label, key, value, base, members }] of Object.entries(solc.types ?? {})) {
    types[id] = {
      label,
      bytes: numberOfBytes,
      ...(key !== undefined && { key }),
      ...(value !== undefined && { value }),
      ...(base !== undefined && { base }),
      ...(members !== undefined && { members: members.map(toVariable) }),
    };
  }
  return { detail: "plain", variables: solc.storage.map(toVariable), types, namespaces: [] };
}

/** Solc writes `path:Name` of the contract that is compiled. */
function toVariable({ label, type, slot, offset, contract }: SolcVariable): StorageVariable {
  return { label, type, slot, offset, contract: contract.slice(contract.lastIndexOf(":") + 1) };
}
