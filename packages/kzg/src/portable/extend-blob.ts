import { BYTES_PER_CELL, CELLS_PER_EXTENDED_BLOB, FIELD_ELEMENTS_PER_BLOB, FIELD_ELEMENTS_PER_CELL } from "../sizes.ts";
import { copyWithin, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import type { PortableContext } from "./portable-context.ts";
import { EXTENDED_SIZE, permuteBitReversed } from "./roots-of-unity.ts";
import { encodeScalars, multiplyEach, readScalars } from "./scalars.ts";

type Extending = Pick<PortableContext, "mcl" | "fourier" | "roots">;

const EXTENDED_BYTES = EXTENDED_SIZE * SCALAR_SIZE;

/** Reads a blob and writes the 4,096 coefficients of its polynomial, the lowest first. */
export function readCoefficients({ mcl, fourier }: Extending, coefficients: Pointer, blob: Uint8Array): void {
  withScratch(mcl, (allocateScratch) => {
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    readScalars(mcl, values, blob, "the blob");
    permuteBitReversed(mcl, coefficients, values, FIELD_ELEMENTS_PER_BLOB, SCALAR_SIZE);
    fourier.interpolateScalars(coefficients, FIELD_ELEMENTS_PER_BLOB);
  });
}

/** The second half of a blob's cells: the polynomial at the odd powers of the extended domain's root. */
export function extendBlob({ mcl, fourier, roots }: Extending, coefficients: Pointer): readonly Uint8Array[] {
  return withScratch(mcl, (allocateScratch) => {
    const turned = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    const values = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    multiplyEach(mcl, turned, coefficients, roots.powers, FIELD_ELEMENTS_PER_BLOB);
    fourier.evaluateScalars(turned, FIELD_ELEMENTS_PER_BLOB);
    permuteBitReversed(mcl, values, turned, FIELD_ELEMENTS_PER_BLOB, SCALAR_SIZE);
    return splitCells(encodeScalars(mcl, values, FIELD_ELEMENTS_PER_BLOB));
  });
}

/** `compute_cells` of EIP-7594: the first half of the cells is the blob itself. */
export function computeCells(context: Extending, blob: Uint8Array): readonly Uint8Array[] {
  const { mcl } = context;
  return withScratch(mcl, (allocateScratch) => {
    const coefficients = allocateScratch(FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE);
    readCoefficients(context, coefficients, blob);
    return [...splitCells(blob), ...extendBlob(context, coefficients)];
  });
}

/** All cells of a polynomial. */
export function cellsOfCoefficients({ mcl, fourier }: Extending, coefficients: Pointer): readonly Uint8Array[] {
  return withScratch(mcl, (allocateScratch) => {
    const [natural, values] = [allocateScratch(EXTENDED_BYTES), allocateScratch(EXTENDED_BYTES)];
    const size = FIELD_ELEMENTS_PER_BLOB * SCALAR_SIZE;
    copyWithin(mcl, natural, coefficients, size);
    for (let offset = size; offset < EXTENDED_BYTES; offset += SCALAR_SIZE) mcl._mclBnFr_setInt32(natural + offset, 0);
    fourier.evaluateScalars(natural, EXTENDED_SIZE);
    permuteBitReversed(mcl, values, natural, EXTENDED_SIZE, SCALAR_SIZE);
    return splitCells(encodeScalars(mcl, values, CELLS_PER_EXTENDED_BLOB * FIELD_ELEMENTS_PER_CELL));
  });
}

function splitCells(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / BYTES_PER_CELL }, (_, cell) =>
    bytes.slice(cell * BYTES_PER_CELL, (cell + 1) * BYTES_PER_CELL),
  );
}
