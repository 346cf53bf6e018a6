import { locateAssets } from "../../assets.ts";
import { describeBadPoint } from "../../inspect/g1-point.ts";
import type { TrustedSetup } from "../../setup/trusted-setup.ts";
import { EngineRefusal } from "../engine.ts";
import type { CellsAndProofs, KzgEngine } from "../engine.ts";
import type { CKzgBindings } from "./c-kzg-bindings.ts";
import { loadNativeBinary } from "./load-native-binary.ts";
import { loadSetup } from "./load-setup.ts";

export interface CKzgOptions {
  /** Default: beside this code, see `locateAssets`. */
  readonly nativeDirectory?: string;
  /** `<platform>-<arch>`; default: that of the process. */
  readonly platform?: string;
  /**
   * 0 to 15, default 0. Speeds up cell proofs and recovery alone, from 4 on; 8 takes 100 MB. Verification gains nothing.
   */
  readonly precompute?: number;
}

/** The native reference implementation; its addon and the setup are loaded here. Throws EngineUnavailable. */
export function openCKzgEngine(setup: TrustedSetup, options: CKzgOptions = {}): Required<KzgEngine> {
  const bindings = loadNativeBinary({
    nativeDirectory: options.nativeDirectory ?? locateAssets().native,
    platform: options.platform ?? `${process.platform}-${process.arch}`,
  });
  loadSetup(bindings, setup, options.precompute ?? 0);
  return createCKzgEngine(bindings);
}

function createCKzgEngine(bindings: CKzgBindings): Required<KzgEngine> {
  return {
    name: "c-kzg",
    commitToBlob: (blob) => refusing(() => view(bindings.blobToKzgCommitment(blob))),
    computeBlobProof: (blob, commitment) => refusing(() => view(bindings.computeBlobKzgProof(blob, commitment))),
    computePointProof: (blob, z) =>
      refusing(() => {
        const [proof, y] = bindings.computeKzgProof(blob, z);
        return { proof: view(proof), y: view(y) };
      }),
    computeCells: (blob) => refusing(() => bindings.computeCells(blob).map(view)),
    computeCellsAndProofs: (blob) => refusing(() => cellsAndProofs(bindings.computeCellsAndKzgProofs(blob))),
    recoverCellsAndProofs: (indices, cells) =>
      refusing(() => cellsAndProofs(bindings.recoverCellsAndKzgProofs(indices, cells))),
    verifyBlobProofs: (items) =>
      refusing(() =>
        bindings.verifyBlobKzgProofBatch(
          items.map((item) => item.blob),
          items.map((item) => item.commitment),
          items.map((item) => item.proof),
        ),
      ),
    verifyPointProofs: (items) =>
      refusing(() => items.every(({ commitment, z, y, proof }) => bindings.verifyKzgProof(commitment, z, y, proof))),
    verifyCellProofs: (items) =>
      refusing(() =>
        bindings.verifyCellKzgProofBatch(
          items.map((item) => item.commitment),
          items.map((item) => item.index),
          items.map((item) => item.cell),
          items.map((item) => item.proof),
        ),
      ),
    verifyCommitments: (blobs, commitments) =>
      blobs.every((blob, index) => isCommitment(bindings, blob, commitments[index] ?? new Uint8Array())),
  };
}

/** What c-kzg itself computed is a point of the group; bytes that differ may be none. */
function isCommitment(bindings: CKzgBindings, blob: Uint8Array, commitment: Uint8Array): boolean {
  if (
    Buffer.compare(
      refusing(() => bindings.blobToKzgCommitment(blob)),
      commitment,
    ) === 0
  )
    return true;
  const flaw = describeBadPoint(commitment);
  if (flaw !== null) throw new EngineRefusal(`A commitment ${flaw}.`);
  return false;
}

function refusing<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && error.message.includes("C_KZG_BADARGS")) {
      throw new EngineRefusal(error.message, { cause: error });
    }
    throw error;
  }
}

function cellsAndProofs([cells, proofs]: readonly [readonly Buffer[], readonly Buffer[]]): CellsAndProofs {
  return { cells: cells.map(view), proofs: proofs.map(view) };
}

function view(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}
