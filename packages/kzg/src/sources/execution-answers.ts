import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import type { BlobTransaction } from "../formats/transaction/blob-transaction.ts";
import { isRpcBlobTransaction, parseRpcTransaction } from "../formats/transaction/rpc-transaction.ts";
import { QuantitySchema, readAs, RootSchema, SmallQuantitySchema } from "./api-values.ts";

/** An execution block as far as blobs go. */
export interface ExecutionBlock {
  readonly number: number;
  readonly hash: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  /** Root of the beacon block before the one that carries it (EIP-4788); null before Cancun. */
  readonly parentBeaconBlockRoot: string | null;
  readonly blobGasUsed: bigint | null;
  readonly excessBlobGas: bigint | null;
  /** The type-3 transactions, in order; their hashes are computed. */
  readonly blobTransactions: readonly BlobTransaction[];
}

/** A type-3 transaction and where it is; the place is null while it is pending. */
export interface LocatedTransaction {
  readonly transaction: BlobTransaction;
  readonly blockHash: string | null;
  readonly blockNumber: number | null;
}

/** What a type-3 transaction paid for its blobs. */
export interface BlobReceipt {
  readonly transactionHash: string;
  readonly blobGasUsed: bigint;
  readonly blobGasPriceWei: bigint;
}

const BlockSchema = v.object({
  number: SmallQuantitySchema,
  hash: RootSchema,
  timestamp: SmallQuantitySchema,
  parentBeaconBlockRoot: v.nullish(RootSchema, null),
  blobGasUsed: v.nullish(QuantitySchema, null),
  excessBlobGas: v.nullish(QuantitySchema, null),
  transactions: v.array(v.unknown()),
});

const PlaceSchema = v.object({
  blockHash: v.nullish(RootSchema, null),
  blockNumber: v.nullish(SmallQuantitySchema, null),
});

const ReceiptsSchema = v.array(
  v.object({
    transactionHash: RootSchema,
    blockHash: RootSchema,
    blobGasUsed: v.optional(QuantitySchema),
    blobGasPrice: v.optional(QuantitySchema),
  }),
);

/** eth_getBlockByNumber and eth_getBlockByHash with full transactions. Throws ServiceError `malformed-response`. */
export async function readExecutionBlock(result: unknown, ref: number | string): Promise<ExecutionBlock> {
  const { transactions, ...block } = readAs(BlockSchema, result);
  const isOther =
    typeof ref === "number" ? block.number !== ref : ref.startsWith("0x") && block.hash !== ref.toLowerCase();
  if (isOther)
    throw new ServiceError("malformed-response", `Asked for block ${ref}, block ${block.number} was answered.`);
  const blobTransactions: BlobTransaction[] = [];
  for (const [index, transaction] of transactions.entries()) {
    if (isRpcBlobTransaction(transaction)) blobTransactions.push(await readTransaction(transaction, index));
  }
  return { ...block, blobTransactions };
}

/** eth_getTransactionByHash of a type-3 transaction. Throws ServiceError `malformed-response`. */
export async function readLocatedTransaction(result: unknown, hash: string): Promise<LocatedTransaction> {
  const place = readAs(PlaceSchema, result);
  if (!isRpcBlobTransaction(result)) {
    throw new ServiceError("malformed-response", `Transaction ${hash} is not of type 3: it carries no blobs.`);
  }
  const transaction = await readTransaction(result, 0);
  if (transaction.hash !== hash.toLowerCase()) {
    throw new ServiceError("malformed-response", `Asked for transaction ${hash}, another was answered.`);
  }
  return { transaction, ...place };
}

/** eth_getBlockReceipts: those that paid for blob gas. Throws ServiceError `malformed-response`. */
export function readReceipts(result: unknown, blockHash: string): BlobReceipt[] {
  return readAs(ReceiptsSchema, result).flatMap(({ blobGasPrice, blobGasUsed, ...receipt }) => {
    if (receipt.blockHash !== blockHash.toLowerCase()) {
      throw new ServiceError(
        "malformed-response",
        `Asked for receipts of block ${blockHash}, those of another were answered.`,
      );
    }
    if (blobGasUsed === undefined || blobGasPrice === undefined) return [];
    return [{ transactionHash: receipt.transactionHash, blobGasUsed, blobGasPriceWei: blobGasPrice }];
  });
}

async function readTransaction(value: unknown, index: number): Promise<BlobTransaction> {
  const parsed = await parseRpcTransaction(value, index);
  if (parsed.status === "read") return parsed.value;
  throw new ServiceError("malformed-response", `Transaction ${index} is malformed. ${parsed.reason}`);
}
