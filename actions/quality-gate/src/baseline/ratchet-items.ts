/** One thing of many under a limit: a contract's bytes, a function's complexity, an entry's gas. */
export interface LimitedItem {
  /** As `Measurements` keys it. */
  key: string;
  value: number;
}

export interface RatchetedItems {
  /** Over the limit, and no worse than at base. */
  accepted: readonly LimitedItem[];
  /** Over the limit, and new or worse than at base. */
  refused: readonly LimitedItem[];
}

/**
 * The ratchet of a gate whose worst item decides: each item over the limit is held against its own figure of base, so
 * that a second one cannot grow in the shadow of the worst. Without a baseline all of them are refused.
 */
export function ratchetItems(
  items: readonly LimitedItem[],
  limit: number,
  base: ReadonlyMap<string, number> | undefined,
): RatchetedItems {
  const over = items.filter(({ value }) => value > limit);
  const isAccepted = ({ key, value }: LimitedItem) => value <= (base?.get(key) ?? limit);
  return { accepted: over.filter(isAccepted), refused: over.filter((item) => !isAccepted(item)) };
}
