import { type CellsAndProofs, EngineRefusal } from "../engine/engine.ts";
import { BLS_MODULUS, CELLS_PER_EXTENDED_BLOB, FIELD_ELEMENTS_PER_BLOB, FIELD_ELEMENTS_PER_CELL } from "../sizes.ts";
import type { ComputeCellProofs } from "./cell-proofs.ts";
import { cellsOfCoefficients } from "./extend-blob.ts";
import { clearBytes, copyWithin, type Mcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import type { PortableContext } from "./portable-context.ts";
import { EXTENDED_SIZE, permuteBitReversed, powerModulo, reverseBits } from "./roots-of-unity.ts";
import { multiplyEach, readScalars, setBigint } from "./scalars.ts";

const CELLS = CELLS_PER_EXTENDED_BLOB;
const CELL_BITS = 7;
const EXTENDED_BYTES = EXTENDED_SIZE * SCALAR_SIZE;
/** Moves the domain to a coset of it, where no vanishing polynomial is zero. */
const SHIFT = 7n;
const INVERSE_SHIFT = powerModulo(SHIFT, BLS_MODULUS - 2n);

/**
 * `recover_cells_and_kzg_proofs` of EIP-7594 for ascending indices of 64 cells or more. Cells that are not of one
 * polynomial, which the specification leaves open, are an EngineRefusal.
 */
export function recoverCellsAndProofs(
  context: PortableContext,
  computeCellProofs: ComputeCellProofs,
  indices: readonly number[],
  cells: readonly Uint8Array[],
): CellsAndProofs {
  return withScratch(context.mcl, (allocateScratch) => {
    const coefficients = allocateScratch(EXTENDED_BYTES);
    recoverCoefficients(context, coefficients, indices, cells);
    return { cells: cellsOfCoefficients(context, coefficients), proofs: computeCellProofs(coefficients) };
  });
}

/** `recover_polynomialcoeff` of EIP-7594: divides the polynomial times Z, which vanishes where cells are missing, by Z. */
function recoverCoefficients(
  context: PortableContext,
  coefficients: Pointer,
  indices: readonly number[],
  cells: readonly Uint8Array[],
): void {
  const { mcl, fourier } = context;
  withScratch(mcl, (allocateScratch) => {
    const [vanishing, shifted] = [allocateScratch(CELLS * SCALAR_SIZE), allocateScratch(CELLS * SCALAR_SIZE)];
    readKnownValues(context, coefficients, indices, cells);
    buildVanishing(context, vanishing, new Set(indices));
    copyWithin(mcl, shifted, vanishing, CELLS * SCALAR_SIZE);
    fourier.evaluateScalars(vanishing, CELLS);
    multiplyCyclic(mcl, coefficients, vanishing);
    fourier.interpolateScalars(coefficients, EXTENDED_SIZE);

    shiftDomain(mcl, coefficients, EXTENDED_SIZE, SHIFT);
    fourier.evaluateScalars(coefficients, EXTENDED_SIZE);
    shiftDomain(mcl, shifted, CELLS, SHIFT ** BigInt(FIELD_ELEMENTS_PER_CELL));
    fourier.evaluateScalars(shifted, CELLS);
    mcl._mclBnFr_invVec(shifted, shifted, CELLS);
    multiplyCyclic(mcl, coefficients, shifted);
    fourier.interpolateScalars(coefficients, EXTENDED_SIZE);
    shiftDomain(mcl, coefficients, EXTENDED_SIZE, INVERSE_SHIFT);
    requireDegree(mcl, coefficients);
  });
}

/** The values of the known cells in the extended domain's natural order, zero elsewhere. */
function readKnownValues(
  { mcl }: PortableContext,
  target: Pointer,
  indices: readonly number[],
  cells: readonly Uint8Array[],
): void {
  withScratch(mcl, (allocateScratch) => {
    const values = allocateScratch(EXTENDED_BYTES);
    clearBytes(mcl, values, EXTENDED_BYTES);
    for (const [position, index] of indices.entries()) {
      const cell = cells[position];
      if (cell === undefined) throw new EngineRefusal(`There is no cell for index ${index}.`);
      readScalars(mcl, values + index * FIELD_ELEMENTS_PER_CELL * SCALAR_SIZE, cell, `cell ${position}`);
    }
    permuteBitReversed(mcl, target, values, EXTENDED_SIZE, SCALAR_SIZE);
  });
}

/**
 * Coefficients of the polynomial in X⁶⁴ that is zero on all missing cells: in X⁶⁴ a whole cell is one point. Its values
 * over the extended domain repeat every 128.
 */
function buildVanishing({ mcl, roots }: PortableContext, target: Pointer, present: ReadonlySet<number>): void {
  clearBytes(mcl, target, CELLS * SCALAR_SIZE);
  mcl._mclBnFr_setInt32(target, 1);
  withScratch(mcl, (allocateScratch) => {
    const term = allocateScratch(SCALAR_SIZE);
    let degree = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      if (present.has(cell)) continue;
      const root = roots.powers + reverseBits(cell, CELL_BITS) * FIELD_ELEMENTS_PER_CELL * SCALAR_SIZE;
      degree += 1;
      for (let power = degree; power >= 0; power -= 1) {
        const coefficient = target + power * SCALAR_SIZE;
        mcl._mclBnFr_mul(term, coefficient, root);
        mcl._mclBnFr_neg(coefficient, term);
        if (power > 0) mcl._mclBnFr_add(coefficient, coefficient, coefficient - SCALAR_SIZE);
      }
    }
  });
}

/** values[i] *= factors[i mod 128], over the extended domain. */
function multiplyCyclic(mcl: Mcl, values: Pointer, factors: Pointer): void {
  for (let start = 0; start < EXTENDED_SIZE; start += CELLS) {
    const target = values + start * SCALAR_SIZE;
    multiplyEach(mcl, target, target, factors, CELLS);
  }
}

/** From the coefficients of f(X) to those of f(shift · X). */
function shiftDomain(mcl: Mcl, coefficients: Pointer, count: number, shift: bigint): void {
  withScratch(mcl, (allocateScratch) => {
    const [factor, power] = [allocateScratch(SCALAR_SIZE), allocateScratch(SCALAR_SIZE)];
    setBigint(mcl, factor, shift % BLS_MODULUS);
    mcl._mclBnFr_setInt32(power, 1);
    for (let position = 0; position < count; position += 1) {
      const coefficient = coefficients + position * SCALAR_SIZE;
      mcl._mclBnFr_mul(coefficient, coefficient, power);
      mcl._mclBnFr_mul(power, power, factor);
    }
  });
}

function requireDegree(mcl: Mcl, coefficients: Pointer): void {
  for (let power = FIELD_ELEMENTS_PER_BLOB; power < EXTENDED_SIZE; power += 1) {
    if (mcl._mclBnFr_isZero(coefficients + power * SCALAR_SIZE) === 1) continue;
    throw new EngineRefusal("The cells are not of one polynomial: no blob has all of them.");
  }
}
