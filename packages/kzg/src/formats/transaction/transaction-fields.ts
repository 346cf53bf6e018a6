import { encodeHex } from "../hex.ts";
import type { RlpItem } from "./rlp.ts";
import { TransactionFault } from "./transaction-fault.ts";

/** An item as a string of bytes. Every reader here throws TransactionFault that starts with `path`. */
export function readBytes(item: RlpItem | undefined, path: string): Uint8Array {
  if (item?.kind !== "bytes")
    throw new TransactionFault(`${path} is ${item === undefined ? "missing" : "a list"}, not bytes.`);
  return item.bytes;
}

export function readSized(item: RlpItem | undefined, length: number, path: string): Uint8Array {
  const bytes = readBytes(item, path);
  if (bytes.length !== length) {
    throw new TransactionFault(`${path} has ${bytes.length} bytes; ${length} are expected.`);
  }
  return bytes;
}

/** A number without leading zeros, at most `bits` long. */
export function readUint(item: RlpItem | undefined, bits: number, path: string): bigint {
  const bytes = readBytes(item, path);
  if (bytes[0] === 0) throw new TransactionFault(`${path} has leading zeros, which RLP's numbers may not.`);
  if (bytes.length * 8 > bits)
    throw new TransactionFault(`${path} has ${bytes.length} bytes; at most ${bits / 8} fit.`);
  return bytes.length === 0 ? 0n : BigInt(encodeHex(bytes));
}

export function readList(item: RlpItem | undefined, path: string): readonly RlpItem[] {
  if (item?.kind !== "list")
    throw new TransactionFault(`${path} is ${item === undefined ? "missing" : "bytes"}, not a list.`);
  return item.items;
}

/** A list of strings of bytes of any length. */
export function readBytesList(item: RlpItem | undefined, path: string): readonly Uint8Array[] {
  return readList(item, path).map((entry, index) => readBytes(entry, `${path}[${index}]`));
}
