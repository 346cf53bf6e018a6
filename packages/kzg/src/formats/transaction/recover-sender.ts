import type { BlobTransaction } from "./blob-transaction.ts";

/** Order of secp256k1. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/**
 * The address that signed, lower case; null where the signature is none: r or s out of range, s in the upper half
 * (EIP-2), or no point with that r.
 */
export async function recoverSender(transaction: BlobTransaction): Promise<string | null> {
  const { r, s, yParity } = transaction.signature;
  if (r === 0n || r >= ORDER || s === 0n || s > ORDER / 2n) return null;
  const { keccak256, numberToHex, recoverAddress } = await import("viem/utils");
  const signature = { r: numberToHex(r, { size: 32 }), s: numberToHex(s, { size: 32 }), yParity };
  try {
    const address = await recoverAddress({ hash: keccak256(transaction.signedPayload), signature });
    return address.toLowerCase();
  } catch {
    return null;
  }
}
