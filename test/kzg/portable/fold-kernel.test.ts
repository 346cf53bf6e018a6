import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { foldElements } from "@chainops/kzg/portable/fold-elements";
import { openFoldKernel } from "@chainops/kzg/portable/fold-kernel";
import { openMcl, SCALAR_SIZE, withScratch } from "@chainops/kzg/portable/mcl";
import { encodeScalars } from "@chainops/kzg/portable/scalars";
import { BLS_MODULUS } from "@chainops/kzg/sizes";

const mcl = await openMcl();
const kernel = openFoldKernel(mcl);

const encode = (value: bigint) => Buffer.from(value.toString(16).padStart(64, "0"), "hex");
const decode = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
const randomElement = () => decode(randomBytes(32)) % BLS_MODULUS;
const littleEndian = (value: bigint) => Buffer.from(value.toString(16).padStart(32, "0"), "hex").toReversed();

function fold(lists: readonly (readonly bigint[])[], coefficients: readonly bigint[]): readonly bigint[] {
  const count = lists[0]?.length ?? 0;
  return withScratch(mcl, (allocateScratch) => {
    const target = allocateScratch(count * SCALAR_SIZE);
    const folded = lists.map((elements, index) => ({
      elements: Buffer.concat(elements.map(encode)),
      coefficient: littleEndian(coefficients[index] ?? 0n),
    }));
    foldElements(mcl, kernel, target, folded, (position) => `list ${position}`);
    const bytes = encodeScalars(mcl, target, count);
    return Array.from({ length: count }, (_, index) => decode(bytes.subarray(index * 32, index * 32 + 32)));
  });
}

const EDGES = [0n, 1n, 2n ** 32n - 1n, 2n ** 64n, 2n ** 254n, BLS_MODULUS - 1n, BLS_MODULUS - 2n ** 192n];
const COEFFICIENTS = [0n, 1n, 2n ** 32n - 1n, 2n ** 96n, 2n ** 128n - 1n];

test("folding adds the products of coefficients and elements as whole numbers do", () => {
  const lists = Array.from({ length: 300 }, (_, index) => [
    ...EDGES,
    randomElement(),
    EDGES[index % EDGES.length] ?? 0n,
  ]);
  const coefficients = lists.map((_, index) => COEFFICIENTS[index % 7] ?? decode(randomBytes(16)));
  const expected = lists[0]?.map((_, place) =>
    lists.reduce((sum, list, index) => (sum + (list[place] ?? 0n) * (coefficients[index] ?? 0n)) % BLS_MODULUS, 0n),
  );
  expect(fold(lists, coefficients)).toEqual(expected);
});

test.each([
  { name: "the modulus", element: BLS_MODULUS },
  { name: "one more than the modulus", element: BLS_MODULUS + 1n },
  { name: "a higher second word", element: BLS_MODULUS + 2n ** 64n },
  { name: "a higher third word with lower ones below", element: BLS_MODULUS + 2n ** 128n - 5n },
  { name: "the highest number", element: 2n ** 256n - 1n },
])("folding refuses $name as a field element", ({ element }) => {
  expect(() =>
    fold(
      [
        [1n, 2n],
        [3n, element],
      ],
      [1n, 2n],
    ),
  ).toThrow("A field element of list 1 is not below the modulus.");
});

test("folding takes elements that share their highest words with the modulus", () => {
  const near = [1n, 2n ** 64n, 2n ** 128n, 2n ** 192n].map((distance) => BLS_MODULUS - distance);
  expect(fold([near], [1n])).toEqual(near);
});

test("folding takes neither nothing nor lists of different lengths", () => {
  expect(() => fold([], [])).toThrow(RangeError);
  expect(() => fold([[1n, 2n], [3n]], [1n, 2n])).toThrow(RangeError);
});
