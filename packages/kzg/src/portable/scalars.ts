import { randomBytes } from "node:crypto";
import { EngineRefusal } from "../engine/engine.ts";
import { BYTES_PER_FIELD_ELEMENT } from "../sizes.ts";
import { type Mcl, type Pointer, readBytes, SCALAR_SIZE, withScratch, writeBytes } from "./mcl.ts";

/** Bytes of a fold's random coefficient. */
const FOLD_SCALAR_BYTES = 16;

/** Decodes big-endian field elements, as many as `bytes` holds; one that is not below the modulus is an EngineRefusal. */
export function readScalars(mcl: Mcl, target: Pointer, bytes: Uint8Array, name: string): void {
  withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(bytes.length);
    writeBytes(mcl, encoded, bytes);
    for (let position = 0; position * SCALAR_SIZE < bytes.length; position += 1) {
      const offset = position * SCALAR_SIZE;
      if (mcl._mclBnFr_deserialize(target + offset, encoded + offset, SCALAR_SIZE) === SCALAR_SIZE) continue;
      throw new EngineRefusal(`Field element ${position} of ${name} is not below the modulus.`);
    }
  });
}

/** The big-endian field elements of `count` scalars, one after another. */
export function encodeScalars(mcl: Mcl, source: Pointer, count: number): Uint8Array {
  return withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(count * BYTES_PER_FIELD_ELEMENT);
    for (let position = 0; position < count; position += 1) {
      const offset = position * SCALAR_SIZE;
      mcl._mclBnFr_serialize(encoded + offset, BYTES_PER_FIELD_ELEMENT, source + offset);
    }
    return readBytes(mcl, encoded, count * BYTES_PER_FIELD_ELEMENT);
  });
}

/** 32 big-endian bytes, taken modulo the order of the field. */
export function reduceScalar(mcl: Mcl, target: Pointer, bytes: Uint8Array): void {
  withScratch(mcl, (allocateScratch) => {
    const encoded = allocateScratch(bytes.length);
    writeBytes(mcl, encoded, bytes);
    mcl._mclBnFr_setBigEndianMod(target, encoded, bytes.length);
  });
}

export function setBigint(mcl: Mcl, target: Pointer, value: bigint): void {
  reduceScalar(mcl, target, Buffer.from(value.toString(16).padStart(64, "0"), "hex"));
}

/**
 * Draws `count` coefficients of 128 bits from the system's CSPRNG and returns their little-endian bytes, 16 each. A fold
 * with them accepts a batch that holds a wrong item with a probability of at most 2⁻¹²⁸: whatever the other items are, one
 * value at most of the wrong item's coefficient cancels it, if all points are of the subgroup of prime order. Bellare,
 * Garay, Rabin: "Fast batch verification for modular exponentiation and digital signatures", section 3.3.
 */
export function drawFoldScalars(mcl: Mcl, target: Pointer, count: number): Uint8Array {
  const drawn = randomBytes(count * FOLD_SCALAR_BYTES);
  withScratch(mcl, (allocateScratch) => {
    const bytes = allocateScratch(drawn.length);
    writeBytes(mcl, bytes, drawn);
    for (let position = 0; position < count; position += 1) {
      const offset = position * FOLD_SCALAR_BYTES;
      mcl._mclBnFr_setLittleEndianMod(target + position * SCALAR_SIZE, bytes + offset, FOLD_SCALAR_BYTES);
    }
  });
  return drawn;
}

/** target[i] = x[i] · y[i]. */
export function multiplyEach(mcl: Mcl, target: Pointer, x: Pointer, y: Pointer, count: number): void {
  for (let offset = 0; offset < count * SCALAR_SIZE; offset += SCALAR_SIZE) {
    mcl._mclBnFr_mul(target + offset, x + offset, y + offset);
  }
}

/** Σ x[i] · y[i]. */
export function innerProduct(mcl: Mcl, target: Pointer, x: Pointer, y: Pointer, count: number): void {
  withScratch(mcl, (allocateScratch) => {
    const product = allocateScratch(SCALAR_SIZE);
    mcl._mclBnFr_setInt32(target, 0);
    for (let offset = 0; offset < count * SCALAR_SIZE; offset += SCALAR_SIZE) {
      mcl._mclBnFr_mul(product, x + offset, y + offset);
      mcl._mclBnFr_add(target, target, product);
    }
  });
}
