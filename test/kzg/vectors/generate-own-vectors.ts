import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { openCKzgEngine } from "@chainops/kzg/engine/c-kzg/c-kzg-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { OWN_VECTORS_FILE } from "../support/own-vectors.ts";
import type { OwnVector } from "../support/own-vectors.ts";
import { blobFromSeed, elementFromSeed } from "../support/seeded-blob.ts";

const engine = openCKzgEngine(readMainnetSetup());
writeFileSync(OWN_VECTORS_FILE, `${JSON.stringify(["first", "second"].map(computeVector), null, 2)}\n`);

function computeVector(seed: string): OwnVector {
  const blob = blobFromSeed(seed);
  const commitment = engine.commitToBlob(blob);
  const z = elementFromSeed(`${seed}:z`);
  const { proof, y } = engine.computePointProof(blob, z);
  const { cells, proofs } = engine.computeCellsAndProofs(blob);
  return {
    seed,
    commitment: hex(commitment),
    blobProof: hex(engine.computeBlobProof(blob, commitment)),
    z: hex(z),
    y: hex(y),
    pointProof: hex(proof),
    cellsSha256: createHash("sha256").update(Buffer.concat(cells)).digest("hex"),
    cellProofs: proofs.map(hex),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
