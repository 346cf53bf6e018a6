import { beforeAll, describe, expect, test } from "vitest";
import type { BlobProof, CellProof, PointProof } from "@chainops/kzg/engine/engine";
import type { KzgField } from "@chainops/kzg/verdict";
import { commit } from "@chainops/kzg/verify/commit";
import { computeBlobProof } from "@chainops/kzg/verify/compute-blob-proof";
import { computePointProof } from "@chainops/kzg/verify/compute-point-proof";
import { verifyBlobProofs } from "@chainops/kzg/verify/verify-blob-proofs";
import { verifyCellProofs } from "@chainops/kzg/verify/verify-cell-proofs";
import { verifyCommitments } from "@chainops/kzg/verify/verify-commitments";
import { verifyPointProofs } from "@chainops/kzg/verify/verify-point-proofs";
import { zipBlobProofs, zipCellProofs, zipCommitments } from "@chainops/kzg/verify/zip-items";
import { addPoints, pointOfOrderThree, pointOutsideSubgroup } from "../support/bad-points.ts";
import { readGoodItems } from "../support/good-items.ts";
import type { GoodItems } from "../support/good-items.ts";
import { ENGINE_NAMES, testEngines } from "../support/test-engines.ts";

let good: GoodItems;
beforeAll(async () => {
  good = await readGoodItems();
});

const ones = (size: number) => new Uint8Array(size).fill(0xff);
const longer = (bytes: Uint8Array) => Uint8Array.from([...bytes, 0]);
const uncompressed = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 0 ? byte & 0x7f : byte));
const withOnes = (bytes: Uint8Array, element: number) => {
  const copy = Uint8Array.from(bytes);
  copy.fill(0xff, 32 * element, 32 * (element + 1));
  return copy;
};

interface BadItem<Item> {
  readonly name: string;
  readonly spoil: (item: Item) => Item;
  readonly field: KzgField;
  readonly reason: RegExp;
}

function badPointsOf<Item extends { commitment: Uint8Array; proof: Uint8Array }>(): readonly BadItem<Item>[] {
  return (["commitment", "proof"] as const).flatMap((field) => [
    {
      name: `a short ${field}`,
      spoil: (item: Item) => ({ ...item, [field]: item[field].slice(1) }),
      field,
      reason: /has 47 bytes; 48/,
    },
    {
      name: `a long ${field}`,
      spoil: (item: Item) => ({ ...item, [field]: longer(item[field]) }),
      field,
      reason: /has 49 bytes; 48/,
    },
    {
      name: `an uncompressed ${field}`,
      spoil: (item: Item) => ({ ...item, [field]: uncompressed(item[field]) }),
      field,
      reason: /no compression flag/,
    },
    {
      name: `a ${field} of ones`,
      spoil: (item: Item) => ({ ...item, [field]: ones(48) }),
      field,
      reason: /marked as infinity/,
    },
    {
      name: `a ${field} outside of the subgroup`,
      spoil: (item: Item) => ({ ...item, [field]: pointOutsideSubgroup() }),
      field,
      reason: /not in the subgroup/,
    },
    {
      name: `a ${field} plus a point of order 3`,
      spoil: (item: Item) => ({ ...item, [field]: addPoints(item[field], pointOfOrderThree()) }),
      field,
      reason: /not in the subgroup/,
    },
    {
      name: `a ${field} that is a plain array`,
      spoil: (item: Item) => ({ ...item, [field]: [...item[field]] }),
      field,
      reason: /not a list of bytes/,
    },
  ]);
}

const BAD_BLOBS: readonly BadItem<BlobProof>[] = [
  ...badPointsOf<BlobProof>(),
  {
    name: "a short blob",
    spoil: (item) => ({ ...item, blob: item.blob.slice(32) }),
    field: "blob",
    reason: /has 131040 bytes; 131072/,
  },
  {
    name: "a long blob",
    spoil: (item) => ({ ...item, blob: longer(item.blob) }),
    field: "blob",
    reason: /has 131073 bytes/,
  },
  {
    name: "a blob with a large element",
    spoil: (item) => ({ ...item, blob: withOnes(item.blob, 4095) }),
    field: "blob",
    reason: /field element 4095 of the blob is not below/,
  },
];

const BAD_POINTS: readonly BadItem<PointProof>[] = [
  ...badPointsOf<PointProof>(),
  { name: "a short z", spoil: (item) => ({ ...item, z: item.z.slice(1) }), field: "z", reason: /has 31 bytes; 32/ },
  { name: "a large z", spoil: (item) => ({ ...item, z: ones(32) }), field: "z", reason: /The z is not below/ },
  { name: "a long y", spoil: (item) => ({ ...item, y: longer(item.y) }), field: "y", reason: /has 33 bytes; 32/ },
  { name: "a large y", spoil: (item) => ({ ...item, y: ones(32) }), field: "y", reason: /The y is not below/ },
];

