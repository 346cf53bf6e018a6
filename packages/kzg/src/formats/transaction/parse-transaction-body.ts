import { encodeHex } from "../hex.ts";
import type { BlobTransaction, TransactionForm, TransactionSidecar, TransactionSignature } from "./blob-transaction.ts";
import { encodeRlpList } from "./rlp.ts";
import type { RlpItem } from "./rlp.ts";
import { TransactionFault } from "./transaction-fault.ts";
import { readBytes, readList, readSized, readUint } from "./transaction-fields.ts";

const TYPE = Uint8Array.of(0x03);
/** The last three are the signature. */
const FIELDS = 14;
const SIGNED_FIELDS = 11;
const BYTES_PER_ADDRESS = 20;
const BYTES_PER_WORD = 32;

/** The fields of `TransactionPayloadBody` with signature (EIP-4844). Throws TransactionFault. */
export async function parseTransactionBody(
  body: RlpItem,
  form: TransactionForm,
  sidecar: TransactionSidecar | null,
): Promise<BlobTransaction> {
  const fields = readList(body, "tx");
  if (fields.length !== FIELDS) throw new TransactionFault(`tx has ${fields.length} fields; ${FIELDS} are expected.`);
  const signedPayload = concat(TYPE, encodeRlpList(fields.slice(0, SIGNED_FIELDS).map(({ raw }) => raw)));
  checkAccessList(fields[8]);
  readUint(fields[4], 64, "tx.gas_limit");
  readUint(fields[6], 256, "tx.value");
  readBytes(fields[7], "tx.data");
  const { keccak256 } = await import("viem/utils");
  return {
    form,
    hash: keccak256(concat(TYPE, body.raw)),
    chainId: readUint(fields[0], 256, "tx.chain_id"),
    nonce: readUint(fields[1], 64, "tx.nonce"),
    maxPriorityFeePerGasWei: readUint(fields[2], 256, "tx.max_priority_fee_per_gas"),
    maxFeePerGasWei: readUint(fields[3], 256, "tx.max_fee_per_gas"),
    to: encodeHex(readSized(fields[5], BYTES_PER_ADDRESS, "tx.to")),
    maxFeePerBlobGasWei: readUint(fields[9], 256, "tx.max_fee_per_blob_gas"),
    versionedHashes: readList(fields[10], "tx.blob_versioned_hashes").map((item, index) =>
      readSized(item, BYTES_PER_WORD, `tx.blob_versioned_hashes[${index}]`),
    ),
    signature: readSignature(fields.slice(SIGNED_FIELDS)),
    signedPayload,
    sidecar,
    claimed: null,
  };
}

function readSignature([parity, r, s]: readonly RlpItem[]): TransactionSignature {
  const yParity = readUint(parity, 8, "tx.y_parity");
  if (yParity > 1n) throw new TransactionFault(`tx.y_parity is ${yParity}; 0 or 1 is expected.`);
  return { yParity: yParity === 0n ? 0 : 1, r: readUint(r, 256, "tx.r"), s: readUint(s, 256, "tx.s") };
}

/** `[[address, [key, …]], …]` (EIP-2930) */
function checkAccessList(item: RlpItem | undefined): void {
  readList(item, "tx.access_list").forEach((entry, index) => {
    const path = `tx.access_list[${index}]`;
    const tuple = readList(entry, path);
    if (tuple.length !== 2) throw new TransactionFault(`${path} has ${tuple.length} fields; 2 are expected.`);
    readSized(tuple[0], BYTES_PER_ADDRESS, `${path}.address`);
    readList(tuple[1], `${path}.storage_keys`).forEach((key, position) => {
      readSized(key, BYTES_PER_WORD, `${path}.storage_keys[${position}]`);
    });
  });
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
