import type { KzgField, Malformed } from "../verdict.ts";

/** What a reader gives: the typed value, or why there is none. Readers never throw on what a file holds. */
export type ReadResult<T> = { readonly status: "read"; readonly value: T } | Malformed;

/** One place of a list: its value, or what is wrong with it. The other places stay usable. */
export type ReadItem<T> = ReadResult<T>;

export function read<T>(value: T): ReadResult<T> {
  return { status: "read", value };
}

/** `item` is a position in the file, null where the file as a whole is meant; `reason` is one sentence. */
export function malformed(item: number | null, field: KzgField, reason: string): Malformed {
  return { status: "malformed", item, field, reason };
}

/** Most items that any reader takes from one file, whatever its size allows. */
export const MAX_ITEMS = 100_000;

/** Why a list of `count` is not read at all; null where it is. */
export function refuseCount(count: number, field: KzgField): Malformed | null {
  if (count <= MAX_ITEMS) return null;
  return malformed(null, field, `The file has ${count} or more items; at most ${MAX_ITEMS} are read.`);
}

/** All values, or the first fault among them. */
export function collect<T>(items: readonly ReadResult<T>[]): ReadResult<readonly T[]> {
  const values: T[] = [];
  for (const item of items) {
    if (item.status === "malformed") return item;
    values.push(item.value);
  }
  return read(values);
}
