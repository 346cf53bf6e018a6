import { createHash } from "node:crypto";
import { CELLS_PER_EXTENDED_BLOB } from "../sizes.ts";

export const NUMBER_OF_CUSTODY_GROUPS = 128;
/** Groups that every node keeps (`CUSTODY_REQUIREMENT`). */
export const CUSTODY_REQUIREMENT = 4;
const UINT256_MAX = 2n ** 256n - 1n;

/**
 * The custody groups of a node, ascending (`get_custody_groups` of Fulu, EIP-7594). `nodeId` is that of discv5: the
 * keccak-256 of the public key, as a number. Throws RangeError where the count is no whole number from 0 to 128.
 */
export function custodyGroups(nodeId: bigint, count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 0 || count > NUMBER_OF_CUSTODY_GROUPS) {
    throw new RangeError(`A node has 0 to ${NUMBER_OF_CUSTODY_GROUPS} custody groups, not ${count}.`);
  }
  const groups = new Set<number>();
  for (let id = nodeId; groups.size < count; id = id === UINT256_MAX ? 0n : id + 1n) groups.add(groupOf(id));
  return [...groups].sort((left, right) => left - right);
}

/** The columns of one custody group, ascending (`compute_columns_for_custody_group`). */
export function columnsOfGroup(group: number): readonly number[] {
  const perGroup = CELLS_PER_EXTENDED_BLOB / NUMBER_OF_CUSTODY_GROUPS;
  return Array.from({ length: perGroup }, (_, index) => NUMBER_OF_CUSTODY_GROUPS * index + group);
}

/** The columns that a node with `count` custody groups must serve, ascending. */
export function custodyColumns(nodeId: bigint, count: number): readonly number[] {
  return custodyGroups(nodeId, count)
    .flatMap(columnsOfGroup)
    .sort((left, right) => left - right);
}

function groupOf(id: bigint): number {
  const littleEndian = Buffer.from(id.toString(16).padStart(64, "0"), "hex").toReversed();
  const digest = createHash("sha256").update(littleEndian).digest();
  return Number(digest.readBigUInt64LE(0) % BigInt(NUMBER_OF_CUSTODY_GROUPS));
}
