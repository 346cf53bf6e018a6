import type { ReadResult } from "../formats/read-result.ts";
import { BYTES_PER_BLOB, BYTES_PER_POINT } from "../sizes.ts";
import { BLOB_BRANCH_DEPTH, BYTES_PER_BLOB_SIDECAR } from "./blob-sidecar.ts";
import type { BlobSidecar } from "./blob-sidecar.ts";
import { MAX_COMMITMENTS_PER_BLOCK } from "./container-roots.ts";
import { readContainer } from "./read-container.ts";
import { SszCursor, splitFixed } from "./ssz-reader.ts";

/** An SSZ list of blob sidecars, 131,928 bytes each. The parts are views of `bytes`. */
export function readBlobSidecarsSsz(bytes: Uint8Array): ReadResult<readonly (BlobSidecar & { blob: Uint8Array })[]> {
  return readContainer(null, () =>
    splitFixed(bytes, BYTES_PER_BLOB_SIDECAR, MAX_COMMITMENTS_PER_BLOCK, "The list of blob sidecars").map(readSidecar),
  );
}

function readSidecar(bytes: Uint8Array, item: number): BlobSidecar & { blob: Uint8Array } {
  const cursor = new SszCursor(bytes, `data[${item}]`);
  return {
    index: cursor.uint64("index"),
    blob: cursor.bytes(BYTES_PER_BLOB),
    commitment: cursor.bytes(BYTES_PER_POINT),
    proof: cursor.bytes(BYTES_PER_POINT),
    signedHeader: cursor.signedHeader(),
    inclusionProof: cursor.vector(32, BLOB_BRANCH_DEPTH),
  };
}
