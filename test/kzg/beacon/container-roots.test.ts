import { commitmentRoot, commitmentsRoot, headerRoot } from "@chainops/kzg/beacon/container-roots";
import { isValidBranch, merkleize } from "@chainops/kzg/beacon/merkle";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { hexOf } from "../support/read-values.ts";
import { elementFromSeed } from "../support/seeded-blob.ts";
import { buildBlock, pointFromSeed, signedHeaderOf } from "./build-sidecars.ts";

describe("roots of containers", () => {
  it.each([0, 1, 2, 3, 6, 21, 4096])("of a list of %i commitments are lodestar's", (count) => {
    const commitments = Array.from({ length: count }, (_, index) => pointFromSeed(`commitment ${index}`));
    expect(hexOf(commitmentsRoot(commitments))).toBe(hexOf(ssz.deneb.BlobKzgCommitments.hashTreeRoot(commitments)));
  });

  it("of a commitment and of a header are lodestar's", () => {
    const point = pointFromSeed("a");
    const header = signedHeaderOf(buildBlock([point])).message;
    expect(hexOf(commitmentRoot(point))).toBe(hexOf(ssz.Bytes48.hashTreeRoot(point)));
    expect(hexOf(headerRoot(header))).toBe(hexOf(ssz.phase0.BeaconBlockHeader.hashTreeRoot(header)));
  });

  it("are not made of more chunks than the tree has leaves", () => {
    const chunks = Array.from({ length: 5 }, (_, index) => elementFromSeed(String(index)));
    expect(() => merkleize(chunks, 2)).toThrow(RangeError);
  });
});

describe("a branch", () => {
  const leaves = Array.from({ length: 4 }, (_, index) => elementFromSeed(`leaf ${index}`));
  const [l0 = new Uint8Array(), l1 = new Uint8Array(), l2 = new Uint8Array(), l3 = new Uint8Array()] = leaves;
  const root = merkleize(leaves, 2);
  const branch = [l3, merkleize([l0, l1], 1)];

  it("holds at its own index only", () => {
    expect([0, 1, 2, 3].map((index) => isValidBranch(l2, branch, index, root))).toEqual([false, false, true, false]);
  });

  it.each([4, -1, 2.5, Number.NaN, 6])("does not hold at the index %d outside the tree", (index) => {
    expect(isValidBranch(l2, branch, index, root)).toBe(false);
  });

  it("does not hold with a node of the wrong length", () => {
    expect(isValidBranch(l2, [l3.subarray(1), branch[1] ?? l0], 2, root)).toBe(false);
  });
});
