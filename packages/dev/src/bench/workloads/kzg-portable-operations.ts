import type { KzgEngine } from "@chainops/kzg/engine/engine";
import { openReferenceEngine } from "@chainops/kzg/engine/reference/reference-engine";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { interleave } from "../interleave.ts";
import { median } from "../median.ts";
import { sampleBlobs, timeCall } from "./kzg-samples.ts";
import { reportUsage } from "./report-usage.ts";

// Every operation of the portable engine beside the same of micro-eth-signer on noble's curves.
const ROUNDS = 3;
const BLOBS = 2;
const setup = readMainnetSetup();
const portable = await openPortableEngine(setup);
const noble = openReferenceEngine(setup);

const [blob = new Uint8Array(), other = new Uint8Array()] = sampleBlobs(BLOBS);
const z = new Uint8Array(32).fill(7);
const commitments = [blob, other].map((each) => portable.commitToBlob(each));
const [commitment = new Uint8Array()] = commitments;
const proof = portable.computeBlobProof(blob, commitment);
const { cells, proofs } = portable.computeCellsAndProofs(blob);
const cellProofs = cells.map((cell, index) => ({ commitment, index, cell, proof: proofs[index] ?? proof }));
const half = cells.map((_, index) => index).filter((index) => index % 2 === 0);
const halfCells = half.map((index) => cells[index] ?? blob);

type Engine = Required<KzgEngine>;
const operations: Readonly<Record<string, (engine: Engine) => unknown>> = {
  commitToBlob: (engine) => engine.commitToBlob(blob),
  computeBlobProof: (engine) => engine.computeBlobProof(blob, commitment),
  computePointProof: (engine) => engine.computePointProof(blob, z),
  computeCells: (engine) => engine.computeCells(blob),
  computeCellsAndProofs: (engine) => engine.computeCellsAndProofs(blob),
  recoverCellsAndProofs: (engine) => engine.recoverCellsAndProofs(half, halfCells),
  verifyBlobProofs: (engine) => engine.verifyBlobProofs([{ blob, commitment, proof }]),
  verifyCellProofs: (engine) => engine.verifyCellProofs(cellProofs),
  verifyCommitments: (engine) => engine.verifyCommitments([blob, other], commitments),
};

const timesMs: Record<string, number> = {};
for (const [name, run] of Object.entries(operations)) {
  // What is loaded at the first call is not part of the figure.
  run(portable);
  const times = await interleave(
    { portable: () => timeCall(() => run(portable)), noble: () => timeCall(() => run(noble)) },
    ROUNDS,
  );
  timesMs[`${name} portable`] = median(times.portable);
  timesMs[`${name} noble`] = median(times.noble);
}
reportUsage({ operations: Object.keys(operations).length }, timesMs);
