import { copyWithin, G1_SIZE, type Mcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";
import { EXTENDED_SIZE, permuteBitReversed, type RootsOfUnity } from "./roots-of-unity.ts";

/** What a Fourier transform needs of the group its values are from. */
interface Group {
  readonly size: number;
  add(result: Pointer, x: Pointer, y: Pointer): void;
  sub(result: Pointer, x: Pointer, y: Pointer): void;
  /** By a scalar. */
  multiply(result: Pointer, x: Pointer, scalar: Pointer): void;
}

/** Transforms over the domains of the scalar field, in natural order, in place; sizes are powers of two. */
export interface Fourier {
  evaluateScalars(values: Pointer, count: number): void;
  interpolateScalars(values: Pointer, count: number): void;
  evaluatePoints(values: Pointer, count: number): void;
  interpolatePoints(values: Pointer, count: number): void;
}

export function createFourier(mcl: Mcl, roots: RootsOfUnity): Fourier {
  const scalars: Group = {
    size: SCALAR_SIZE,
    add: mcl._mclBnFr_add,
    sub: mcl._mclBnFr_sub,
    multiply: mcl._mclBnFr_mul,
  };
  const points: Group = { size: G1_SIZE, add: mcl._mclBnG1_add, sub: mcl._mclBnG1_sub, multiply: mcl._mclBnG1_mul };
  return {
    evaluateScalars: (values, count) => evaluate(mcl, roots, scalars, values, count),
    interpolateScalars: (values, count) => interpolate(mcl, roots, scalars, values, count),
    evaluatePoints: (values, count) => evaluate(mcl, roots, points, values, count),
    interpolatePoints: (values, count) => interpolate(mcl, roots, points, values, count),
  };
}

/** Cooley and Tukey, radix two: values are put in bit-reversed order, then combined in place. */
function evaluate(mcl: Mcl, { powers }: RootsOfUnity, group: Group, values: Pointer, count: number): void {
  const { size, add, sub, multiply } = group;
  withScratch(mcl, (allocateScratch) => {
    const copy = allocateScratch(count * size);
    copyWithin(mcl, copy, values, count * size);
    permuteBitReversed(mcl, values, copy, count, size);
    const turned = copy;
    for (let half = 1; half < count; half *= 2) {
      const step = (EXTENDED_SIZE / (2 * half)) * SCALAR_SIZE;
      for (let position = 0; position < half; position += 1) {
        const root = powers + position * step;
        for (let start = position; start < count; start += 2 * half) {
          const low = values + start * size;
          const high = low + half * size;
          const isOne = position === 0;
          if (!isOne) multiply(turned, high, root);
          const term = isOne ? copyInto(mcl, turned, high, size) : turned;
          sub(high, low, term);
          add(low, low, term);
        }
      }
    }
  });
}

function copyInto(mcl: Mcl, target: Pointer, source: Pointer, size: number): Pointer {
  copyWithin(mcl, target, source, size);
  return target;
}

/** The inverse is the transform with all values but the first in the opposite order, divided by their number. */
function interpolate(mcl: Mcl, roots: RootsOfUnity, group: Group, values: Pointer, count: number): void {
  const { size, multiply } = group;
  evaluate(mcl, roots, group, values, count);
  withScratch(mcl, (allocateScratch) => {
    const inverse = allocateScratch(SCALAR_SIZE);
    mcl._mclBnFr_setInt32(inverse, count);
    mcl._mclBnFr_inv(inverse, inverse);
    const reversed = allocateScratch(count * size);
    for (let position = 0; position < count; position += 1) {
      multiply(reversed + ((count - position) % count) * size, values + position * size, inverse);
    }
    copyWithin(mcl, values, reversed, count * size);
  });
}
