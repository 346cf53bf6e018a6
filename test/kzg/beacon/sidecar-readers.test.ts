import { readBlobSidecarsJson } from "@chainops/kzg/beacon/blob-sidecar";
import { readBlobSidecarsSsz } from "@chainops/kzg/beacon/blob-sidecar-ssz";
import { readDataColumnSidecarsJson } from "@chainops/kzg/beacon/data-column-sidecar";
import { readDataColumnSidecarSsz, readDataColumnSidecarsSsz } from "@chainops/kzg/beacon/data-column-sidecar-ssz";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { hexOf, valueOfRead, valuesOfItems } from "../support/read-values.ts";
import { blobFromSeed, elementFromSeed } from "../support/seeded-blob.ts";
import { buildBlobSidecar, buildBlock, buildColumn, pointFromSeed } from "./build-sidecars.ts";

const block = buildBlock(["a", "b", "c"].map(pointFromSeed));
const sidecars = [0, 1, 2].map((index) => buildBlobSidecar(block, index, blobFromSeed(String(index))));
const columns = [0, 64, 127].map((index) => buildColumn(block, index));
const gloasColumns = columns.map(({ index, column, kzgProofs }) => ({
  index,
  column,
  kzgProofs,
  slot: 11_300_000,
  beaconBlockRoot: elementFromSeed("root"),
}));

function fromSsz() {
  return valueOfRead(readBlobSidecarsSsz(ssz.deneb.BlobSidecars.serialize(sidecars)));
}

describe("blob sidecars", () => {
  it("are the same from JSON and SSZ", () => {
    const json = { data: ssz.deneb.BlobSidecars.toJson(sidecars) };
    expect(valuesOfItems(readBlobSidecarsJson(JSON.parse(JSON.stringify(json))))).toEqual(fromSsz());
  });

  it("keep every field of what was encoded", () => {
    expect(
      fromSsz().map((sidecar) => ({
        index: sidecar.index,
        blob: sidecar.blob,
        kzgCommitment: sidecar.commitment,
        kzgProof: sidecar.proof,
        signedBlockHeader: sidecar.signedHeader,
        kzgCommitmentInclusionProof: sidecar.inclusionProof,
      })),
    ).toEqual(sidecars);
  });

  it("are none in an empty list, and refused where bytes are left over", () => {
    expect(valueOfRead(readBlobSidecarsSsz(new Uint8Array()))).toEqual([]);
    expect(readBlobSidecarsSsz(new Uint8Array(131_929))).toMatchObject({ reason: expect.stringMatching(/131928/) });
  });

  it.each([
    { path: "index", change: { index: "-1" }, reason: /^data\[0\]\.index is no whole number below 2⁵³\.$/ },
    { path: "blob", change: { blob: "0x00" }, reason: /^data\[0\]\.blob has 1 bytes; 131072 are expected\.$/ },
    { path: "commitment", change: { kzg_commitment: 1 }, reason: /kzg_commitment is a number/ },
    { path: "proof", change: { kzg_proof: "0x0" }, reason: /^data\[0\]\.kzg_proof is not hex\.$/ },
    {
      path: "header",
      change: { signed_block_header: null },
      reason: /^data\[0\]\.signed_block_header is null, not an object\.$/,
    },
    {
      path: "header's root",
      change: { signed_block_header: { message: { slot: "1", proposer_index: "2" } } },
      reason: /message\.parent_root is missing/,
    },
    {
      path: "branch",
      change: { kzg_commitment_inclusion_proof: [] },
      reason: /inclusion_proof has 0 entries; 17 are expected/,
    },
  ])("name the wrong field by its path: $path", ({ change, reason }) => {
    const [json] = JSON.parse(JSON.stringify(ssz.deneb.BlobSidecars.toJson(sidecars))) as object[];
    const [item] = valueOfRead(readBlobSidecarsJson([{ ...json, ...change }]));
    expect(item).toMatchObject({
      item: 0,
      reason: expect.stringMatching(reason),
    });
  });
});

describe("data column sidecars", () => {
  it("of Fulu are the same from JSON and SSZ, with every field", () => {
    const read = valueOfRead(readDataColumnSidecarsSsz(ssz.fulu.DataColumnSidecars.serialize(columns), "fulu"));
    const json: unknown = JSON.parse(JSON.stringify({ data: ssz.fulu.DataColumnSidecars.toJson(columns) }));
    expect(valuesOfItems(readDataColumnSidecarsJson(json))).toEqual(read);
    expect(
      read.map((sidecar) =>
        sidecar.fork === "gloas"
          ? null
          : {
              index: sidecar.index,
              column: sidecar.column,
              kzgCommitments: sidecar.commitments,
              kzgProofs: sidecar.proofs,
              signedBlockHeader: sidecar.signedHeader,
              kzgCommitmentsInclusionProof: sidecar.inclusionProof,
            },
      ),
    ).toEqual(columns);
  });

  it("of Gloas are the same from JSON and SSZ, with every field", () => {
    const read = valueOfRead(readDataColumnSidecarsSsz(ssz.gloas.DataColumnSidecars.serialize(gloasColumns), "gloas"));
    const json: unknown = JSON.parse(JSON.stringify({ data: ssz.gloas.DataColumnSidecars.toJson(gloasColumns) }));
    expect(valuesOfItems(readDataColumnSidecarsJson(json))).toEqual(read);
    expect(read).toEqual(gloasColumns.map(({ kzgProofs, ...rest }) => ({ fork: "gloas", proofs: kzgProofs, ...rest })));
  });

  it("are read alone as archives store them", () => {
    const [first] = columns;
    if (first === undefined) throw new Error("no column");
    const read = valueOfRead(readDataColumnSidecarSsz(ssz.fulu.DataColumnSidecar.serialize(first), "fulu"));
    expect(hexOf(read.proofs[2])).toBe(hexOf(first.kzgProofs[2]));
  });

  it("are refused where an offset is wrong", () => {
    const bytes = ssz.fulu.DataColumnSidecars.serialize(columns);
    const results = [0, 4, 8, 20, 24, 28].map((position) => {
      const changed = Uint8Array.from(bytes);
      changed[position] = (changed[position] ?? 0) ^ 0x01;
      return readDataColumnSidecarsSsz(changed, "fulu").status;
    });
    expect(results).toEqual(Array.from({ length: 6 }, () => "malformed"));
  });
});
