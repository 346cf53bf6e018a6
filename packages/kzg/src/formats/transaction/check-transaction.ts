import { versionedHash } from "../../challenge/versioned-hash.ts";
import { BYTES_PER_BLOB, BYTES_PER_POINT, CELLS_PER_EXTENDED_BLOB } from "../../sizes.ts";
import type { BlobTransaction, TransactionSidecar } from "./blob-transaction.ts";

/** `invalid`: well formed, but contradicts itself; `malformed`: no such transaction at all. */
export interface TransactionProblem {
  readonly status: "invalid" | "malformed";
  /** As in `commitments[1]`, by the names of EIP-4844. */
  readonly path: string;
  /** Position of the blob; null where the transaction as a whole is meant. */
  readonly item: number | null;
  /** One sentence. */
  readonly reason: string;
}

/** What is known from elsewhere; null is not checked. */
export interface TransactionExpectation {
  readonly chainId: bigint | null;
  /** By `recoverSender`; where the answer of a node claims a sender, they are compared. */
  readonly sender: string | null;
}

const VERSIONED_HASH_VERSION_KZG = 0x01;
const NOTHING_EXPECTED: TransactionExpectation = { chainId: null, sender: null };

/**
 * All that can be said of a type-3 transaction without KZG: at least one versioned hash, version bytes, counts and lengths
 * of the sidecar, each commitment's versioned hash in order, chain id, and what a node claims. Empty where all is right.
 */
export function checkTransaction(
  transaction: BlobTransaction,
  expected: TransactionExpectation = NOTHING_EXPECTED,
): readonly TransactionProblem[] {
  const { sidecar } = transaction;
  const counts = sidecar === null ? [] : checkCounts(sidecar, transaction.versionedHashes.length);
  return [
    ...checkHashes(transaction.versionedHashes),
    ...counts,
    ...(sidecar === null ? [] : checkLengths(sidecar)),
    ...(sidecar === null || counts.length > 0 ? [] : checkCommitments(sidecar, transaction.versionedHashes)),
    ...checkExpectation(transaction, expected),
    ...checkClaims(transaction, expected.sender),
  ];
}

function checkHashes(hashes: readonly Uint8Array[]): TransactionProblem[] {
  if (hashes.length === 0) {
    return [
      problem("malformed", "tx.blob_versioned_hashes", null, "There are none; a blob transaction has at least one."),
    ];
  }
  return hashes.flatMap((hash, item) =>
    hash[0] === VERSIONED_HASH_VERSION_KZG
      ? []
      : [problem("invalid", `tx.blob_versioned_hashes[${item}]`, item, `Its version byte is ${hash[0]}, not 1.`)],
  );
}

function checkCounts(sidecar: TransactionSidecar, hashes: number): TransactionProblem[] {
  const count = (path: string, found: number, wanted: number) =>
    found === wanted
      ? []
      : [
          problem(
            "malformed",
            path,
            null,
            `There are ${found} for ${hashes} versioned hashes; ${wanted} are expected.`,
          ),
        ];
  return [
    ...count("blobs", sidecar.blobs.length, hashes),
    ...count("commitments", sidecar.commitments.length, hashes),
    ...(sidecar.version === 0
      ? count("proofs", sidecar.proofs.length, hashes)
      : count("cell_proofs", sidecar.cellProofs.length, hashes * CELLS_PER_EXTENDED_BLOB)),
  ];
}

function checkLengths(sidecar: TransactionSidecar): TransactionProblem[] {
  return [
    ...lengthsOf("blobs", sidecar.blobs, BYTES_PER_BLOB),
    ...lengthsOf("commitments", sidecar.commitments, BYTES_PER_POINT),
    ...(sidecar.version === 0
      ? lengthsOf("proofs", sidecar.proofs, BYTES_PER_POINT)
      : lengthsOf("cell_proofs", sidecar.cellProofs, BYTES_PER_POINT, CELLS_PER_EXTENDED_BLOB)),
  ];
}

function lengthsOf(name: string, list: readonly Uint8Array[], wanted: number, perBlob = 1): TransactionProblem[] {
  return list.flatMap(({ length }, index) => {
    if (length === wanted) return [];
    const reason = `It has ${length} bytes; ${wanted} are expected.`;
    return [problem("malformed", `${name}[${index}]`, Math.floor(index / perBlob), reason)];
  });
}

function checkCommitments(sidecar: TransactionSidecar, hashes: readonly Uint8Array[]): TransactionProblem[] {
  return sidecar.commitments.flatMap((commitment, item) => {
    const hash = hashes[item];
    if (hash !== undefined && Buffer.compare(versionedHash(commitment), hash) === 0) return [];
    return [
      problem("invalid", `commitments[${item}]`, item, "Its versioned hash is not the transaction's at this place."),
    ];
  });
}

function checkExpectation({ chainId }: BlobTransaction, expected: TransactionExpectation): TransactionProblem[] {
  if (expected.chainId === null || chainId === expected.chainId) return [];
  return [problem("invalid", "tx.chain_id", null, `It is ${chainId}; ${expected.chainId} is expected.`)];
}

function checkClaims({ claimed, hash }: BlobTransaction, sender: string | null): TransactionProblem[] {
  if (claimed === null) return [];
  const problems: TransactionProblem[] = [];
  if (claimed.hash !== null && claimed.hash !== hash) {
    problems.push(problem("invalid", "hash", null, "The answer's hash is not that of its fields."));
  }
  if (claimed.from !== null && sender !== null && claimed.from !== sender) {
    problems.push(problem("invalid", "from", null, "The answer's sender is not the one who signed."));
  }
  return problems;
}

function problem(
  status: TransactionProblem["status"],
  path: string,
  item: number | null,
  reason: string,
): TransactionProblem {
  return { status, path, item, reason };
}
