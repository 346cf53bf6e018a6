import type { Engines } from "../engine/open-engines.ts";
import { computeBlobChallenge, computeCellBatchChallenge } from "../portable/challenges.ts";
import type { Computed, Malformed, Verdict } from "../verdict.ts";
import { commit } from "../verify/commit.ts";
import { computeBlobProof } from "../verify/compute-blob-proof.ts";
import { computeCells, computeCellsAndProofs } from "../verify/compute-cells.ts";
import { computePointProof } from "../verify/compute-point-proof.ts";
import { recoverCells } from "../verify/recover-cells.ts";
import { verifyBlobProofs } from "../verify/verify-blob-proofs.ts";
import { verifyCellProofs } from "../verify/verify-cell-proofs.ts";
import { verifyPointProofs } from "../verify/verify-point-proofs.ts";
import { zipBlobProofs, zipCellProofs } from "../verify/zip-items.ts";
import { readBytes, readByteLists, readNumbers } from "./vector-input.ts";
import type { VectorCase } from "./vector-pack.ts";

/** What a function of the suite gives: a verdict, or a value in the suite's own JSON form. */
export type VectorAnswer = Verdict | Computed<unknown>;

type VectorFunction = (engines: Engines, vector: VectorCase) => VectorAnswer | Promise<VectorAnswer>;

const NO_HEX: Malformed = { status: "malformed", item: null, field: "input", reason: "A value is no hex." };

/** The functions of the official suite by the names of its folders. */
export const VECTOR_FUNCTIONS: ReadonlyMap<string, VectorFunction> = new Map<string, VectorFunction>([
  [
    "blob_to_kzg_commitment",
    (engines, vector) => withBytes(vector, ["blob"], ([blob]) => rendered(commit(engines, blob), hex)),
  ],
  [
    "compute_blob_kzg_proof",
    (engines, vector) =>
      withBytes(vector, ["blob", "commitment"], ([blob, commitment]) =>
        rendered(computeBlobProof(engines, blob, commitment), hex),
      ),
  ],
  [
    "compute_kzg_proof",
    (engines, vector) =>
      withBytes(vector, ["blob", "z"], ([blob, z]) =>
        rendered(computePointProof(engines, blob, z), ({ proof, y }) => [hex(proof), hex(y)]),
      ),
  ],
  [
    "compute_cells",
    (engines, vector) =>
      withBytes(vector, ["blob"], ([blob]) => rendered(computeCells(engines, blob), (cells) => cells.map(hex))),
  ],
  [
    "compute_cells_and_kzg_proofs",
    (engines, vector) =>
      withBytes(vector, ["blob"], ([blob]) =>
        rendered(computeCellsAndProofs(engines, blob), ({ cells, proofs }) => [cells.map(hex), proofs.map(hex)]),
      ),
  ],
  [
    "verify_kzg_proof",
    (engines, vector) =>
      withBytes(vector, ["commitment", "z", "y", "proof"], ([commitment, z, y, proof]) =>
        verifyPointProofs(engines, [{ commitment, z, y, proof }]),
      ),
  ],
  [
    "verify_blob_kzg_proof",
    (engines, vector) =>
      withBytes(vector, ["blob", "commitment", "proof"], ([blob, commitment, proof]) =>
        verifyBlobProofs(engines, [{ blob, commitment, proof }]),
      ),
  ],
  ["verify_blob_kzg_proof_batch", verifyBlobBatch],
  ["verify_cell_kzg_proof_batch", verifyCellBatch],
  ["recover_cells_and_kzg_proofs", recover],
  [
    "compute_challenge",
    (_engines, vector) =>
      withBytes(vector, ["blob", "commitment"], ([blob, commitment]) => ({
        status: "computed",
        value: hex(computeBlobChallenge(blob, commitment)),
      })),
  ],
  ["compute_verify_cell_kzg_proof_batch_challenge", cellBatchChallenge],
]);

function verifyBlobBatch(engines: Engines, vector: VectorCase): VectorAnswer | Promise<VectorAnswer> {
  return withLists(vector, ["blobs", "commitments", "proofs"], ([blobs, commitments, proofs]) => {
    const items = zipBlobProofs(blobs, commitments, proofs);
    return items.status === "malformed" ? items : verifyBlobProofs(engines, items.value);
  });
}

function verifyCellBatch(engines: Engines, vector: VectorCase): VectorAnswer | Promise<VectorAnswer> {
  return withLists(vector, ["commitments", "cells", "proofs"], ([commitments, cells, proofs]) => {
    const items = zipCellProofs(commitments, readNumbers(vector, "cell_indices"), cells, proofs);
    return items.status === "malformed" ? items : verifyCellProofs(engines, items.value);
  });
}

function recover(engines: Engines, vector: VectorCase): VectorAnswer | Promise<VectorAnswer> {
  return withLists(vector, ["cells"], ([given]) =>
    rendered(recoverCells(engines, readNumbers(vector, "cell_indices"), given), ({ cells, proofs }) => [
      cells.map(hex),
      proofs.map(hex),
    ]),
  );
}

/** The suite gives cosets as lists of field elements. */
function cellBatchChallenge(_engines: Engines, vector: VectorCase): VectorAnswer | Promise<VectorAnswer> {
  return withLists(vector, ["commitments", "proofs"], ([commitments, proofs]) => {
    const cosets = vector.input["cosets_evals"];
    const [commitmentIndices, cellIndices] = [
      readNumbers(vector, "commitment_indices"),
      readNumbers(vector, "cell_indices"),
    ];
    if (!Array.isArray(cosets)) return NO_HEX;
    const cells = proofs.map((proof, item) => ({
      commitmentIndex: commitmentIndices[item] ?? 0,
      cellIndex: cellIndices[item] ?? 0,
      cell: joinCoset(cosets[item]),
      proof,
    }));
    return { status: "computed", value: hex(computeCellBatchChallenge(commitments, cells)) };
  });
}

function joinCoset(coset: unknown): Uint8Array {
  return Buffer.from(Array.isArray(coset) ? coset.map((element) => String(element).slice(2)).join("") : "", "hex");
}

type BytesOf<Keys extends readonly string[]> = { [Key in keyof Keys]: Uint8Array };
type ListsOf<Keys extends readonly string[]> = { [Key in keyof Keys]: readonly Uint8Array[] };

function withBytes<const Keys extends readonly string[]>(
  vector: VectorCase,
  keys: Keys,
  answer: (values: BytesOf<Keys>) => VectorAnswer | Promise<VectorAnswer>,
): VectorAnswer | Promise<VectorAnswer> {
  const values = keys.map((key) => readBytes(vector, key));
  return values.includes(null) ? NO_HEX : answer(values as BytesOf<Keys>);
}

function withLists<const Keys extends readonly string[]>(
  vector: VectorCase,
  keys: Keys,
  answer: (values: ListsOf<Keys>) => VectorAnswer | Promise<VectorAnswer>,
): VectorAnswer | Promise<VectorAnswer> {
  const values = keys.map((key) => readByteLists(vector, key));
  return values.includes(null) ? NO_HEX : answer(values as ListsOf<Keys>);
}

async function rendered<T>(computed: Promise<Computed<T>>, render: (value: T) => unknown): Promise<Computed<unknown>> {
  const answer = await computed;
  return answer.status === "computed" ? { status: "computed", value: render(answer.value) } : answer;
}

function hex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex")}`;
}
