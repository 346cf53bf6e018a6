import { expect, test } from "vitest";
import type { EngineName } from "@chainops/kzg/engine/engine";
import { runVector } from "@chainops/kzg/vectors/run-vector";
import { HAS_OFFICIAL_VECTORS, readOfficialVectors } from "./official-vectors.ts";
import { testEngines } from "./test-engines.ts";

/** Cases of each function in the suite of c-kzg-4844 at b7e4098: all, malformed ones, invalid ones. */
const CASES: Readonly<Record<string, readonly [all: number, malformed: number, invalid: number]>> = {
  blob_to_kzg_commitment: [11, 4, 0],
  compute_blob_kzg_proof: [15, 8, 0],
  compute_kzg_proof: [52, 10, 0],
  verify_kzg_proof: [122, 20, 48],
  verify_blob_kzg_proof: [29, 12, 8],
  // One more than in the suite, which calls the empty batch valid.
  verify_blob_kzg_proof_batch: [24, 16, 2],
  compute_cells: [11, 4, 0],
  compute_cells_and_kzg_proofs: [11, 4, 0],
  verify_cell_kzg_proof_batch: [32, 18, 3],
  recover_cells_and_kzg_proofs: [18, 14, 0],
  compute_challenge: [9, 0, 0],
  compute_verify_cell_kzg_proof_batch_challenge: [10, 0, 0],
};

const SLOWEST_FUNCTION_MS = 180_000;

/** Declares one test for each function of the official suite, skipped where the suite is absent. */
export function proveVectors(engine: EngineName): void {
  for (const [functionName, counts] of Object.entries(CASES)) {
    test.skipIf(!HAS_OFFICIAL_VECTORS)(
      `${engine} agrees with every official case of ${functionName}`,
      { timeout: SLOWEST_FUNCTION_MS },
      async () => {
        const disagreements: string[] = [];
        const expectations: string[] = [];
        for (const vector of readOfficialVectors(functionName)) {
          const outcome = await runVector(testEngines(engine), functionName, vector);
          expectations.push(outcome.expected);
          if (!outcome.agrees) disagreements.push(`${vector.name}: ${outcome.expected}, not ${outcome.answer.status}`);
        }
        expect(disagreements).toEqual([]);
        const count = (expected: string) => expectations.filter((value) => value === expected).length;
        expect([expectations.length, count("malformed"), count("invalid")]).toEqual(counts);
      },
    );
  }
}
