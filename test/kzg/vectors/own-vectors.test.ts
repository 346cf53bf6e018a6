import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { commit } from "@chainops/kzg/verify/commit";
import { computeBlobProof } from "@chainops/kzg/verify/compute-blob-proof";
import { computeCellsAndProofs } from "@chainops/kzg/verify/compute-cells";
import { computePointProof } from "@chainops/kzg/verify/compute-point-proof";
import { recoverCells } from "@chainops/kzg/verify/recover-cells";
import { verifyBlobProofs } from "@chainops/kzg/verify/verify-blob-proofs";
import { verifyCellProofs } from "@chainops/kzg/verify/verify-cell-proofs";
import { verifyCommitments } from "@chainops/kzg/verify/verify-commitments";
import { verifyPointProofs } from "@chainops/kzg/verify/verify-point-proofs";
import { computed } from "../support/computed.ts";
import { readOwnVectors } from "../support/own-vectors.ts";
import { blobFromSeed } from "../support/seeded-blob.ts";
import { ENGINE_NAMES, testEngines } from "../support/test-engines.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (value: Uint8Array) => Buffer.from(value).toString("hex");
const vectors = readOwnVectors();

describe.each(ENGINE_NAMES)("%s on vectors that c-kzg computed", { timeout: 120_000 }, (name) => {
  const engines = testEngines(name);

  test("computes the same commitments, proofs and values", async () => {
    for (const vector of vectors) {
      const blob = blobFromSeed(vector.seed);
      const commitment = computed(await commit(engines, blob));
      const point = computed(await computePointProof(engines, blob, bytes(vector.z)));
      expect({
        commitment: hex(commitment),
        blobProof: hex(computed(await computeBlobProof(engines, blob, commitment))),
        y: hex(point.y),
        pointProof: hex(point.proof),
      }).toEqual({
        commitment: vector.commitment,
        blobProof: vector.blobProof,
        y: vector.y,
        pointProof: vector.pointProof,
      });
    }
  });

  test("computes the same cells and proofs, and recovers them from the upper half", async () => {
    const [vector] = vectors;
    if (vector === undefined) throw new Error("There are no vectors.");
    const { cells, proofs } = computed(await computeCellsAndProofs(engines, blobFromSeed(vector.seed)));
    expect(createHash("sha256").update(Buffer.concat(cells)).digest("hex")).toBe(vector.cellsSha256);
    expect(proofs.map(hex)).toEqual(vector.cellProofs);
    const upperHalf = Array.from({ length: 64 }, (_, index) => index + 64);
    const recovered = computed(await recoverCells(engines, upperHalf, cells.slice(64)));
    expect(recovered).toEqual({ cells, proofs });
    const items = [3, 127, 64].map((index) => ({
      commitment: bytes(vector.commitment),
      index,
      cell: cells[index] ?? new Uint8Array(),
      proof: proofs[index] ?? new Uint8Array(),
    }));
    expect(await verifyCellProofs(engines, items)).toEqual({ status: "valid" });
  });

  test("verifies them, and finds the ones that belong to the other blob", async () => {
    const blobs = vectors.map(({ seed, commitment, blobProof }) => ({
      blob: blobFromSeed(seed),
      commitment: bytes(commitment),
      proof: bytes(blobProof),
    }));
    const points = vectors.map(({ commitment, z, y, pointProof }) => ({
      commitment: bytes(commitment),
      z: bytes(z),
      y: bytes(y),
      proof: bytes(pointProof),
    }));
    expect(await verifyBlobProofs(engines, blobs)).toEqual({ status: "valid" });
    expect(await verifyPointProofs(engines, points)).toEqual({ status: "valid" });
    expect(await verifyCommitments(engines, blobs)).toEqual({ status: "valid" });
    const swapped = blobs.map((item, index) => ({
      ...item,
      commitment: blobs[1 - index]?.commitment ?? item.commitment,
    }));
    expect(await verifyCommitments(engines, [...blobs, ...swapped])).toEqual({ status: "invalid", items: [2, 3] });
    expect(await verifyBlobProofs(engines, [...swapped, ...blobs])).toEqual({ status: "invalid", items: [0, 1] });
  });
});
