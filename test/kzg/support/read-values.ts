import type { ReadItem, ReadResult } from "@chainops/kzg/formats/read-result";

/** The value of a read; throws its reason where there is none. */
export function valueOfRead<T>(result: ReadResult<T>): T {
  if (result.status === "malformed") throw new Error(`${result.item} ${result.field}: ${result.reason}`);
  return result.value;
}

export function valuesOfItems<T>(result: ReadResult<readonly ReadItem<T>[]>): readonly T[] {
  return valueOfRead(result).map(valueOfRead);
}

export function hexOf(bytes: Uint8Array | null | undefined): string {
  return bytes === null || bytes === undefined ? "none" : Buffer.from(bytes).toString("hex");
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
