import type { PointProof } from "../engine/engine.ts";
import { G1_SIZE, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { multiplyPoints } from "./multiply-points.ts";
import { isPairingEqual } from "./pairing.ts";
import type { PortableContext } from "./portable-context.ts";
import { drawFoldScalars, innerProduct, multiplyEach, readScalars } from "./scalars.ts";

/** Openings in mcl's memory, `count` of each kind one after another; all points are of the subgroup. */
export interface Openings {
  readonly count: number;
  readonly commitments: Pointer;
  readonly proofs: Pointer;
  readonly z: Pointer;
  readonly y: Pointer;
}

/** `verify_kzg_proof` of EIP-4844 for a whole batch at once, see `isFoldValid`. */
export function verifyPointProofs(context: PortableContext, items: readonly PointProof[]): boolean {
  const { mcl, points } = context;
  return withScratch(mcl, (allocateScratch) => {
    const count = items.length;
    const [commitments, proofs] = [allocateScratch(count * G1_SIZE), allocateScratch(count * G1_SIZE)];
    const [z, y] = [allocateScratch(count * SCALAR_SIZE), allocateScratch(count * SCALAR_SIZE)];
    readScalars(mcl, z, Buffer.concat(items.map((item) => item.z)), "the z values");
    readScalars(mcl, y, Buffer.concat(items.map((item) => item.y)), "the y values");
    points.read(
      commitments,
      items.map(({ commitment }) => commitment),
      (item) => `Commitment ${item}`,
    );
    points.read(
      proofs,
      items.map(({ proof }) => proof),
      (item) => `Proof ${item}`,
    );
    return isFoldValid(context, { count, commitments, proofs, z, y });
  });
}

/**
 * One pairing check for all openings: e(Σ rᵢ πᵢ, [tau]G2) = e(Σ rᵢ Cᵢ + Σ rᵢ zᵢ πᵢ − (Σ rᵢ yᵢ) G1, G2), with coefficients
 * whose soundness error `drawFoldScalars` states. EIP-4844, `verify_kzg_proof_batch`.
 */
export function isFoldValid(context: PortableContext, { count, commitments, proofs, z, y }: Openings): boolean {
  const { mcl, setup, one, tau } = context;
  return withScratch(mcl, (allocateScratch) => {
    const factors = allocateScratch(count * SCALAR_SIZE);
    const turned = allocateScratch(count * SCALAR_SIZE);
    const value = allocateScratch(SCALAR_SIZE);
    const [proofSum, sum, term] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE), allocateScratch(G1_SIZE)];
    drawFoldScalars(mcl, factors, count);
    multiplyPoints(mcl, proofSum, proofs, factors, count);
    multiplyPoints(mcl, sum, commitments, factors, count);
    multiplyEach(mcl, turned, factors, z, count);
    multiplyPoints(mcl, term, proofs, turned, count);
    mcl._mclBnG1_add(sum, sum, term);
    innerProduct(mcl, value, factors, y, count);
    mcl._mclBnG1_mul(term, setup.generator, value);
    mcl._mclBnG1_sub(sum, sum, term);
    return isPairingEqual(mcl, proofSum, tau, sum, one);
  });
}
