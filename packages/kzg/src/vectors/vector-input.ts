import type { VectorCase } from "./vector-pack.ts";

/** Bytes of a `0x…` field; null where it is no hex of whole bytes. */
export function readBytes({ input }: VectorCase, key: string): Uint8Array | null {
  return decodeHex(input[key]);
}

/** Null where any entry is no hex, or there is no list. */
export function readByteLists({ input }: VectorCase, key: string): readonly Uint8Array[] | null {
  const value = input[key];
  if (!Array.isArray(value)) return null;
  const decoded = value.map(decodeHex);
  return decoded.every((bytes) => bytes !== null) ? decoded : null;
}

export function readNumbers({ input }: VectorCase, key: string): readonly number[] {
  const value = input[key];
  return Array.isArray(value) ? value.map(Number) : [];
}

function decodeHex(value: unknown): Uint8Array | null {
  if (typeof value !== "string" || !/^0x(?:[0-9a-f]{2})*$/i.test(value)) return null;
  return Uint8Array.from(Buffer.from(value.slice(2), "hex"));
}
