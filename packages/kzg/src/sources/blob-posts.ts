import { InputError } from "@chainops/core/errors";
import { recoverSender } from "../formats/transaction/recover-sender.ts";
import { encodeHex } from "../formats/hex.ts";
import type { SourceBlock } from "./source-block.ts";

/** A type-3 transaction of a block, and which of the block's blobs are its own. Hex is lower case. */
export interface BlobPost {
  readonly slot: number;
  readonly transactionHash: string;
  /** Recovered from the signature; null where that is none. */
  readonly from: string | null;
  readonly to: string;
  readonly maxFeePerBlobGasWei: bigint;
  readonly versionedHashes: readonly string[];
  /** Positions in the block's list of commitments. */
  readonly blobIndices: readonly number[];
}

/** Whose blobs are looked at; a filter that is undefined lets all pass. */
export interface PostFilter {
  readonly from: string | undefined;
  /** The batch inbox. */
  readonly to: string | undefined;
}

const ADDRESS = /^0x[0-9a-f]{40}$/i;

/** The inputs `from` and `to`; empty is no filter. Throws InputError where one is no address. */
export function parsePostFilter(inputs: { readonly from: string; readonly to: string }): PostFilter {
  return { from: parseAddress(inputs.from, "from"), to: parseAddress(inputs.to, "to") };
}

function parseAddress(text: string, input: string): string | undefined {
  if (text === "") return undefined;
  if (ADDRESS.test(text)) return text.toLowerCase();
  throw new InputError(
    `The input ${input} is ${JSON.stringify(text.slice(0, 60))}; accepted is an address of 0x and 40 hex digits.`,
  );
}

/**
 * The blob transactions of a block, in order, with their places among its commitments. Null where the block carries no
 * payload (Gloas): senders are then not to be had from it.
 */
export async function readPosts({ block, slot }: SourceBlock): Promise<readonly BlobPost[] | null> {
  if (block.execution === null) return null;
  const posts: BlobPost[] = [];
  let next = 0;
  for (const transaction of block.execution.blobTransactions) {
    const first = next;
    next += transaction.versionedHashes.length;
    posts.push({
      slot,
      transactionHash: transaction.hash,
      from: await recoverSender(transaction),
      to: transaction.to,
      maxFeePerBlobGasWei: transaction.maxFeePerBlobGasWei,
      versionedHashes: transaction.versionedHashes.map(encodeHex),
      blobIndices: transaction.versionedHashes.map((_, index) => first + index),
    });
  }
  return posts;
}

/** Those that the filter lets pass. */
export function selectPosts(posts: readonly BlobPost[], { from, to }: PostFilter): BlobPost[] {
  return posts.filter((post) => (from === undefined || post.from === from) && (to === undefined || post.to === to));
}
