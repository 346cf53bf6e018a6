import { createHash } from "node:crypto";
import { keccak256 } from "viem";
import { privateKeyToAccount } from "viem/accounts";

/** A blob as a caller gives it: the double computes no KZG. */
export interface DoubleBlob {
  readonly blob: Uint8Array;
  readonly commitment: Uint8Array;
  readonly proof: Uint8Array;
  /** 128 cells and their proofs, where data columns are to be served. */
  readonly cells?: readonly Uint8Array[];
  readonly cellProofs?: readonly Uint8Array[];
}

/** One type-3 transaction to be signed. */
export interface BlobPost {
  readonly privateKey: `0x${string}`;
  readonly to: `0x${string}`;
  readonly blobs: readonly DoubleBlob[];
  readonly nonce?: number;
  /** What the receipt shows as price of one unit of blob gas. Default 7 wei. */
  readonly blobGasPriceWei?: bigint;
}

export interface SignedPost extends BlobPost {
  readonly from: string;
  readonly hash: string;
  readonly versionedHashes: readonly `0x${string}`[];
  /** As it stands in the block: without blobs. */
  readonly raw: Uint8Array;
}

const MAX_FEE_PER_BLOB_GAS_WEI = 1_000_000n;

/** Signs a type-3 transaction (EIP-4844) in the form that blocks carry. */
export async function signPost(post: BlobPost, chainId: number): Promise<SignedPost> {
  const account = privateKeyToAccount(post.privateKey);
  const versionedHashes = post.blobs.map(({ commitment }) => versionedHashOf(commitment));
  const raw = await account.signTransaction({
    type: "eip4844",
    chainId,
    nonce: post.nonce ?? 0,
    to: post.to,
    gas: 21_000n,
    maxFeePerGas: 30_000_000_000n,
    maxPriorityFeePerGas: 1_000_000_000n,
    maxFeePerBlobGas: MAX_FEE_PER_BLOB_GAS_WEI,
    blobVersionedHashes: versionedHashes,
  });
  return {
    ...post,
    from: account.address.toLowerCase(),
    hash: keccak256(raw),
    versionedHashes,
    raw: Uint8Array.from(Buffer.from(raw.slice(2), "hex")),
  };
}

function versionedHashOf(commitment: Uint8Array): `0x${string}` {
  return `0x01${createHash("sha256").update(commitment).digest("hex").slice(2)}`;
}
