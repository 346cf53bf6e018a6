/** How the transaction came: alone, with its blobs in a network wrapper (EIP-4844, EIP-7594), or as JSON-RPC's object. */
export type TransactionForm = "bare" | "wrapper-v0" | "wrapper-v1" | "json-rpc";

/** What a network wrapper adds. Lengths of blobs and points and the counts are unchecked. */
export type TransactionSidecar =
  | {
      readonly version: 0;
      readonly blobs: readonly Uint8Array[];
      readonly commitments: readonly Uint8Array[];
      /** One a blob. */
      readonly proofs: readonly Uint8Array[];
    }
  | {
      readonly version: 1;
      readonly blobs: readonly Uint8Array[];
      readonly commitments: readonly Uint8Array[];
      /** 128 a blob. */
      readonly cellProofs: readonly Uint8Array[];
    };

/** A type-3 transaction (EIP-4844). Hex is lower case with `0x`; amounts are in wei. */
export interface BlobTransaction {
  readonly form: TransactionForm;
  /** keccak-256 of `0x03 ‖ rlp(transaction)`, computed here. */
  readonly hash: string;
  readonly chainId: bigint;
  readonly nonce: bigint;
  readonly to: string;
  readonly maxFeePerGasWei: bigint;
  readonly maxPriorityFeePerGasWei: bigint;
  readonly maxFeePerBlobGasWei: bigint;
  /** As they stand, of 32 bytes each; the version byte is unchecked. */
  readonly versionedHashes: readonly Uint8Array[];
  readonly signature: TransactionSignature;
  /** `0x03 ‖ rlp(transaction without signature)`: what was signed. */
  readonly signedPayload: Uint8Array;
  readonly sidecar: TransactionSidecar | null;
  /** What a JSON-RPC answer claims beside the transaction; null for other forms. */
  readonly claimed: { readonly hash: string | null; readonly from: string | null } | null;
}

export interface TransactionSignature {
  readonly yParity: 0 | 1;
  readonly r: bigint;
  readonly s: bigint;
}
