/** An object of a parsed document. Keys are attacker-named: read them with `valueOf` only. */
export type DocumentObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): DocumentObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as DocumentObject) : null;
}

/** The first of `names` that the object itself has; undefined where it has none. */
export function valueOf(object: DocumentObject, ...names: readonly string[]): unknown {
  const name = names.find((candidate) => Object.hasOwn(object, candidate));
  return name === undefined ? undefined : object[name];
}

/** A whole number from 0, written as a number, as decimal digits (Beacon API) or as `0x` hex (JSON-RPC). */
export function asUint(value: unknown): number | null {
  const big = asBigUint(value);
  return big === null || big > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(big);
}

/** The same up to 256 bits. */
export function asBigUint(value: unknown): bigint | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
  if (typeof value !== "string" || !/^(?:\d{1,78}|0x[0-9a-f]{1,64})$/i.test(value)) return null;
  return BigInt(value);
}
