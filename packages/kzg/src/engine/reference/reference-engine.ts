import { KZG } from "micro-eth-signer/kzg.js";
import type { TrustedSetup } from "../../setup/trusted-setup.ts";
import type { CellsAndProofs, KzgEngine } from "../engine.ts";
import { EngineUnavailable } from "../engine-unavailable.ts";
import { toNobleSetup } from "./noble-setup.ts";

/**
 * micro-eth-signer over noble's curves: slow, in plain TypeScript, shares no code with the others. What it verifies is
 * `false` for malformed bytes as well, which `verify/` tells apart. Throws EngineUnavailable for points that are none.
 */
export function openReferenceEngine(setup: TrustedSetup): Required<KzgEngine> {
  const kzg = construct(setup, false);
  let withProofs: KZG | undefined;
  const cellProofs = () => (withProofs ??= setup.affine === null ? kzg : construct(setup, true));
  return {
    name: "reference",
    commitToBlob: (blob) => bytes(kzg.blobToKzgCommitment(hex(blob))),
    computeBlobProof: (blob, commitment) => bytes(kzg.computeBlobProof(hex(blob), hex(commitment))),
    computePointProof: (blob, z) => {
      const [proof, y] = kzg.computeProof(hex(blob), hex(z));
      return { proof: bytes(proof), y: bytes(y) };
    },
    computeCells: (blob) => kzg.computeCells(hex(blob)).map(bytes),
    computeCellsAndProofs: (blob) => cellsAndProofs(cellProofs().computeCellsAndProofs(hex(blob))),
    recoverCellsAndProofs: (indices, cells) =>
      cellsAndProofs(cellProofs().recoverCellsAndProofs([...indices], cells.map(hex))),
    verifyBlobProofs: (items) =>
      kzg.verifyBlobProofBatch(
        items.map((item) => hex(item.blob)),
        items.map((item) => hex(item.commitment)),
        items.map((item) => hex(item.proof)),
      ),
    verifyPointProofs: (items) =>
      items.every(({ commitment, z, y, proof }) => kzg.verifyProof(hex(commitment), hex(z), hex(y), hex(proof))),
    verifyCellProofs: (items) =>
      kzg.verifyCellKzgProofBatch(
        items.map((item) => hex(item.commitment)),
        items.map((item) => item.index),
        items.map((item) => hex(item.cell)),
        items.map((item) => hex(item.proof)),
      ),
    verifyCommitments: (blobs, commitments) =>
      blobs.every((blob, index) => kzg.blobToKzgCommitment(hex(blob)) === hex(commitments[index] ?? new Uint8Array())),
  };
}

function construct(setup: TrustedSetup, withFk20: boolean): KZG {
  try {
    return new KZG(toNobleSetup(setup, withFk20));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineUnavailable("setup-refused", `The reference engine does not load the trusted setup: ${reason}`, {
      cause: error,
    });
  }
}

function cellsAndProofs([cells, proofs]: readonly [string[], string[]]): CellsAndProofs {
  return { cells: cells.map(bytes), proofs: proofs.map(bytes) };
}

function hex(value: Uint8Array): string {
  return `0x${Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")}`;
}

function bytes(value: string): Uint8Array {
  return Uint8Array.from(Buffer.from(value.slice(2), "hex"));
}
