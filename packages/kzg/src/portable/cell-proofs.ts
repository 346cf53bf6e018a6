import { CELLS_PER_EXTENDED_BLOB, FIELD_ELEMENTS_PER_BLOB, FIELD_ELEMENTS_PER_CELL } from "../sizes.ts";
import type { CellsAndProofs } from "../engine/engine.ts";
import { computeCells, readCoefficients } from "./extend-blob.ts";
import { allocate, clearBytes, copyWithin, G1_SIZE, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { encodePoint } from "./points.ts";
import type { PortableContext } from "./portable-context.ts";
import { reverseBits } from "./roots-of-unity.ts";
import { loadAffine } from "./setup-points.ts";

const ROWS = CELLS_PER_EXTENDED_BLOB;
const ROW_BITS = 7;
/** Columns of the table: one for each remainder of a power modulo 64. */
const OFFSETS = FIELD_ELEMENTS_PER_CELL;
/** Multiples of 64 below the size of a blob. */
const STRIDES = FIELD_ELEMENTS_PER_BLOB / FIELD_ELEMENTS_PER_CELL;

/** Proofs of all 128 cells of a polynomial. */
export type ComputeCellProofs = (coefficients: Pointer) => readonly Uint8Array[];

/** `compute_cells_and_kzg_proofs` of EIP-7594. */
export function computeCellsAndProofs(
  context: PortableContext,
  computeCellProofs: ComputeCellProofs,
  blob: Uint8Array,
): CellsAndProofs {
  const { mcl } = context;
  return withScratch(mcl, (allocateScratch) => {
    const coefficients = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    readCoefficients(context, coefficients, blob);
    return { cells: computeCells(context, blob), proofs: computeCellProofs(coefficients) };
  });
}

/**
 * D. Feist, D. Khovratovich, "Fast amortized KZG proofs", https://eprint.iacr.org/2023/033: the quotients of all cosets are
 * a Toeplitz matrix of coefficients times powers of tau, hence a sum of 64 cyclic convolutions of length 128. Transforms
 * of the powers come from the setup's table; of a setup without one they are computed at the first call, about 5 s.
 */
export function createCellProver(context: PortableContext): ComputeCellProofs {
  const { mcl, fourier } = context;
  let table: Pointer | undefined;
  return (coefficients) =>
    withScratch(mcl, (allocateScratch) => {
      table ??= openTable(context);
      const scalars = allocateScratch(ROWS * OFFSETS * SCALAR_SIZE);
      const rows = allocateScratch(ROWS * G1_SIZE);
      transformCoefficients(context, scalars, coefficients);
      for (let row = 0; row < ROWS; row += 1) {
        const first = row * OFFSETS;
        mcl._mclBnG1_mulVec(rows + row * G1_SIZE, table + first * G1_SIZE, scalars + first * SCALAR_SIZE, OFFSETS);
      }
      fourier.interpolatePoints(rows, ROWS);
      clearBytes(mcl, rows + STRIDES * G1_SIZE, STRIDES * G1_SIZE);
      fourier.evaluatePoints(rows, ROWS);
      mcl._mclBnG1_normalizeVec(rows, rows, ROWS);
      return Array.from({ length: ROWS }, (_, cell) => encodePoint(mcl, rows + reverseBits(cell, ROW_BITS) * G1_SIZE));
    });
}

/** Row by row: 64 transformed coefficients, one of each offset, for the row's 64 points. */
function transformCoefficients({ mcl, fourier }: PortableContext, scalars: Pointer, coefficients: Pointer): void {
  withScratch(mcl, (allocateScratch) => {
    const circulant = allocateScratch(ROWS * SCALAR_SIZE);
    for (let offset = 0; offset < OFFSETS; offset += 1) {
      clearBytes(mcl, circulant, ROWS * SCALAR_SIZE);
      const copy = (place: number, power: number) =>
        copyWithin(mcl, circulant + place * SCALAR_SIZE, coefficients + power * SCALAR_SIZE, SCALAR_SIZE);
      copy(0, FIELD_ELEMENTS_PER_BLOB - 1 - offset);
      for (let stride = 1; stride < STRIDES - 1; stride += 1) {
        copy(STRIDES + 1 + stride, (stride + 1) * OFFSETS - 1 - offset);
      }
      fourier.evaluateScalars(circulant, ROWS);
      for (let row = 0; row < ROWS; row += 1) {
        copyWithin(mcl, scalars + (row * OFFSETS + offset) * SCALAR_SIZE, circulant + row * SCALAR_SIZE, SCALAR_SIZE);
      }
    }
  });
}

function openTable(context: PortableContext): Pointer {
  const { mcl, readFk20 } = context;
  const table = allocate(mcl, ROWS * OFFSETS * G1_SIZE);
  if (readFk20 !== null) loadAffine(mcl, table, readFk20(), ROWS * OFFSETS);
  else computeTable(context, table);
  return table;
}

/** Column `offset` is the transform of `[tau^(4031 − offset − 64 i)]G1` for i from 0 to 62, then infinity. */
function computeTable({ mcl, fourier, setup }: PortableContext, table: Pointer): void {
  const monomial = setup.monomial(FIELD_ELEMENTS_PER_BLOB);
  withScratch(mcl, (allocateScratch) => {
    const column = allocateScratch(ROWS * G1_SIZE);
    for (let offset = 0; offset < OFFSETS; offset += 1) {
      clearBytes(mcl, column, ROWS * G1_SIZE);
      for (let stride = 0; stride < STRIDES - 1; stride += 1) {
        const power = FIELD_ELEMENTS_PER_BLOB - 1 - OFFSETS - offset - OFFSETS * stride;
        copyWithin(mcl, column + stride * G1_SIZE, monomial + power * G1_SIZE, G1_SIZE);
      }
      fourier.evaluatePoints(column, ROWS);
      for (let row = 0; row < ROWS; row += 1) {
        copyWithin(mcl, table + (row * OFFSETS + offset) * G1_SIZE, column + row * G1_SIZE, G1_SIZE);
      }
    }
  });
  mcl._mclBnG1_normalizeVec(table, table, ROWS * OFFSETS);
}
