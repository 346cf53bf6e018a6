import { versionedHash as hashOfCommitment } from "../challenge/versioned-hash.ts";
import type { PointProof } from "../engine/engine.ts";
import { BYTES_PER_FIELD_ELEMENT, BYTES_PER_POINT } from "../sizes.ts";
import { requireLength } from "./hex.ts";
import { read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";

/** What the point-evaluation precompile takes: versioned hash, z, y, commitment, proof (EIP-4844). */
export const BYTES_PER_POINT_EVALUATION = 192;

export interface PointEvaluation extends PointProof {
  /** 32 bytes; null where the source names none. */
  readonly versionedHash: Uint8Array | null;
}

/** The precompile's calldata. Parts are views of `bytes`; field elements and points are unchecked. */
export function parsePointEvaluation(bytes: Uint8Array, item: number): ReadResult<PointEvaluation> {
  const sized = requireLength(bytes, BYTES_PER_POINT_EVALUATION, "input", item);
  if (sized.status === "malformed") return sized;
  const zStart = BYTES_PER_FIELD_ELEMENT;
  const yStart = zStart + BYTES_PER_FIELD_ELEMENT;
  const commitmentStart = yStart + BYTES_PER_FIELD_ELEMENT;
  const proofStart = commitmentStart + BYTES_PER_POINT;
  return read({
    versionedHash: bytes.subarray(0, zStart),
    z: bytes.subarray(zStart, yStart),
    y: bytes.subarray(yStart, commitmentStart),
    commitment: bytes.subarray(commitmentStart, proofStart),
    proof: bytes.subarray(proofStart),
  });
}

/** False where the versioned hash is not that of the commitment; the precompile then fails whatever the proof says. */
export function hasRightVersionedHash({ versionedHash, commitment }: PointEvaluation): boolean {
  return versionedHash === null || Buffer.compare(hashOfCommitment(commitment), versionedHash) === 0;
}
