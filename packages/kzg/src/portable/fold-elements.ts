import { EngineRefusal } from "../engine/engine.ts";
import { BYTES_PER_FIELD_ELEMENT } from "../sizes.ts";
import { ACCUMULATOR_SIZE, type FoldKernel, NORMALISED_SIZE } from "./fold-kernel.ts";
import { clearBytes, type Mcl, type Pointer, SCALAR_SIZE, withScratch, writeBytes } from "./mcl.ts";

/** What is folded: field elements of equal number, each list with a coefficient of 16 little-endian bytes. */
export interface Folded {
  readonly elements: Uint8Array;
  readonly coefficient: Uint8Array;
}

/**
 * target[i] = Σ coefficient · elements[i] over all lists. A field element that is not below the modulus is an
 * EngineRefusal that names its list.
 */
export function foldElements(
  mcl: Mcl,
  kernel: FoldKernel,
  target: Pointer,
  lists: readonly Folded[],
  name: (position: number) => string,
): void {
  const size = lists[0]?.elements.length ?? 0;
  const count = size / BYTES_PER_FIELD_ELEMENT;
  if (count === 0 || lists.some(({ elements }) => elements.length !== size)) {
    throw new RangeError("Only lists of equal length that are not empty can be folded.");
  }
  withScratch(mcl, (allocateScratch) => {
    const elements = allocateScratch(size);
    const accumulators = allocateScratch(count * ACCUMULATOR_SIZE);
    clearBytes(mcl, accumulators, count * ACCUMULATOR_SIZE);
    for (const [position, list] of lists.entries()) {
      writeBytes(mcl, elements, list.elements);
      if (kernel.accumulate(accumulators, elements, count, ...readDigits(list.coefficient)) === 0) continue;
      throw new EngineRefusal(`A field element of ${name(position)} is not below the modulus.`);
    }
    kernel.normalise(accumulators, count);
    for (let element = 0; element < count; element += 1) {
      const source = accumulators + element * ACCUMULATOR_SIZE;
      mcl._mclBnFr_setLittleEndianMod(target + element * SCALAR_SIZE, source, NORMALISED_SIZE);
    }
  });
}

function readDigits(coefficient: Uint8Array): [bigint, bigint, bigint, bigint] {
  const view = new DataView(coefficient.buffer, coefficient.byteOffset, coefficient.byteLength);
  const digit = (index: number) => BigInt(view.getUint32(4 * index, true));
  return [digit(0), digit(1), digit(2), digit(3)];
}
