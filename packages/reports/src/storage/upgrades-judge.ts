import { StorageLayoutComparator } from "@openzeppelin/upgrades-core/dist/storage/compare.js";
import { getDetailedLayout, type StorageItem, type TypeItem } from "@openzeppelin/upgrades-core/dist/storage/layout.js";
import { describeOperation } from "./describe-operation.ts";
import type { ComparisonRules, StorageVerdict } from "./storage-issue.ts";
import type { StorageLayout, StorageType, StorageVariable } from "./storage-layout.ts";

type Field = Parameters<StorageLayoutComparator["compareLayouts"]>[0][number];

/**
 * The comparison of OpenZeppelin's upgrades-core over normalised layouts. Only its modules of the comparison itself are
 * loaded: its index reaches native code through ethereumjs-util, and a compiler of its own.
 */
export function createUpgradesJudge() {
  return (base: StorageLayout, now: StorageLayout, { allowRename }: ComparisonRules): StorageVerdict | undefined => {
    try {
      const comparator = new StorageLayoutComparator(false, allowRename);
      const [before, after] = [detail(base), detail(now)];
      const report = comparator.compareLayouts(before.fields, after.fields, before.namespaces, after.namespaces);
      return { judge: "upgrades-core", issues: report.ops.map(describeOperation), notes: [] };
    } catch {
      // It throws on recursive types and on whatever it does not know; its caller has another judge.
      return undefined;
    }
  };
}

function detail(layout: StorageLayout) {
  const types = Object.create(null) as Record<string, TypeItem<string>>;
  for (const [id, type] of Object.entries(layout.types)) types[id] = toTypeItem(type);
  const namespaces = Object.create(null) as Record<string, Field[]>;
  for (const { id, variables } of layout.namespaces) {
    namespaces[id] = getDetailedLayout({ storage: variables.map(toItem), types });
  }
  return { fields: getDetailedLayout({ storage: layout.variables.map(toItem), types }), namespaces };
}

function toItem(variable: StorageVariable): StorageItem {
  return { ...variable, src: "" };
}

function toTypeItem({ label, bytes, members, enumMembers }: StorageType): TypeItem<string> {
  const shared = { label, numberOfBytes: bytes };
  if (members !== undefined) {
    return {
      ...shared,
      members: members.map((member) => ({
        label: member.label,
        type: member.type,
        slot: member.slot,
        offset: member.offset,
      })),
    };
  }
  return enumMembers === undefined ? shared : { ...shared, members: [...enumMembers] };
}
