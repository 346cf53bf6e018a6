import type { BeaconBlock } from "@chainops/kzg/beacon/beacon-block";
import { checkBlock } from "@chainops/kzg/beacon/check-block";
import { readBlockSsz } from "@chainops/kzg/beacon/read-block";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { signBare } from "../formats/transaction/build-transaction.ts";
import { valueOfRead } from "../support/read-values.ts";
import { buildBlock, pointFromSeed } from "./build-sidecars.ts";

const [a = new Uint8Array(), b = new Uint8Array(), c = new Uint8Array()] = ["a", "b", "c"].map(pointFromSeed);

/** A block whose two transactions carry the blobs a, b and c in this order. */
async function blockWith(commitments: readonly Uint8Array[]): Promise<BeaconBlock> {
  const transactions = [await signBare([a, b]), Uint8Array.of(0x02, 0xc0), await signBare([c])];
  const bytes = ssz.fulu.SignedBeaconBlock.serialize(buildBlock(commitments, transactions));
  return valueOfRead(await readBlockSsz(bytes, "fulu"));
}

describe("a block's commitments", () => {
  it.each([
    { name: "those of its transactions in order", commitments: [a, b, c], maxBlobs: 3, paths: [] },
    { name: "more than the limit", commitments: [a, b, c], maxBlobs: 2, paths: ["blob_kzg_commitments"] },
    {
      name: "in another order",
      commitments: [a, c, b],
      maxBlobs: 9,
      paths: ["blob_kzg_commitments[1]", "blob_kzg_commitments[2]"],
    },
    { name: "fewer than the transactions'", commitments: [a, b], maxBlobs: 9, paths: ["blob_kzg_commitments"] },
    { name: "more than the transactions'", commitments: [a, b, c, c], maxBlobs: 9, paths: ["blob_kzg_commitments"] },
  ])("are $name: $paths", async ({ commitments, maxBlobs, paths }) => {
    expect(checkBlock(await blockWith(commitments), maxBlobs).map(({ path }) => path)).toEqual(paths);
  });

  it("are only counted where the block has no transactions", async () => {
    const block: BeaconBlock = { ...(await blockWith([a, b])), fork: "gloas", execution: null };
    expect([checkBlock(block, 2), checkBlock(block, 1).length]).toEqual([[], 1]);
  });
});
