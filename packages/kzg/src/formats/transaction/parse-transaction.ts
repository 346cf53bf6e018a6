import { malformed, read } from "../read-result.ts";
import type { ReadResult } from "../read-result.ts";
import type { BlobTransaction, TransactionSidecar } from "./blob-transaction.ts";
import { parseTransactionBody } from "./parse-transaction-body.ts";
import { RlpFault, decodeRlp } from "./rlp.ts";
import type { RlpItem } from "./rlp.ts";
import { readBytesList, readUint } from "./transaction-fields.ts";
import { TransactionFault } from "./transaction-fault.ts";

/** EIP-2718 type of blob transactions. */
export const BLOB_TRANSACTION_TYPE = 0x03;

/**
 * A type-3 transaction from its bytes: alone, or in a network wrapper of version 0 (`0x03 ‖ rlp([tx, blobs, commitments,
 * proofs])`, EIP-4844) or 1 (`0x03 ‖ rlp([tx, 1, blobs, commitments, cell_proofs])`, EIP-7594). RLP must be canonical.
 * Blobs are views of `bytes`. `item` is the position that a fault names.
 */
export async function parseTransaction(bytes: Uint8Array, item = 0): Promise<ReadResult<BlobTransaction>> {
  if (bytes[0] !== BLOB_TRANSACTION_TYPE) return malformed(item, "input", describeType(bytes));
  try {
    return read(await parsePayload(decodeRlp(bytes.subarray(1))));
  } catch (error) {
    if (error instanceof TransactionFault) return malformed(item, "input", error.message);
    if (error instanceof RlpFault) return malformed(item, "input", `After the type byte: ${error.message}`);
    throw error;
  }
}

async function parsePayload(payload: RlpItem): Promise<BlobTransaction> {
  if (payload.kind !== "list") throw new TransactionFault("The payload is bytes, not a list.");
  const [first] = payload.items;
  if (first?.kind !== "list") return parseTransactionBody(payload, "bare", null);
  const sidecar = parseSidecar(payload.items);
  return parseTransactionBody(first, `wrapper-v${sidecar.version}`, sidecar);
}

/** The second item is a list of blobs in version 0, and the version from then on. */
function parseSidecar(items: readonly RlpItem[]): TransactionSidecar {
  const second = items[1];
  if (second?.kind === "list") {
    requireCount(items, 4, 0);
    return {
      version: 0,
      blobs: readBytesList(second, "blobs"),
      commitments: readBytesList(items[2], "commitments"),
      proofs: readBytesList(items[3], "proofs"),
    };
  }
  const version = readUint(second, 8, "wrapper_version");
  if (version !== 1n)
    throw new TransactionFault(`wrapper_version is ${version}; 1 is the only one that is written down.`);
  requireCount(items, 5, 1);
  return {
    version: 1,
    blobs: readBytesList(items[2], "blobs"),
    commitments: readBytesList(items[3], "commitments"),
    cellProofs: readBytesList(items[4], "cell_proofs"),
  };
}

function requireCount(items: readonly RlpItem[], count: number, version: number): void {
  if (items.length === count) return;
  throw new TransactionFault(`The wrapper has ${items.length} fields; version ${version} has ${count}.`);
}

function describeType(bytes: Uint8Array): string {
  const type = bytes[0];
  if (type === undefined) return "The transaction is empty.";
  if (type >= 0xc0)
    return "The transaction is a legacy one, or RLP without its type byte; blob transactions start with 0x03.";
  return `The transaction has type ${type}; blob transactions have type 3.`;
}
