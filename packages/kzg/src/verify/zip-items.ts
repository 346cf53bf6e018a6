import type { BlobProof, CellProof } from "../engine/engine.ts";
import type { Computed, Malformed } from "../verdict.ts";
import type { CommittedBlob } from "./verify-commitments.ts";

/** Blobs, commitments and proofs that lie in lists of their own, as transactions and the specification have them. */
export function zipBlobProofs(
  blobs: readonly Uint8Array[],
  commitments: readonly Uint8Array[],
  proofs: readonly Uint8Array[],
): Computed<readonly BlobProof[]> {
  return zip({ blobs, commitments, proofs }, (item) => ({
    blob: at(blobs, item),
    commitment: at(commitments, item),
    proof: at(proofs, item),
  }));
}

/** Blobs and the commitments at the same positions. */
export function zipCommitments(
  blobs: readonly Uint8Array[],
  commitments: readonly Uint8Array[],
): Computed<readonly CommittedBlob[]> {
  return zip({ blobs, commitments }, (item) => ({ blob: at(blobs, item), commitment: at(commitments, item) }));
}

/** One commitment, index, cell and proof at each position. */
export function zipCellProofs(
  commitments: readonly Uint8Array[],
  indices: readonly number[],
  cells: readonly Uint8Array[],
  proofs: readonly Uint8Array[],
): Computed<readonly CellProof[]> {
  return zip({ commitments, "cell indices": indices, cells, proofs }, (item) => ({
    commitment: at(commitments, item),
    index: at(indices, item),
    cell: at(cells, item),
    proof: at(proofs, item),
  }));
}

function zip<T>(
  lists: Readonly<Record<string, readonly unknown[]>>,
  create: (item: number) => T,
): Computed<readonly T[]> {
  const counts = Object.entries(lists).map(([name, list]) => ({ name, count: list.length }));
  const count = counts[0]?.count ?? 0;
  if (counts.some((list) => list.count !== count)) return unequal(counts);
  return { status: "computed", value: Array.from({ length: count }, (_, item) => create(item)) };
}

function unequal(counts: readonly { readonly name: string; readonly count: number }[]): Malformed {
  const found = counts.map(({ name, count }) => `${count} ${name}`).join(", ");
  return { status: "malformed", item: null, field: "input", reason: `The counts differ: ${found}.` };
}

function at<T>(list: readonly T[], position: number): T {
  const value = list[position];
  if (value === undefined) throw new RangeError(`There is no item ${position}.`);
  return value;
}
