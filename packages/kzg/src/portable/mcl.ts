import createModule from "mcl-wasm/dist/mcl_c.js";

/** An address in the memory of one mcl instance. */
export type Pointer = number;

/** Bytes of a value in mcl's memory: a scalar, a Jacobian point of G1, one of G2, an element of the target group. */
export const SCALAR_SIZE = 32;
export const G1_SIZE = 144;
export const G2_SIZE = 288;
export const TARGET_SIZE = 576;
/** Bytes of a coordinate. */
export const COORDINATE_SIZE = 48;

const BLS12_381 = 5;
/** mcl's check that caller and library agree on sizes: limbs of a scalar × 10 + limbs of a coordinate. */
const COMPILED_SIZES = 46;

type Operation1 = (result: Pointer, x: Pointer) => void;
type Operation2 = (result: Pointer, x: Pointer, y: Pointer) => void;
type Test1 = (x: Pointer) => number;
type Test2 = (x: Pointer, y: Pointer) => number;
type Deserialize = (result: Pointer, bytes: Pointer, size: number) => number;

/** The part of mcl's C API (https://github.com/herumi/mcl/blob/master/include/mcl/bn.h) that this engine calls. */
export interface Mcl {
  readonly wasmMemory: { readonly buffer: ArrayBuffer };
  readonly _malloc: (size: number) => Pointer;
  readonly _free: (pointer: Pointer) => void;
  readonly _mclBn_init: (curve: number, sizes: number) => number;
  readonly _mclBn_setETHserialization: (enable: number) => void;
  readonly _mclBn_verifyOrderG1: (enable: number) => void;
  readonly _mclBn_verifyOrderG2: (enable: number) => void;
  readonly _mclBnFp_isZero: Test1;
  readonly _mclBnFp_mul: Operation2;
  readonly _mclBnFp_neg: Operation1;
  readonly _mclBnFp_setLittleEndian: Deserialize;
  readonly _mclBnFp_deserialize: Deserialize;
  readonly _mclBnFp_setInt32: (result: Pointer, value: number) => void;
  readonly _mclBnFr_add: Operation2;
  readonly _mclBnFr_sub: Operation2;
  readonly _mclBnFr_mul: Operation2;
  readonly _mclBnFr_sqr: Operation1;
  readonly _mclBnFr_neg: Operation1;
  readonly _mclBnFr_inv: Operation1;
  readonly _mclBnFr_invVec: (result: Pointer, values: Pointer, count: number) => number;
  readonly _mclBnFr_isZero: Test1;
  readonly _mclBnFr_isEqual: Test2;
  readonly _mclBnFr_setInt32: (result: Pointer, value: number) => void;
  readonly _mclBnFr_deserialize: Deserialize;
  readonly _mclBnFr_setBigEndianMod: Deserialize;
  readonly _mclBnFr_setLittleEndianMod: Deserialize;
  readonly _mclBnFr_serialize: (bytes: Pointer, maxSize: number, x: Pointer) => number;
  readonly _mclBnFr_getLittleEndian: (bytes: Pointer, maxSize: number, x: Pointer) => number;
  readonly _mclBnG1_clear: (x: Pointer) => void;
  readonly _mclBnG1_add: Operation2;
  readonly _mclBnG1_sub: Operation2;
  readonly _mclBnG1_dbl: Operation1;
  readonly _mclBnG1_neg: Operation1;
  readonly _mclBnG1_mul: Operation2;
  readonly _mclBnG1_mulVec: (result: Pointer, points: Pointer, scalars: Pointer, count: number) => void;
  readonly _mclBnG1_normalizeVec: (result: Pointer, points: Pointer, count: number) => void;
  readonly _mclBnG1_isZero: Test1;
  readonly _mclBnG1_isEqual: Test2;
  readonly _mclBnG1_deserialize: Deserialize;
  readonly _mclBnG1_serialize: (bytes: Pointer, maxSize: number, x: Pointer) => number;
  readonly _mclBnG2_mulVec: (result: Pointer, points: Pointer, scalars: Pointer, count: number) => void;
  readonly _mclBnG2_isZero: Test1;
  readonly _mclBnG2_isValidOrder: Test1;
  readonly _mclBnG2_deserialize: Deserialize;
  readonly _mclBn_getUint64NumToPrecompute: () => number;
  readonly _mclBn_precomputeG2: Operation1;
  readonly _mclBn_precomputedMillerLoop2: (result: Pointer, p1: Pointer, q1: Pointer, p2: Pointer, q2: Pointer) => void;
  readonly _mclBn_finalExp: Operation1;
  readonly _mclBnGT_isOne: Test1;
  readonly _mclBnGT_isEqual: Test2;
  readonly _mclBn_pairing: Operation2;
}

/**
 * Starts an instance of mcl of its own (about 50 ms), for BLS12-381 with Ethereum's encodings (big-endian, compressed).
 * Decoding does not look at the order of a point: `points.ts` does.
 */
export async function openMcl(): Promise<Mcl> {
  const mcl: Mcl = await createModule({});
  if (mcl._mclBn_init(BLS12_381, COMPILED_SIZES) !== 0) throw new Error("mcl-wasm does not start for BLS12-381.");
  mcl._mclBn_setETHserialization(1);
  mcl._mclBn_verifyOrderG1(0);
  mcl._mclBn_verifyOrderG2(0);
  return mcl;
}

/** Memory that is never given back, for what lives as long as the engine; 8-byte aligned. */
export function allocate(mcl: Mcl, size: number): Pointer {
  const pointer = mcl._malloc(size);
  if (pointer === 0) throw new Error(`mcl-wasm has no memory for ${size} bytes.`);
  return pointer;
}

/** Memory for the time of `use`. */
export function withScratch<T>(mcl: Mcl, use: (allocateScratch: (size: number) => Pointer) => T): T {
  const taken: Pointer[] = [];
  try {
    return use((size) => {
      const pointer = allocate(mcl, size);
      taken.push(pointer);
      return pointer;
    });
  } finally {
    for (const pointer of taken.toReversed()) mcl._free(pointer);
  }
}

/** Copies into mcl's memory. The view is taken anew each time: memory that grows leaves old views empty. */
export function writeBytes(mcl: Mcl, target: Pointer, bytes: Uint8Array): void {
  new Uint8Array(mcl.wasmMemory.buffer).set(bytes, target);
}

/** A copy out of mcl's memory. */
export function readBytes(mcl: Mcl, source: Pointer, size: number): Uint8Array {
  return new Uint8Array(mcl.wasmMemory.buffer).slice(source, source + size);
}

/** Copies within mcl's memory. */
export function copyWithin(mcl: Mcl, target: Pointer, source: Pointer, size: number): void {
  new Uint8Array(mcl.wasmMemory.buffer).copyWithin(target, source, source + size);
}

export function clearBytes(mcl: Mcl, target: Pointer, size: number): void {
  new Uint8Array(mcl.wasmMemory.buffer).fill(0, target, target + size);
}
