import { readBlobSidecarsJson } from "@chainops/kzg/beacon/blob-sidecar";
import { readBlobSidecarsSsz } from "@chainops/kzg/beacon/blob-sidecar-ssz";
import { headerRoot } from "@chainops/kzg/beacon/container-roots";
import { readDataColumnSidecarsSsz } from "@chainops/kzg/beacon/data-column-sidecar-ssz";
import { areCommitmentsIncluded, isCommitmentIncluded } from "@chainops/kzg/beacon/inclusion-proof";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { HAS_REAL_FIXTURES, readRealJson } from "../support/real-fixtures.ts";
import { hexOf, valueOfRead, valuesOfItems } from "../support/read-values.ts";
import { buildBlobSidecar, buildBlock, buildColumn, pointFromSeed } from "./build-sidecars.ts";

const REAL = [
  {
    file: "beacon/blob_sidecar_header_only_mainnet_slot_11087151.json",
    slot: 11_087_151,
    root: "137d6698011c41f192fc330445c6a83564c890b6a8bb3d6addad220b9cdd7715",
  },
  {
    file: "beacon/blob_sidecar_header_only_testnet_slot_1409759.json",
    slot: 1_409_759,
    root: "c7d9a15af18c4e4db0f69d1e3d6b6f2b8b1ffea2291f65bb4134bbc4dece8782",
  },
];

describe.skipIf(!HAS_REAL_FIXTURES)("real sidecars (skipped where the fixtures are absent)", () => {
  it.each(REAL)("of slot $slot hold their branch, at their own index only", ({ file, slot, root }) => {
    const [sidecar] = valuesOfItems(readBlobSidecarsJson(readRealJson(file)));
    if (sidecar === undefined) throw new Error("no sidecar");
    expect(sidecar.blob).toBeNull();
    expect(sidecar.signedHeader.message.slot).toBe(slot);
    expect(hexOf(headerRoot(sidecar.signedHeader.message))).toBe(root);
    expect([0, 1, 2, 4095, 4096, 131_072].map((index) => isCommitmentIncluded({ ...sidecar, index }))).toEqual([
      true,
      ...Array.from({ length: 5 }, () => false),
    ]);
  });
});

describe("built sidecars", () => {
  it.each([1, 2, 6, 9, 21])("of a block of %i blobs all hold their branch", (count) => {
    const block = buildBlock(Array.from({ length: count }, (_, index) => pointFromSeed(`commitment ${index}`)));
    const blob = new Uint8Array(131_072);
    const built = Array.from({ length: count }, (_, index) => buildBlobSidecar(block, index, blob));
    const sidecars = valueOfRead(readBlobSidecarsSsz(ssz.deneb.BlobSidecars.serialize(built)));
    expect(sidecars.map(isCommitmentIncluded)).toEqual(Array.from({ length: count }, () => true));
    const columns = valueOfRead(
      readDataColumnSidecarsSsz(ssz.fulu.DataColumnSidecars.serialize([buildColumn(block, 5)]), "fulu"),
    );
    expect(columns.map((column) => column.fork === "fulu" && areCommitmentsIncluded(column))).toEqual([true]);
  });
});
