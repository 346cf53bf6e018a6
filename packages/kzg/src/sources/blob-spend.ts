import type { BlobPost } from "./blob-posts.ts";
import type { BlobReceipt } from "./execution-answers.ts";

/** Blob fees of posts. */
export interface BlobSpend {
  readonly spentWei: bigint;
  readonly blobGasUsed: bigint;
  /** Hashes of posts without a receipt: what they paid is not in the sum. */
  readonly unpriced: readonly string[];
}

/** What posts paid for blob gas: `blob_gas_used × blob_gas_price` of their receipts (EIP-4844). Burnt even on revert. */
export function sumBlobSpend(posts: readonly BlobPost[], receipts: readonly BlobReceipt[]): BlobSpend {
  const byHash = new Map(receipts.map((receipt) => [receipt.transactionHash, receipt]));
  let spentWei = 0n;
  let blobGasUsed = 0n;
  const unpriced: string[] = [];
  for (const { transactionHash } of posts) {
    const receipt = byHash.get(transactionHash);
    if (receipt === undefined) {
      unpriced.push(transactionHash);
      continue;
    }
    spentWei += receipt.blobGasUsed * receipt.blobGasPriceWei;
    blobGasUsed += receipt.blobGasUsed;
  }
  return { spentWei, blobGasUsed, unpriced };
}
