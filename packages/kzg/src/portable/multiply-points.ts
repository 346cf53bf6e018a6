import { CURVE_PARAMETER, turnPoint, writeBeta } from "./endomorphism.ts";
import {
  clearBytes,
  COORDINATE_SIZE,
  copyWithin,
  G1_SIZE,
  type Mcl,
  type Pointer,
  SCALAR_SIZE,
  withScratch,
} from "./mcl.ts";

/** From here on Pippenger's buckets below are faster than mcl's own sum. */
const BUCKET_COUNT = 400;
const WINDOW_BITS = 10;
const BUCKETS = 1 << (WINDOW_BITS - 1);
/** Bytes of half a scalar. */
const HALF_SIZE = 16;
const WINDOWS = Math.ceil((8 * HALF_SIZE) / WINDOW_BITS);
const SPLIT = CURVE_PARAMETER ** 2n;

/** Σ scalars[i] · points[i]; the points are affine and of the subgroup of prime order. Of nothing it is infinity. */
export function multiplyPoints(mcl: Mcl, result: Pointer, points: Pointer, scalars: Pointer, count: number): void {
  if (count === 0) mcl._mclBnG1_clear(result);
  else if (count < BUCKET_COUNT) mcl._mclBnG1_mulVec(result, points, scalars, count);
  else sumByBuckets(mcl, result, points, scalars, count);
}

/**
 * Pippenger's sum with signed digits: per window of 10 bits each point is added to, or taken from, the bucket of its digit.
 * D. Bernstein et al., "Faster batch forgery identification", section 4, https://eprint.iacr.org/2012/549. A scalar is
 * split by z², which the endomorphism multiplies with: twice the points, half the windows.
 */
function sumByBuckets(mcl: Mcl, result: Pointer, points: Pointer, scalars: Pointer, count: number): void {
  withScratch(mcl, (allocateScratch) => {
    const buckets = allocateScratch(BUCKETS * G1_SIZE);
    const sums = allocateScratch(2 * G1_SIZE);
    const both = allocateScratch(2 * count * G1_SIZE);
    const digits = readDigits(mcl, scalars, count);
    appendTurned(mcl, both, points, count);
    mcl._mclBnG1_clear(result);
    for (let window = WINDOWS - 1; window >= 0; window -= 1) {
      for (let bit = 0; bit < WINDOW_BITS; bit += 1) mcl._mclBnG1_dbl(result, result);
      clearBytes(mcl, buckets, BUCKETS * G1_SIZE);
      fillBuckets(mcl, buckets, both, digits.subarray(window * 2 * count, (window + 1) * 2 * count));
      addBuckets(mcl, result, buckets, sums);
    }
  });
}

/** The points, then z² times each. */
function appendTurned(mcl: Mcl, target: Pointer, points: Pointer, count: number): void {
  withScratch(mcl, (allocateScratch) => {
    const beta = allocateScratch(COORDINATE_SIZE);
    writeBeta(mcl, beta);
    copyWithin(mcl, target, points, count * G1_SIZE);
    for (let offset = 0; offset < count * G1_SIZE; offset += G1_SIZE) {
      turnPoint(mcl, target + count * G1_SIZE + offset, points + offset, beta);
    }
  });
}

function fillBuckets(mcl: Mcl, buckets: Pointer, points: Pointer, digits: Int16Array): void {
  const { _mclBnG1_add: add, _mclBnG1_sub: sub } = mcl;
  for (let position = 0; position < digits.length; position += 1) {
    const digit = digits[position] ?? 0;
    if (digit === 0) continue;
    const bucket = buckets + (Math.abs(digit) - 1) * G1_SIZE;
    (digit > 0 ? add : sub)(bucket, bucket, points + position * G1_SIZE);
  }
}

/** result += Σ (i + 1) · buckets[i], as the sum of the sums from each bucket to the last. */
function addBuckets(mcl: Mcl, result: Pointer, buckets: Pointer, sums: Pointer): void {
  const total = sums + G1_SIZE;
  mcl._mclBnG1_clear(sums);
  mcl._mclBnG1_clear(total);
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket -= 1) {
    mcl._mclBnG1_add(sums, sums, buckets + bucket * G1_SIZE);
    mcl._mclBnG1_add(total, total, sums);
  }
  mcl._mclBnG1_add(result, result, total);
}

/** Digits from −511 to 512 of all remainders by z² and then all quotients, window by window. */
function readDigits(mcl: Mcl, scalars: Pointer, count: number): Int16Array {
  const digits = new Int16Array(WINDOWS * 2 * count);
  withScratch(mcl, (allocateScratch) => {
    const bytes = allocateScratch(SCALAR_SIZE);
    const halves = new DataView(new ArrayBuffer(2 * HALF_SIZE));
    for (let position = 0; position < count; position += 1) {
      const scalar = readScalar(mcl, scalars + position * SCALAR_SIZE, bytes);
      writeHalf(halves, 0, scalar % SPLIT);
      writeHalf(halves, HALF_SIZE, scalar / SPLIT);
      writeDigits(digits, halves, 0, { start: position, step: 2 * count });
      writeDigits(digits, halves, HALF_SIZE, { start: count + position, step: 2 * count });
    }
  });
  return digits;
}

function readScalar(mcl: Mcl, scalar: Pointer, scratch: Pointer): bigint {
  const size = mcl._mclBnFr_getLittleEndian(scratch, SCALAR_SIZE, scalar);
  clearBytes(mcl, scratch + size, SCALAR_SIZE - size);
  const memory = new DataView(mcl.wasmMemory.buffer, scratch, SCALAR_SIZE);
  return [24, 16, 8, 0].reduce((sum, byte) => (sum << 64n) | memory.getBigUint64(byte, true), 0n);
}

function writeHalf(halves: DataView, offset: number, half: bigint): void {
  halves.setBigUint64(offset, BigInt.asUintN(64, half), true);
  halves.setBigUint64(offset + 8, half >> 64n, true);
}

/** The highest window has two bits more than its half, room for the carry. */
function writeDigits(
  digits: Int16Array,
  halves: DataView,
  offset: number,
  { start, step }: { readonly start: number; readonly step: number },
): void {
  let carry = 0;
  for (let window = 0; window < WINDOWS; window += 1) {
    const bit = window * WINDOW_BITS;
    const byte = Math.min(bit >> 3, HALF_SIZE - 4);
    const digit = ((halves.getUint32(offset + byte, true) >>> (bit - 8 * byte)) & (2 * BUCKETS - 1)) + carry;
    carry = digit > BUCKETS ? 1 : 0;
    digits[start + window * step] = digit - carry * 2 * BUCKETS;
  }
}
