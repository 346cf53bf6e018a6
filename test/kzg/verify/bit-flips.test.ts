import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Engines } from "@chainops/kzg/engine/open-engines";
import { BLS_MODULUS } from "@chainops/kzg/sizes";
import type { KzgField, Verdict } from "@chainops/kzg/verdict";
import { verifyBlobProofs } from "@chainops/kzg/verify/verify-blob-proofs";
import { verifyCellProofs } from "@chainops/kzg/verify/verify-cell-proofs";
import { verifyCommitments } from "@chainops/kzg/verify/verify-commitments";
import { verifyPointProofs } from "@chainops/kzg/verify/verify-point-proofs";
import { readGoodItems } from "../support/good-items.ts";
import type { GoodItems } from "../support/good-items.ts";
import { ENGINE_NAMES, testEngines } from "../support/test-engines.ts";

const RUNS = 8;
let good: GoodItems;
beforeAll(async () => {
  good = await readGoodItems();
});

/** Bit 0 is the highest bit of the first byte. */
function flip(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));
}

type Expected = { readonly status: "invalid"; readonly items: readonly number[] } | ReturnType<typeof malformed>;

function malformed(field: KzgField, reason: RegExp) {
  return { status: "malformed", item: 1, field, reason: expect.stringMatching(reason) as string };
}

const INVALID: Expected = { status: "invalid", items: [1] };

function expectOfPoint(field: "commitment" | "proof", bit: number): Expected {
  if (bit === 0) return malformed(field, /has no compression flag/);
  if (bit === 1) return malformed(field, /is marked as infinity/);
  if (bit === 2) return INVALID;
  return malformed(field, /is not on the curve|not in the subgroup|x that is not below the modulus/);
}

function expectOfElements(field: "blob" | "cell" | "z" | "y", bytes: Uint8Array, bit: number): Expected {
  const element = bit >> 8;
  const flipped = Buffer.from(flip(bytes, bit).subarray(32 * element, 32 * (element + 1)));
  return BigInt(`0x${flipped.toString("hex")}`) < BLS_MODULUS ? INVALID : malformed(field, /is not below the modulus/);
}

async function askEveryEngine(verify: (engines: Engines) => Promise<Verdict>): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const name of ENGINE_NAMES) verdicts.push(await verify(testEngines(name)));
  return verdicts;
}

/** The reasons have to be the same sentence, too. */
function fromEveryEngine(verdicts: readonly Verdict[], expected: Expected): readonly unknown[] {
  return ENGINE_NAMES.map((_, index) => (index === 0 ? expected : verdicts[0]));
}

/** The flags first, then bits anywhere. */
function pointBits() {
  return fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 3, max: 383 }));
}

/** The two highest bits of an element decide whether it is canonical. */
function elementBits(elements: number) {
  return fc
    .tuple(fc.nat(elements - 1), fc.oneof(fc.constantFrom(0, 1, 255), fc.integer({ min: 0, max: 255 })))
    .map(([element, bit]) => 256 * element + bit);
}

function forBits(bits: fc.Arbitrary<number>, property: (bit: number) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(bits, property), { numRuns: RUNS });
}

describe("a single flipped bit is found by every engine alike, in", { timeout: 120_000 }, () => {
  test.each(["commitment", "proof"] as const)("the %s of a blob", async (field) => {
    await forBits(pointBits(), async (bit) => {
      const items = [good.blob, { ...good.blob, [field]: flip(good.blob[field], bit) }];
      const verdicts = await askEveryEngine((engines) => verifyBlobProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expectOfPoint(field, bit)));
    });
  });

  test("a blob with a proof", async () => {
    await forBits(elementBits(4096), async (bit) => {
      const items = [good.blob, { ...good.blob, blob: flip(good.blob.blob, bit) }];
      const expected = expectOfElements("blob", good.blob.blob, bit);
      const verdicts = await askEveryEngine((engines) => verifyBlobProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expected));
    });
  });

  test("a blob without a proof, or its commitment", async () => {
    const { blob, commitment } = good.blob;
    const flipped = [
      { blob: flip(blob, 17 * 256 + 255), commitment },
      { blob, commitment: flip(commitment, 2) },
    ];
    for (const item of flipped) {
      const alone: Expected = { status: "invalid", items: [0] };
      const verdicts = await askEveryEngine((engines) => verifyCommitments(engines, [item]));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, alone));
    }
  });

  test.each(["commitment", "proof"] as const)("the %s of a point", async (field) => {
    await forBits(pointBits(), async (bit) => {
      const items = [good.point, { ...good.point, [field]: flip(good.point[field], bit) }];
      const verdicts = await askEveryEngine((engines) => verifyPointProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expectOfPoint(field, bit)));
    });
  });

  test.each(["z", "y"] as const)("%s", async (field) => {
    await forBits(elementBits(1), async (bit) => {
      const items = [good.point, { ...good.point, [field]: flip(good.point[field], bit) }];
      const expected = expectOfElements(field, good.point[field], bit);
      const verdicts = await askEveryEngine((engines) => verifyPointProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expected));
    });
  });

  test.each(["commitment", "proof"] as const)("the %s of a cell", async (field) => {
    await forBits(pointBits(), async (bit) => {
      const items = [good.cell, { ...good.cell, [field]: flip(good.cell[field], bit) }];
      const verdicts = await askEveryEngine((engines) => verifyCellProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expectOfPoint(field, bit)));
    });
  });

  test("a cell", async () => {
    await forBits(elementBits(64), async (bit) => {
      const items = [good.cell, { ...good.cell, cell: flip(good.cell.cell, bit) }];
      const expected = expectOfElements("cell", good.cell.cell, bit);
      const verdicts = await askEveryEngine((engines) => verifyCellProofs(engines, items));
      expect(verdicts).toEqual(fromEveryEngine(verdicts, expected));
    });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])("bit %i of a cell index", async (bit) => {
    const items = [good.cell, { ...good.cell, index: good.cell.index ^ (1 << bit) }];
    const expected = bit === 7 ? malformed("cell index", /is not an integer from 0 to 127/) : INVALID;
    const verdicts = await askEveryEngine((engines) => verifyCellProofs(engines, items));
    expect(verdicts).toEqual(fromEveryEngine(verdicts, expected));
  });
});
