import { readBlobSidecarsSsz } from "@chainops/kzg/beacon/blob-sidecar-ssz";
import { checkBlobSidecar, checkDataColumnSidecar, isProofLeftOut } from "@chainops/kzg/beacon/check-sidecar";
import { readDataColumnSidecarSsz } from "@chainops/kzg/beacon/data-column-sidecar-ssz";
import { ssz } from "@lodestar/types";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueOfRead } from "../support/read-values.ts";
import { blobFromSeed } from "../support/seeded-blob.ts";
import { buildBlobSidecar, buildBlock, buildColumn, pointFromSeed } from "./build-sidecars.ts";

const built = buildBlock(["a", "b", "c"].map(pointFromSeed));
const expectedBlock = {
  slot: built.message.slot,
  root: ssz.fulu.BeaconBlock.hashTreeRoot(built.message),
  commitments: built.message.body.blobKzgCommitments,
  maxBlobs: 9,
};
const blobSidecar = ssz.deneb.BlobSidecar.serialize(buildBlobSidecar(built, 1, blobFromSeed("x")));
const column = ssz.fulu.DataColumnSidecar.serialize(buildColumn(built, 17));
const gloasColumn = ssz.gloas.DataColumnSidecar.serialize({
  ...buildColumn(built, 17),
  slot: expectedBlock.slot,
  beaconBlockRoot: expectedBlock.root,
});

const BLOB_START = 8;
const POINTS_START = BLOB_START + 131_072;

/** Where a field stands in the SSZ of a blob sidecar, and the problems that any flipped bit of it makes. */
const BLOB_SIDECAR_FIELDS = [
  {
    name: "kzg_commitment",
    start: POINTS_START,
    length: 48,
    paths: ["kzg_commitment", "kzg_commitment_inclusion_proof"],
  },
  { name: "slot", start: POINTS_START + 96, length: 6, paths: ["signed_block_header"] },
  { name: "proposer_index", start: POINTS_START + 104, length: 6, paths: ["signed_block_header"] },
  { name: "parent_root", start: POINTS_START + 112, length: 32, paths: ["signed_block_header"] },
  { name: "state_root", start: POINTS_START + 144, length: 32, paths: ["signed_block_header"] },
  {
    name: "body_root",
    start: POINTS_START + 176,
    length: 32,
    paths: ["signed_block_header", "kzg_commitment_inclusion_proof"],
  },
  { name: "inclusion proof", start: POINTS_START + 304, length: 544, paths: ["kzg_commitment_inclusion_proof"] },
];

const COLUMN_FIELDS = [
  { name: "slot", start: 20, length: 6, paths: ["signed_block_header"] },
  { name: "proposer_index", start: 28, length: 6, paths: ["signed_block_header"] },
  { name: "parent_root", start: 36, length: 32, paths: ["signed_block_header"] },
  { name: "state_root", start: 68, length: 32, paths: ["signed_block_header"] },
  { name: "body_root", start: 100, length: 32, paths: ["signed_block_header", "kzg_commitments_inclusion_proof"] },
  { name: "inclusion proof", start: 228, length: 128, paths: ["kzg_commitments_inclusion_proof"] },
  {
    name: "commitments",
    start: 356 + 3 * 2048,
    length: 3 * 48,
    paths: ["kzg_commitments", "kzg_commitments_inclusion_proof"],
  },
];

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  const position = Math.floor(bit / 8);
  flipped[position] = (flipped[position] ?? 0) ^ (1 << (bit % 8));
  return flipped;
}

function problemsOfBlob(bytes: Uint8Array): readonly string[] {
  return valueOfRead(readBlobSidecarsSsz(bytes)).flatMap((sidecar) =>
    checkBlobSidecar(sidecar, expectedBlock).map(({ path }) => path),
  );
}

function problemsOfColumn(bytes: Uint8Array, fork: "fulu" | "gloas" = "fulu"): readonly string[] {
  return checkDataColumnSidecar(valueOfRead(readDataColumnSidecarSsz(bytes, fork)), expectedBlock).map(
    ({ path }) => path,
  );
}

describe("a sidecar of the block", () => {
  it("has no problem", () => {
    expect([problemsOfBlob(blobSidecar), problemsOfColumn(column), problemsOfColumn(gloasColumn, "gloas")]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it.each(BLOB_SIDECAR_FIELDS)("with any bit of $name flipped is refused for that", ({ start, length, paths }) => {
    fc.assert(
      fc.property(fc.integer({ min: 8 * start, max: 8 * (start + length) - 1 }), (bit) => {
        expect(problemsOfBlob(flip(blobSidecar, bit))).toEqual(paths);
      }),
      { numRuns: 60 },
    );
  });

  it.each(COLUMN_FIELDS)("with any bit of a column's $name flipped is refused for that", ({ start, length, paths }) => {
    fc.assert(
      fc.property(fc.integer({ min: 8 * start, max: 8 * (start + length) - 1 }), (bit) => {
        expect(problemsOfColumn(flip(column, bit))).toEqual(paths);
      }),
      { numRuns: 60 },
    );
  });

  it("under another index is refused for the index or for what stands there", () => {
    const read = valueOfRead(readBlobSidecarsSsz(blobSidecar))[0];
    if (read === undefined) throw new Error("no sidecar");
    const paths = (index: number) => checkBlobSidecar({ ...read, index }, expectedBlock).map(({ path }) => path);
    expect(paths(0)).toEqual(["kzg_commitment", "kzg_commitment_inclusion_proof"]);
    expect(paths(9)).toEqual(["index", "kzg_commitment", "kzg_commitment_inclusion_proof"]);
    expect(paths(2 ** 40)).toEqual(["index", "kzg_commitment", "kzg_commitment_inclusion_proof"]);
  });

  it("of Gloas names its slot, its root or its counts", () => {
    expect(problemsOfColumn(flip(gloasColumn, 8 * 16), "gloas")).toEqual(["slot"]);
    expect(problemsOfColumn(flip(gloasColumn, 8 * 30), "gloas")).toEqual(["beacon_block_root"]);
    const fewer = ssz.gloas.DataColumnSidecar.serialize({
      ...buildColumn(built, 128),
      column: [],
      slot: expectedBlock.slot,
      beaconBlockRoot: expectedBlock.root,
    });
    expect(problemsOfColumn(fewer, "gloas")).toEqual(["index", "column", "column", "kzg_proofs"]);
  });

  it("may leave its proof out as zeros or infinity", () => {
    const infinity = Uint8Array.from({ length: 48 }, (_, index) => (index === 0 ? 0xc0 : 0));
    expect([new Uint8Array(48), infinity, pointFromSeed("p")].map(isProofLeftOut)).toEqual([true, true, false]);
  });
});
