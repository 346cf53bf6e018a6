import type { ReadResult } from "../formats/read-result.ts";
import { BYTES_PER_CELL, BYTES_PER_POINT, CELLS_PER_EXTENDED_BLOB } from "../sizes.ts";
import { BYTES_PER_SIGNED_HEADER } from "./block-header.ts";
import { MAX_COMMITMENTS_PER_BLOCK } from "./container-roots.ts";
import { COLUMN_BRANCH_DEPTH } from "./data-column-sidecar.ts";
import type { DataColumnSidecar, FuluDataColumnSidecar, GloasDataColumnSidecar } from "./data-column-sidecar.ts";
import { readContainer } from "./read-container.ts";
import { SszCursor, splitByOffsets, splitFixed, splitVariable } from "./ssz-reader.ts";

/** index, offsets of column, commitments and proofs, signed header, branch */
const FULU_FIXED_BYTES = 8 + 3 * 4 + BYTES_PER_SIGNED_HEADER + COLUMN_BRANCH_DEPTH * 32;
/** index, offsets of column and proofs, slot, block root */
const GLOAS_FIXED_BYTES = 8 + 2 * 4 + 8 + 32;

/** An SSZ list of data column sidecars of one fork (the response's `Eth-Consensus-Version`). The parts are views of `bytes`. */
export function readDataColumnSidecarsSsz(
  bytes: Uint8Array,
  fork: DataColumnSidecar["fork"],
): ReadResult<readonly DataColumnSidecar[]> {
  return readContainer(null, () =>
    splitVariable(bytes, CELLS_PER_EXTENDED_BLOB, "The list of data column sidecars").map((part, item) =>
      fork === "fulu" ? readFulu(part, `data[${item}]`) : readGloas(part, `data[${item}]`),
    ),
  );
}

/** One sidecar in SSZ, as archives store it. */
export function readDataColumnSidecarSsz(
  bytes: Uint8Array,
  fork: DataColumnSidecar["fork"],
): ReadResult<DataColumnSidecar> {
  return readContainer(null, () => (fork === "fulu" ? readFulu(bytes, "sidecar") : readGloas(bytes, "sidecar")));
}

function readFulu(bytes: Uint8Array, path: string): FuluDataColumnSidecar {
  const cursor = new SszCursor(bytes, path);
  const index = cursor.uint64("index");
  const offsets = [cursor.offset(), cursor.offset(), cursor.offset()];
  const signedHeader = cursor.signedHeader();
  const inclusionProof = cursor.vector(32, COLUMN_BRANCH_DEPTH);
  const [column, commitments, proofs] = splitByOffsets(bytes, offsets, FULU_FIXED_BYTES, path);
  return {
    fork: "fulu",
    index,
    column: splitPart(column, BYTES_PER_CELL, `${path}.column`),
    commitments: splitPart(commitments, BYTES_PER_POINT, `${path}.kzg_commitments`),
    proofs: splitPart(proofs, BYTES_PER_POINT, `${path}.kzg_proofs`),
    signedHeader,
    inclusionProof,
  };
}

function readGloas(bytes: Uint8Array, path: string): GloasDataColumnSidecar {
  const cursor = new SszCursor(bytes, path);
  const index = cursor.uint64("index");
  const offsets = [cursor.offset(), cursor.offset()];
  const slot = cursor.uint64("slot");
  const beaconBlockRoot = cursor.bytes(32);
  const [column, proofs] = splitByOffsets(bytes, offsets, GLOAS_FIXED_BYTES, path);
  return {
    fork: "gloas",
    index,
    column: splitPart(column, BYTES_PER_CELL, `${path}.column`),
    proofs: splitPart(proofs, BYTES_PER_POINT, `${path}.kzg_proofs`),
    slot,
    beaconBlockRoot,
  };
}

function splitPart(bytes: Uint8Array = new Uint8Array(), size: number, path: string): readonly Uint8Array[] {
  return splitFixed(bytes, size, MAX_COMMITMENTS_PER_BLOCK, path);
}
