import { versionedHash } from "@chainops/kzg/challenge/versioned-hash";
import { encodeRlpBytes, encodeRlpList } from "@chainops/kzg/formats/transaction/rlp";
import { privateKeyToAccount } from "viem/accounts";
import { pointFromSeed } from "../../beacon/build-sidecars.ts";

const KEY = `0x${"42".repeat(32)}` as const;
export const SENDER = privateKeyToAccount(KEY).address.toLowerCase();
export const TO = "0xff00000000000000000000000000000000042069";

/** A blob transaction that viem signed: `0x03 ‖ rlp(tx)`. */
export async function signBare(commitments: readonly Uint8Array[], chainId = 1): Promise<Uint8Array> {
  const raw = await privateKeyToAccount(KEY).signTransaction({
    type: "eip4844",
    chainId,
    nonce: 7,
    to: TO,
    gas: 21_000n,
    value: 5n,
    data: "0x1234",
    accessList: [{ address: TO, storageKeys: [`0x${"01".repeat(32)}`] }],
    maxFeePerGas: 30n,
    maxPriorityFeePerGas: 2n,
    maxFeePerBlobGas: 99n,
    blobVersionedHashes: commitments.map(
      (commitment) => `0x${Buffer.from(versionedHash(commitment)).toString("hex")}` as const,
    ),
  });
  return Uint8Array.from(Buffer.from(raw.slice(2), "hex"));
}

export interface WrapperParts {
  readonly blobs: readonly Uint8Array[];
  readonly commitments: readonly Uint8Array[];
  readonly proofs: readonly Uint8Array[];
}

/** A network wrapper; `version` null is version 0, which has no such field. */
export function wrap(bare: Uint8Array, version: Uint8Array | null, parts: WrapperParts): Uint8Array {
  const fields = [
    bare.subarray(1),
    ...(version === null ? [] : [encodeRlpBytes(version)]),
    encodeList(parts.blobs),
    encodeList(parts.commitments),
    encodeList(parts.proofs),
  ];
  return Uint8Array.from([0x03, ...encodeRlpList(fields)]);
}

/** Parts of `count` blobs, no real points; `perBlob` proofs each. */
export function buildParts(count: number, perBlob: number): WrapperParts {
  return {
    blobs: Array.from({ length: count }, (_, index) => new Uint8Array(131_072).fill(index + 1)),
    commitments: Array.from({ length: count }, (_, index) => pointFromSeed(`commitment ${index}`)),
    proofs: Array.from({ length: count * perBlob }, (_, index) => pointFromSeed(`proof ${index}`)),
  };
}

function encodeList(items: readonly Uint8Array[]): Uint8Array {
  return encodeRlpList(items.map(encodeRlpBytes));
}
