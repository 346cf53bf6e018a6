/** The part of an item that is wrong. */
export type KzgField =
  "blob" | "commitment" | "proof" | "z" | "y" | "cell" | "cell index" | "versioned hash" | "input" | "trusted setup";

/** The input is no such thing: wrong length, no field element, no point of the group, a count that does not fit. */
export interface Malformed {
  readonly status: "malformed";
  /** Position in the batch; null where the batch as a whole is meant. */
  readonly item: number | null;
  readonly field: KzgField;
  /** One sentence. */
  readonly reason: string;
}

/**
 * What a check says, never a bare boolean: `invalid` is a well-formed input whose proof or commitment does not hold.
 * `items` are the positions that do not hold, ascending.
 */
export type Verdict =
  { readonly status: "valid" } | { readonly status: "invalid"; readonly items: readonly number[] } | Malformed;

/** What a computation gives. */
export type Computed<T> = { readonly status: "computed"; readonly value: T } | Malformed;
