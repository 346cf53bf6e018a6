import { expect, test } from "vitest";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { blobFromSeed } from "../support/seeded-blob.ts";

const ours = readMainnetSetup();
const blob = blobFromSeed("setup of somebody else");
const expected = await openPortableEngine(ours);

test(
  "a setup that is not our own copy gives the same commitment, cells and cell proofs",
  { timeout: 120_000 },
  async () => {
    const engine = await openPortableEngine({ ...ours, affine: null });
    const commitment = engine.commitToBlob(blob);
    expect(commitment).toEqual(expected.commitToBlob(blob));
    const { cells, proofs } = engine.computeCellsAndProofs(blob);
    expect(expected.computeCellsAndProofs(blob)).toEqual({ cells, proofs });
    const items = [3, 99].map((index) => ({
      commitment,
      index,
      cell: cells[index] ?? blob,
      proof: proofs[index] ?? blob,
    }));
    expect(engine.verifyCellProofs(items)).toBe(true);
  },
);

test("a setup without monomial points verifies blobs and points, and says what it lacks for cells", async () => {
  const engine = await openPortableEngine({ ...ours, affine: null, g1Monomial: null });
  const commitment = expected.commitToBlob(blob);
  const proof = expected.computeBlobProof(blob, commitment);
  expect(engine.verifyBlobProofs([{ blob, commitment, proof }])).toBe(true);
  const [cell = blob] = expected.computeCells(blob);
  expect(() => engine.verifyCellProofs([{ commitment, index: 0, cell, proof }])).toThrow(
    "The trusted setup has no monomial points of G1.",
  );
});

test("a setup whose points of G2 are none is refused at once", async () => {
  const g2Monomial = Uint8Array.from(ours.g2Monomial).fill(0xff, 96, 192);
  await expect(openPortableEngine({ ...ours, g2Monomial })).rejects.toThrow("Point 1 of the trusted setup's G2 points");
});

test("a point of a foreign setup outside the subgroup is refused when it is first needed", async () => {
  const g1Lagrange = Uint8Array.from(ours.g1Lagrange);
  g1Lagrange.set([0x80, ...new Uint8Array(47)], 0);
  const engine = await openPortableEngine({ ...ours, affine: null, g1Lagrange });
  expect(() => engine.commitToBlob(blob)).toThrow("The trusted setup is of no use: Point 0 of g1Lagrange");
});
