import { clearBytes, G1_SIZE, type Mcl, type Pointer, SCALAR_SIZE, withScratch } from "./mcl.ts";

/** From here on Pippenger's buckets below are faster than mcl's own sum. */
const BUCKET_COUNT = 600;
const WINDOW_BITS = 9;
const BUCKETS = 1 << (WINDOW_BITS - 1);
const WINDOWS = Math.ceil(256 / WINDOW_BITS);

/** Σ scalars[i] · points[i]; the points are affine. Of nothing it is infinity. */
export function multiplyPoints(mcl: Mcl, result: Pointer, points: Pointer, scalars: Pointer, count: number): void {
  if (count === 0) mcl._mclBnG1_clear(result);
  else if (count < BUCKET_COUNT) mcl._mclBnG1_mulVec(result, points, scalars, count);
  else sumByBuckets(mcl, result, points, scalars, count);
}

/**
 * Pippenger's sum with signed digits: per window of 9 bits each point is added to, or taken from, the bucket of its digit.
 * D. Bernstein et al., "Faster batch forgery identification", section 4, https://eprint.iacr.org/2012/549.
 */
function sumByBuckets(mcl: Mcl, result: Pointer, points: Pointer, scalars: Pointer, count: number): void {
  withScratch(mcl, (allocateScratch) => {
    const buckets = allocateScratch(BUCKETS * G1_SIZE);
    const sums = allocateScratch(2 * G1_SIZE);
    const digits = readDigits(mcl, scalars, count);
    mcl._mclBnG1_clear(result);
    for (let window = WINDOWS - 1; window >= 0; window -= 1) {
      for (let bit = 0; bit < WINDOW_BITS; bit += 1) mcl._mclBnG1_dbl(result, result);
      clearBytes(mcl, buckets, BUCKETS * G1_SIZE);
      fillBuckets(mcl, buckets, points, digits.subarray(window * count, (window + 1) * count));
      addBuckets(mcl, result, buckets, sums);
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

/** Digits from −256 to 256 of all scalars, window by window; the modulus leaves the highest window room for the carry. */
function readDigits(mcl: Mcl, scalars: Pointer, count: number): Int16Array {
  const digits = new Int16Array(WINDOWS * count);
  withScratch(mcl, (allocateScratch) => {
    const bytes = allocateScratch(SCALAR_SIZE);
    const memory = new DataView(mcl.wasmMemory.buffer);
    for (let position = 0; position < count; position += 1) {
      const size = mcl._mclBnFr_getLittleEndian(bytes, SCALAR_SIZE, scalars + position * SCALAR_SIZE);
      clearBytes(mcl, bytes + size, SCALAR_SIZE - size);
      let carry = 0;
      for (let window = 0; window < WINDOWS; window += 1) {
        const digit = readWindow(memory, bytes, window * WINDOW_BITS) + carry;
        carry = digit > BUCKETS ? 1 : 0;
        digits[window * count + position] = digit - carry * 2 * BUCKETS;
      }
    }
  });
  return digits;
}

function readWindow(memory: DataView, bytes: Pointer, bit: number): number {
  const byte = Math.min(bit >> 3, SCALAR_SIZE - 4);
  const shift = bit - byte * 8;
  return (memory.getUint32(bytes + byte, true) >>> shift) & (2 * BUCKETS - 1);
}
