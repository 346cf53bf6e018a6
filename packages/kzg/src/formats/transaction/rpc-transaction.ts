import { decodeHex, describeKind } from "../hex.ts";
import { asBigUint, asObject, valueOf } from "../json-value.ts";
import type { DocumentObject } from "../json-value.ts";
import { malformed, read } from "../read-result.ts";
import type { ReadResult } from "../read-result.ts";
import type { BlobTransaction } from "./blob-transaction.ts";
import { parseTransactionBody } from "./parse-transaction-body.ts";
import { RlpFault, decodeRlp, encodeRlpBytes, encodeRlpList } from "./rlp.ts";
import { TransactionFault } from "./transaction-fault.ts";

/** True for JSON-RPC's object of a type-3 transaction. */
export function isRpcBlobTransaction(value: unknown): boolean {
  const object = asObject(value);
  return object !== null && asBigUint(valueOf(object, "type")) === 3n;
}

/**
 * A type-3 transaction of a JSON-RPC answer. It is encoded again, so that its hash and what was signed are computed from
 * its fields; what the answer says of hash and sender is kept in `claimed` for `checkTransaction`.
 */
export async function parseRpcTransaction(value: unknown, item = 0): Promise<ReadResult<BlobTransaction>> {
  const object = asObject(value);
  if (object === null) return malformed(item, "input", `The transaction is ${describeKind(value)}, not an object.`);
  try {
    const body = decodeRlp(encodeBody(object));
    const transaction = await parseTransactionBody(body, "json-rpc", null);
    return read({ ...transaction, claimed: { hash: textOf(object, "hash"), from: textOf(object, "from") } });
  } catch (error) {
    if (error instanceof TransactionFault || error instanceof RlpFault) return malformed(item, "input", error.message);
    throw error;
  }
}

function encodeBody(object: DocumentObject): Uint8Array {
  const uint = (...names: readonly string[]) => encodeUint(valueOf(object, ...names), names[0] ?? "");
  const bytes = (...names: readonly string[]) => encodeHexBytes(valueOf(object, ...names), names[0] ?? "");
  return encodeRlpList([
    uint("chainId"),
    uint("nonce"),
    uint("maxPriorityFeePerGas"),
    uint("maxFeePerGas"),
    uint("gas"),
    bytes("to"),
    uint("value"),
    bytes("input", "data"),
    encodeRlpList(listOf(object, "accessList").map(encodeAccess)),
    uint("maxFeePerBlobGas"),
    encodeRlpList(
      listOf(object, "blobVersionedHashes").map((hash, at) => encodeHexBytes(hash, `blobVersionedHashes[${at}]`)),
    ),
    uint("yParity", "v"),
    uint("r"),
    uint("s"),
  ]);
}

function encodeAccess(value: unknown, index: number): Uint8Array {
  const path = `accessList[${index}]`;
  const entry = asObject(value);
  if (entry === null) throw new TransactionFault(`${path} is ${describeKind(value)}, not an object.`);
  const keys = listOf(entry, "storageKeys").map((key, at) => encodeHexBytes(key, `${path}.storageKeys[${at}]`));
  return encodeRlpList([encodeHexBytes(valueOf(entry, "address"), `${path}.address`), encodeRlpList(keys)]);
}

function encodeUint(value: unknown, path: string): Uint8Array {
  const number = asBigUint(value);
  if (number === null) throw new TransactionFault(`${path} is ${describeKind(value)}, no whole number.`);
  const hex = number === 0n ? "" : number.toString(16);
  return encodeRlpBytes(decodeHex(hex.length % 2 === 0 ? hex : `0${hex}`) ?? new Uint8Array());
}

function encodeHexBytes(value: unknown, path: string): Uint8Array {
  const bytes = typeof value === "string" && value.startsWith("0x") ? decodeHex(value) : null;
  if (bytes === null) throw new TransactionFault(`${path} is ${describeKind(value)}, not hex.`);
  return encodeRlpBytes(bytes);
}

function listOf(object: DocumentObject, name: string): readonly unknown[] {
  const list = valueOf(object, name);
  if (!Array.isArray(list)) throw new TransactionFault(`${name} is ${describeKind(list)}, not a list.`);
  return list;
}

function textOf(object: DocumentObject, name: string): string | null {
  const value = valueOf(object, name);
  return typeof value === "string" ? value.toLowerCase() : null;
}