const BAD_CELLS: readonly BadItem<CellProof>[] = [
  ...badPointsOf<CellProof>(),
  ...[128, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].map((index) => ({
    name: `the cell index ${index}`,
    spoil: (item: CellProof) => ({ ...item, index }),
    field: "cell index" as const,
    reason: /is not an integer from 0 to 127/,
  })),
  {
    name: "a short cell",
    spoil: (item) => ({ ...item, cell: item.cell.slice(32) }),
    field: "cell",
    reason: /has 2016 bytes; 2048/,
  },
  {
    name: "a cell with a large element",
    spoil: (item) => ({ ...item, cell: withOnes(item.cell, 9) }),
    field: "cell",
    reason: /field element 9 of the cell/,
  },
];

function malformedAt(item: number, { field, reason }: Pick<BadItem<unknown>, "field" | "reason">): object {
  return { status: "malformed", item, field, reason: expect.stringMatching(reason) };
}

describe.each(ENGINE_NAMES)("with the engine %s", { timeout: 120_000 }, (name) => {
  const engines = testEngines(name);

  test.each(BAD_BLOBS)("$name beside a good blob proof is named", async (bad) => {
    expect(await verifyBlobProofs(engines, [good.blob, bad.spoil(good.blob)])).toMatchObject(malformedAt(1, bad));
    expect(await verifyBlobProofs(engines, [bad.spoil(good.blob)])).toMatchObject(malformedAt(0, bad));
  });

  test.each(BAD_POINTS)("$name beside good point proofs is named", async (bad) => {
    const items = [good.point, good.point, bad.spoil(good.point), good.point];
    expect(await verifyPointProofs(engines, items)).toMatchObject(malformedAt(2, bad));
  });

  test.each(BAD_CELLS)("$name beside a good cell is named", async (bad) => {
    expect(await verifyCellProofs(engines, [good.cell, bad.spoil(good.cell)])).toMatchObject(malformedAt(1, bad));
  });

  test.each(BAD_BLOBS.filter(({ field }) => field !== "proof"))(
    "$name has no verdict without proofs either",
    async (bad) => {
      expect(await verifyCommitments(engines, [good.blob, bad.spoil(good.blob)])).toMatchObject(malformedAt(1, bad));
      const { blob, commitment } = bad.spoil(good.blob);
      expect(await computeBlobProof(engines, blob, commitment)).toMatchObject({
        status: "malformed",
        field: bad.field,
      });
    },
  );

  test.each(BAD_BLOBS.filter(({ field }) => field === "blob"))("$name is not committed to", async (bad) => {
    expect(await commit(engines, bad.spoil(good.blob).blob)).toMatchObject({ status: "malformed", field: "blob" });
  });

  test("a batch of nothing is malformed", async () => {
    const empty = { status: "malformed", item: null, field: "input" };
    expect(await verifyBlobProofs(engines, [])).toMatchObject(empty);
    expect(await verifyPointProofs(engines, [])).toMatchObject(empty);
    expect(await verifyCellProofs(engines, [])).toMatchObject(empty);
    expect(await verifyCommitments(engines, [])).toMatchObject(empty);
  });

  test("a malformed item outweighs invalid ones before it", async () => {
    const invalid = { ...good.point, y: good.point.z };
    const malformed = { ...good.point, proof: pointOutsideSubgroup() };
    expect(await verifyPointProofs(engines, [invalid, good.point, malformed, invalid])).toMatchObject({
      status: "malformed",
      item: 2,
      field: "proof",
    });
  });

  test("a proof at a malformed z is not computed", async () => {
    expect(await computePointProof(engines, good.blob.blob, ones(32))).toMatchObject({
      status: "malformed",
      field: "z",
    });
  });
});

describe("lists of their own", () => {
  test("are malformed where their lengths differ, whichever is longer", () => {
    const { blob, commitment, proof } = good.blob;
    expect([
      zipBlobProofs([blob], [commitment, commitment], [proof]),
      zipBlobProofs([blob, blob], [commitment], [proof]),
      zipCommitments([blob], []),
      zipCellProofs([commitment], [1, 2], [good.cell.cell], [proof]),
    ]).toEqual(
      [
        "The counts differ: 1 blobs, 2 commitments, 1 proofs.",
        "The counts differ: 2 blobs, 1 commitments, 1 proofs.",
        "The counts differ: 1 blobs, 0 commitments.",
        "The counts differ: 1 commitments, 2 cell indices, 1 cells, 1 proofs.",
      ].map((reason) => ({ status: "malformed", item: null, field: "input", reason })),
    );
  });
});
