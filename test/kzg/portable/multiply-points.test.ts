import { expect, test } from "vitest";
import { clearBytes, copyWithin, G1_SIZE, openMcl, SCALAR_SIZE, withScratch } from "@chainops/kzg/portable/mcl";
import { multiplyPoints } from "@chainops/kzg/portable/multiply-points";
import { createPointReader } from "@chainops/kzg/portable/points";
import { setBigint } from "@chainops/kzg/portable/scalars";
import { G1_GENERATOR } from "@chainops/kzg/portable/setup-points";
import { BLS_MODULUS } from "@chainops/kzg/sizes";

const mcl = await openMcl();
const reader = createPointReader(mcl);
const SPLIT = 0xd201000000010000n ** 2n;

/** Of points that are all multiples of the generator the sum is one multiple of it. */
test.each([1, 63, 399, 400, 1000])("the sum of %s multiples of points is right, whichever way it is made", (count) => {
  const edges = [0n, 1n, 511n, 512n, 513n, 1023n, 1024n, SPLIT - 1n, SPLIT, SPLIT + 1n, BLS_MODULUS - 1n, 2n ** 254n];
  withScratch(mcl, (allocateScratch) => {
    const [points, scalars] = [allocateScratch(count * G1_SIZE), allocateScratch(count * SCALAR_SIZE)];
    const [result, expected, factor] = [
      allocateScratch(G1_SIZE),
      allocateScratch(G1_SIZE),
      allocateScratch(SCALAR_SIZE),
    ];
    let total = 0n;
    reader.decode(points, [G1_GENERATOR], () => "The generator");
    const generator = allocateScratch(G1_SIZE);
    copyWithin(mcl, generator, points, G1_SIZE);
    for (let item = 0; item < count; item += 1) {
      const point = points + item * G1_SIZE;
      const multiple = [1n, 1n, -1n, 0n][item % 4] ?? 0n;
      copyWithin(mcl, point, generator, G1_SIZE);
      if (multiple === 0n) clearBytes(mcl, point, G1_SIZE);
      if (multiple === -1n) mcl._mclBnG1_neg(point, generator);
      const scalar = edges[item] ?? (BigInt(item) ** 37n * 0x1234567_89abcdefn) % BLS_MODULUS;
      setBigint(mcl, scalars + item * SCALAR_SIZE, scalar);
      total += multiple * scalar;
    }
    multiplyPoints(mcl, result, points, scalars, count);
    setBigint(mcl, factor, ((total % BLS_MODULUS) + BLS_MODULUS) % BLS_MODULUS);
    mcl._mclBnG1_mul(expected, generator, factor);
    expect(mcl._mclBnG1_isEqual(result, expected)).toBe(1);
  });
});
