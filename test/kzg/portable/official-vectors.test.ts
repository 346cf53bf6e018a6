import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { type CellsAndProofs, EngineRefusal } from "@chainops/kzg/engine/engine";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { HAS_OFFICIAL_VECTORS, readOfficialVectors } from "../support/official-vectors.ts";

const engine = await openPortableEngine(readMainnetSetup());
const bytes = (value: unknown) => Uint8Array.from(Buffer.from(String(value).slice(2), "hex"));
const hex = (value: Uint8Array) => `0x${Buffer.from(value).toString("hex")}`;
const list = (value: unknown) => value as readonly unknown[];
const cellsAndProofs = ({ cells, proofs }: CellsAndProofs) => [cells.map(hex), proofs.map(hex)];

type Input = Readonly<Record<string, unknown>>;

/** The engine itself, without the checks of lengths, counts and indices that go before it. */
const OPERATIONS: Readonly<Record<string, (input: Input) => unknown>> = {
  blob_to_kzg_commitment: ({ blob }) => hex(engine.commitToBlob(bytes(blob))),
  compute_blob_kzg_proof: ({ blob, commitment }) => hex(engine.computeBlobProof(bytes(blob), bytes(commitment))),
  compute_kzg_proof: ({ blob, z }) => {
    const { proof, y } = engine.computePointProof(bytes(blob), bytes(z));
    return [hex(proof), hex(y)];
  },
  verify_kzg_proof: ({ commitment, z, y, proof }) =>
    engine.verifyPointProofs([{ commitment: bytes(commitment), z: bytes(z), y: bytes(y), proof: bytes(proof) }]),
  verify_blob_kzg_proof: ({ blob, commitment, proof }) =>
    engine.verifyBlobProofs([{ blob: bytes(blob), commitment: bytes(commitment), proof: bytes(proof) }]),
  verify_blob_kzg_proof_batch: ({ blobs, commitments, proofs }) =>
    engine.verifyBlobProofs(
      list(blobs).map((blob, item) => ({
        blob: bytes(blob),
        commitment: bytes(list(commitments)[item]),
        proof: bytes(list(proofs)[item]),
      })),
    ),
  compute_cells: ({ blob }) => engine.computeCells(bytes(blob)).map(hex),
  compute_cells_and_kzg_proofs: ({ blob }) => cellsAndProofs(engine.computeCellsAndProofs(bytes(blob))),
  verify_cell_kzg_proof_batch: ({ commitments, cell_indices: indices, cells, proofs }) =>
    engine.verifyCellProofs(
      list(cells).map((cell, item) => ({
        commitment: bytes(list(commitments)[item]),
        index: Number(list(indices)[item]),
        cell: bytes(cell),
        proof: bytes(list(proofs)[item]),
      })),
    ),
  recover_cells_and_kzg_proofs: ({ cell_indices: indices, cells }) =>
    cellsAndProofs(engine.recoverCellsAndProofs(list(indices).map(Number), list(cells).map(bytes))),
};

/** Null for what the engine takes for malformed. */
function outcome(run: (input: Input) => unknown, input: Input): unknown {
  try {
    return run(input);
  } catch (error) {
    if (error instanceof EngineRefusal) return null;
    throw error;
  }
}

/** What `verify/` sorts out before an engine is asked. */
function isSortedOut(input: Input): boolean {
  const lists = Object.values(input).filter((value): value is readonly unknown[] => Array.isArray(value));
  const indices = list(input["cell_indices"] ?? []).map(Number);
  const sizes: Readonly<Record<string, number>> = {
    blob: 131_072,
    cell: 2048,
    z: 32,
    y: 32,
    commitment: 48,
    proof: 48,
  };
  const hasWrongLength = Object.entries(input).some(([name, value]) => {
    const size = sizes[name.replace(/s$/, "")];
    return size !== undefined && [value].flat().some((item) => bytes(item).length !== size);
  });
  const isUneven = lists.some((values) => values.length !== lists[0]?.length);
  const isOutside = indices.some((index) => index > 127);
  const isRecovery = "cell_indices" in input && !("proofs" in input);
  const isUnordered = isRecovery && indices.some((index, place) => index <= (indices[place - 1] ?? -1));
  const isTooShort = isRecovery && indices.length < 64;
  return hasWrongLength || isUneven || isOutside || isUnordered || isTooShort;
}

for (const [functionName, run] of Object.entries(OPERATIONS)) {
  test.skipIf(!HAS_OFFICIAL_VECTORS)(
    `the portable engine alone agrees with ${functionName}`,
    { timeout: 120_000 },
    () => {
      const cases = readOfficialVectors(functionName).filter(({ input }) => !isSortedOut(input));
      expect(cases.length).toBeGreaterThan(4);
      const disagreements = cases
        .filter(({ input, output }) => !isDeepStrictEqual(outcome(run, input), output))
        .map(({ name }) => name);
      expect(disagreements).toEqual([]);
    },
  );
}
