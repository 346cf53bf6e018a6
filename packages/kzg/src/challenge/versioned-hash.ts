import { createHash } from "node:crypto";

const VERSIONED_HASH_VERSION_KZG = 0x01;

/** `0x01 ‖ sha256(commitment)[1:]`, 32 bytes: what a transaction carries of a blob (EIP-4844 `kzg_to_versioned_hash`). */
export function versionedHash(commitment: Uint8Array): Uint8Array {
  const hash = Uint8Array.from(createHash("sha256").update(commitment).digest());
  hash[0] = VERSIONED_HASH_VERSION_KZG;
  return hash;
}
