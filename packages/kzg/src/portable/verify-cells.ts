import type { CellProof } from "../engine/engine.ts";
import { FIELD_ELEMENTS_PER_CELL } from "../sizes.ts";
import { foldElements } from "./fold-elements.ts";
import { G1_SIZE, type Mcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { multiplyPoints } from "./multiply-points.ts";
import { isPairingEqual } from "./pairing.ts";
import type { PortableContext } from "./portable-context.ts";
import { EXTENDED_SIZE, permuteBitReversed, reverseBits } from "./roots-of-unity.ts";
import { drawFoldScalars } from "./scalars.ts";

const CELL_BITS = 7;

/**
 * `verify_cell_kzg_proof_batch_impl` of EIP-7594, the universal verification equation with hₖ the first point of cell k's
 * coset: e(Σ rₖ πₖ, [tau⁶⁴]G2) = e(Σ rₖ C − [Σ rₖ Iₖ(tau)]G1 + Σ rₖ hₖ⁶⁴ πₖ, G2). Coefficients are drawn, not hashed as in
 * the specification; `drawFoldScalars` states the soundness error.
 */
export function verifyCellProofs(context: PortableContext, items: readonly CellProof[]): boolean {
  const { mcl, points, one, tauOfCell } = context;
  return withScratch(mcl, (allocateScratch) => {
    const proofs = allocateScratch(items.length * G1_SIZE);
    const factors = allocateScratch(items.length * SCALAR_SIZE);
    const [proofSum, sum, term] = [allocateScratch(G1_SIZE), allocateScratch(G1_SIZE), allocateScratch(G1_SIZE)];
    points.read(
      proofs,
      items.map(({ proof }) => proof),
      (item) => `Proof ${item}`,
    );
    const drawn = drawFoldScalars(mcl, factors, items.length);
    sumCommitments(context, sum, items, factors);
    commitToCells(context, term, items, drawn);
    mcl._mclBnG1_sub(sum, sum, term);
    multiplyPoints(mcl, proofSum, proofs, factors, items.length);
    turnFactors(context, factors, items);
    multiplyPoints(mcl, term, proofs, factors, items.length);
    mcl._mclBnG1_add(sum, sum, term);
    return isPairingEqual(mcl, proofSum, tauOfCell(), sum, one);
  });
}

/** Σ rₖ C, each commitment that occurs decoded once, with the sum of its cells' coefficients. */
function sumCommitments(
  { mcl, points }: PortableContext,
  sum: Pointer,
  items: readonly CellProof[],
  factors: Pointer,
): void {
  const distinct = [...Map.groupBy(items.keys(), (item) => encode(items[item]?.commitment)).values()];
  withScratch(mcl, (allocateScratch) => {
    const commitments = allocateScratch(distinct.length * G1_SIZE);
    const weights = allocateScratch(distinct.length * SCALAR_SIZE);
    for (const [position, cells] of distinct.entries()) {
      const weight = weights + position * SCALAR_SIZE;
      mcl._mclBnFr_setInt32(weight, 0);
      for (const cell of cells) mcl._mclBnFr_add(weight, weight, factors + cell * SCALAR_SIZE);
      const [first = 0] = cells;
      const commitment = items[first]?.commitment ?? new Uint8Array();
      points.read(commitments + position * G1_SIZE, [commitment], () => `Commitment ${first}`);
    }
    multiplyPoints(mcl, sum, commitments, weights, distinct.length);
  });
}

function encode(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("latin1");
}

/** The commitment to Σ rₖ Iₖ, where Iₖ interpolates cell k: cells of a column are folded before they are interpolated. */
function commitToCells(
  context: PortableContext,
  result: Pointer,
  items: readonly CellProof[],
  drawn: Uint8Array,
): void {
  const { mcl, kernel, setup } = context;
  const columns = Map.groupBy(items.keys(), (item) => items[item]?.index ?? 0);
  const size = FIELD_ELEMENTS_PER_CELL * SCALAR_SIZE;
  withScratch(mcl, (allocateScratch) => {
    const [values, sum] = [allocateScratch(size), allocateScratch(size)];
    clearScalars(mcl, sum, FIELD_ELEMENTS_PER_CELL);
    for (const [column, cells] of columns) {
      const lists = cells.map((cell) => ({
        elements: items[cell]?.cell ?? new Uint8Array(),
        coefficient: drawn.subarray(16 * cell, 16 * (cell + 1)),
      }));
      foldElements(mcl, kernel, values, lists, (position) => `cell ${cells[position] ?? 0}`);
      addInterpolated(context, sum, values, column);
    }
    multiplyPoints(mcl, result, setup.monomial(FIELD_ELEMENTS_PER_CELL), sum, FIELD_ELEMENTS_PER_CELL);
  });
}

/** sum += the coefficients of the polynomial of degree below 64 that takes these values on the column's coset. */
function addInterpolated(
  { mcl, fourier, roots }: PortableContext,
  sum: Pointer,
  values: Pointer,
  column: number,
): void {
  const shift = reverseBits(column, CELL_BITS);
  withScratch(mcl, (allocateScratch) => {
    const coefficients = allocateScratch(FIELD_ELEMENTS_PER_CELL * SCALAR_SIZE);
    permuteBitReversed(mcl, coefficients, values, FIELD_ELEMENTS_PER_CELL, SCALAR_SIZE);
    fourier.interpolateScalars(coefficients, FIELD_ELEMENTS_PER_CELL);
    for (let power = 0; power < FIELD_ELEMENTS_PER_CELL; power += 1) {
      const inverse = roots.powers + ((EXTENDED_SIZE - shift * power) % EXTENDED_SIZE) * SCALAR_SIZE;
      const coefficient = coefficients + power * SCALAR_SIZE;
      mcl._mclBnFr_mul(coefficient, coefficient, inverse);
      mcl._mclBnFr_add(sum + power * SCALAR_SIZE, sum + power * SCALAR_SIZE, coefficient);
    }
  });
}

/** rₖ becomes rₖ hₖ⁶⁴. */
function turnFactors({ mcl, roots }: PortableContext, factors: Pointer, items: readonly CellProof[]): void {
  for (const [position, { index }] of items.entries()) {
    const root = roots.powers + reverseBits(index, CELL_BITS) * FIELD_ELEMENTS_PER_CELL * SCALAR_SIZE;
    const factor = factors + position * SCALAR_SIZE;
    mcl._mclBnFr_mul(factor, factor, root);
  }
}

function clearScalars(mcl: Mcl, target: Pointer, count: number): void {
  for (let position = 0; position < count; position += 1) mcl._mclBnFr_setInt32(target + position * SCALAR_SIZE, 0);
}
