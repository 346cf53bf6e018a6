import { versionedHash } from "../challenge/versioned-hash.ts";
import { versionedHashesOfBlock } from "./beacon-block.ts";
import type { BeaconBlock } from "./beacon-block.ts";
import type { SidecarProblem } from "./check-sidecar.ts";

/**
 * What a block's commitments must hold without KZG: not more than `maxBlobs` (`maxBlobsAtSlot`), and their versioned hashes
 * those of its transactions in order (`process_execution_payload`). Gloas blocks carry no transactions: there only the
 * count is checked. Empty where all is right.
 */
export function checkBlock(block: BeaconBlock, maxBlobs: number): readonly SidecarProblem[] {
  const count = block.commitments.length;
  const problems: SidecarProblem[] = [];
  if (count > maxBlobs) {
    problems.push(problem("blob_kzg_commitments", `There are ${count}; ${maxBlobs} are allowed at this slot.`));
  }
  const hashes = versionedHashesOfBlock(block);
  return hashes === null ? problems : [...problems, ...compareHashes(block.commitments, hashes)];
}

function compareHashes(commitments: readonly Uint8Array[], hashes: readonly Uint8Array[]): SidecarProblem[] {
  if (commitments.length !== hashes.length) {
    const reason = `There are ${commitments.length} for ${hashes.length} versioned hashes of transactions.`;
    return [problem("blob_kzg_commitments", reason)];
  }
  return commitments.flatMap((commitment, index) =>
    Buffer.compare(versionedHash(commitment), hashes[index] ?? new Uint8Array()) === 0
      ? []
      : [problem(`blob_kzg_commitments[${index}]`, "Its versioned hash is not the transactions' at this place.")],
  );
}

function problem(path: string, reason: string): SidecarProblem {
  return { status: "invalid", path, reason };
}
