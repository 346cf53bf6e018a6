import { bls12_381 } from "@noble/curves/bls12-381.js";
import { describe, expect, it } from "vitest";
import { EngineRefusal, type PointProof } from "@chainops/kzg/engine/engine";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { openCommitmentFold } from "@chainops/kzg/portable/verify-commitments";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { BLS_MODULUS } from "@chainops/kzg/sizes";
import { blobFromSeed, elementFromSeed } from "../support/seeded-blob.ts";
import { compress, pointOfOrder } from "./points-outside-subgroup.ts";

const { Point } = bls12_381.G1;
type CurvePoint = InstanceType<typeof Point>;
const engine = await openPortableEngine(readMainnetSetup());
const fold = await openCommitmentFold(engine.commitToBlob);

const blobs = ["one", "two", "three"].map(blobFromSeed);
const commitments = blobs.map(engine.commitToBlob);
const points: readonly PointProof[] = blobs.map((blob, item) => {
  const z = elementFromSeed(`z ${item}`);
  return { commitment: at(commitments, item), z, ...engine.computePointProof(blob, z) };
});
const blobProofs = blobs.map((blob, item) => {
  const commitment = at(commitments, item);
  return { blob, commitment, proof: engine.computeBlobProof(blob, commitment) };
});
const { cells, proofs: cellProofs } = engine.computeCellsAndProofs(at(blobs, 0));
const others = engine.computeCellsAndProofs(at(blobs, 1));
const INFINITY = Point.ZERO.toBytes();

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is nothing at ${index}.`);
  return value;
}

/** Adds to a big-endian field element. */
function shift(element: Uint8Array, by: bigint): Uint8Array {
  const value = (BigInt(`0x${Buffer.from(element).toString("hex")}`) + by + BLS_MODULUS) % BLS_MODULUS;
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, "0"), "hex"));
}

/** Adds to the element at `offset`. */
function shiftAt(bytes: Uint8Array, offset: number, by: bigint): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(shift(bytes.subarray(offset, offset + 32), by), offset);
  return changed;
}

function addPoint(bytes: Uint8Array, point: CurvePoint): Uint8Array {
  return compress(Point.fromBytes(bytes).add(point));
}

function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
  return flipped;
}

/** What a check says, with a refusal as a word. */
function outcome(check: () => boolean): boolean | "refused" {
  try {
    return check();
  } catch (error) {
    if (error instanceof EngineRefusal) return "refused";
    throw error;
  }
}

/** The item with a point added to one of its own. */
function turned(item: PointProof, field: "commitment" | "proof", by: CurvePoint): PointProof {
  return { ...item, [field]: addPoint(item[field], by) };
}

const [first, second, third] = [at(points, 0), at(points, 1), at(points, 2)];
const D = Point.BASE.multiply(0xd15ea5en);

describe("folded point proofs", () => {
  it("hold for what is right, in any order and any number", () => {
    expect(engine.verifyPointProofs(points)).toBe(true);
    expect(engine.verifyPointProofs([third, first, third, first, second])).toBe(true);
    expect(engine.verifyPointProofs(Array.from({ length: 130 }, () => second))).toBe(true);
  });

  const attacks: readonly { name: string; items: readonly PointProof[] }[] = [
    {
      name: "values that cancel under equal coefficients",
      items: [
        { ...first, y: shift(first.y, 5n) },
        { ...second, y: shift(second.y, -5n) },
      ],
    },
    {
      name: "values that cancel under coefficients 1 and 2",
      items: [
        { ...first, y: shift(first.y, 10n) },
        { ...second, y: shift(second.y, -5n) },
      ],
    },
    {
      name: "commitments that cancel",
      items: [
        { ...first, commitment: addPoint(first.commitment, D) },
        { ...second, commitment: addPoint(second.commitment, D.negate()) },
      ],
    },
    {
      name: "proofs at one point that cancel",
      items: [
        { ...first, proof: addPoint(first.proof, D) },
        { ...first, proof: addPoint(first.proof, D.negate()) },
      ],
    },
    {
      name: "swapped proofs",
      items: [
        { ...first, proof: second.proof },
        { ...second, proof: first.proof },
      ],
    },
    {
      name: "swapped points and values",
      items: [
        { ...first, z: second.z, y: second.y },
        { ...second, z: first.z, y: first.y },
      ],
    },
    { name: "one wrong item, duplicated", items: Array.from({ length: 64 }, () => ({ ...first, y: second.y })) },
    {
      name: "one wrong item among many copies of a good one",
      items: [...Array.from({ length: 63 }, () => second), { ...first, y: second.y }],
    },
    { name: "infinity as proof", items: [first, { ...second, proof: INFINITY }] },
    { name: "infinity as commitment", items: [{ ...first, commitment: INFINITY }] },
    {
      name: "infinity as both for a value that is not zero",
      items: [{ ...first, commitment: INFINITY, proof: INFINITY }],
    },
    {
      name: "a negated proof and commitment",
      items: [
        {
          ...first,
          commitment: Point.fromBytes(first.commitment).negate().toBytes(),
          proof: Point.fromBytes(first.proof).negate().toBytes(),
        },
      ],
    },
  ];
  it.each(attacks)("do not hold for $name", ({ items }) => {
    expect(engine.verifyPointProofs(items)).toBe(false);
  });

  it("hold for the zero polynomial, whose commitment and proof are infinity", () => {
    const zero = { commitment: INFINITY, z: first.z, y: new Uint8Array(32), proof: INFINITY };
    expect(engine.verifyPointProofs([zero])).toBe(true);
    expect(engine.verifyPointProofs([zero, first, zero])).toBe(true);
    expect(engine.verifyPointProofs([zero, { ...first, y: second.y }])).toBe(false);
  });

  it.each([3n, 11n, 10177n])("refuse points with a part of order %s, also where the parts cancel", (prime) => {
    const small = pointOfOrder(prime);
    for (const field of ["commitment", "proof"] as const) {
      expect(outcome(() => engine.verifyPointProofs([turned(first, field, small)]))).toBe("refused");
      const pair = [turned(first, field, small), turned(second, field, small.negate())];
      expect(outcome(() => engine.verifyPointProofs(pair))).toBe("refused");
      const many = Array.from({ length: Number(prime % 50n) }, () => turned(first, field, small));
      expect(outcome(() => engine.verifyPointProofs(many))).toBe("refused");
    }
  });

  it.each(["commitment", "z", "y", "proof"] as const)("do not hold after a single bit of %s has changed", (field) => {
    const bits = first[field].length * 8;
    const tried = Array.from({ length: bits }, (_, bit) => bit).filter(
      (bit) => bit < 8 || bit > bits - 9 || bit % 5 === 0,
    );
    const accepted = tried.filter(
      (bit) =>
        outcome(() => engine.verifyPointProofs([second, { ...first, [field]: flipBit(first[field], bit) }])) === true,
    );
    expect(accepted).toEqual([]);
  });
});

describe("folded blobs against commitments", () => {
  const element = 32 * 1000;
  const wrong: readonly { name: string; blobs: readonly Uint8Array[]; commitments: readonly Uint8Array[] }[] = [
    {
      name: "blobs that cancel under equal coefficients",
      blobs: [shiftAt(at(blobs, 0), element, 9n), shiftAt(at(blobs, 1), element, -9n)],
      commitments: commitments.slice(0, 2),
    },
    {
      name: "commitments that cancel",
      blobs: blobs.slice(0, 2),
      commitments: [addPoint(at(commitments, 0), D), addPoint(at(commitments, 1), D.negate())],
    },
    { name: "swapped commitments", blobs, commitments: [at(commitments, 1), at(commitments, 0), at(commitments, 2)] },
    { name: "a blob in two places", blobs: [at(blobs, 0), at(blobs, 0), at(blobs, 2)], commitments },
    {
      name: "a last element of another value",
      blobs: [at(blobs, 0), shiftAt(at(blobs, 1), 131_072 - 32, 1n), at(blobs, 2)],
      commitments,
    },
    { name: "infinity as commitment", blobs, commitments: [INFINITY, ...commitments.slice(1)] },
    {
      name: "a wrong blob many times",
      blobs: Array.from({ length: 12 }, () => at(blobs, 1)),
      commitments: Array.from({ length: 12 }, () => at(commitments, 0)),
    },
  ];
  const checks = [
    { name: "alone", verify: engine.verifyCommitments },
    { name: "with another engine's commitment", verify: fold },
  ];
  describe.each(checks)("$name", ({ verify }) => {
    it("hold for what is right", () => {
      expect(verify(blobs, commitments)).toBe(true);
      expect(verify([at(blobs, 0), at(blobs, 0)], [at(commitments, 0), at(commitments, 0)])).toBe(true);
      expect(verify([new Uint8Array(131_072)], [INFINITY])).toBe(true);
    });

    it.each(wrong)("do not hold for $name", (batch) => {
      expect(verify(batch.blobs, batch.commitments)).toBe(false);
    });

    it("refuse a commitment outside the subgroup and an element that is not below the modulus", () => {
      const small = addPoint(at(commitments, 0), pointOfOrder(3n));
      expect(outcome(() => verify(blobs, [small, ...commitments.slice(1)]))).toBe("refused");
      const tooHigh = Uint8Array.from(at(blobs, 0)).fill(0xff, element, element + 32);
      expect(outcome(() => verify([tooHigh, ...blobs.slice(1)], commitments))).toBe("refused");
    });
  });
});

describe("folded blob proofs", () => {
  it("hold for what is right, and for the zero blob", () => {
    expect(engine.verifyBlobProofs(blobProofs)).toBe(true);
    const zero = { blob: new Uint8Array(131_072), commitment: INFINITY, proof: INFINITY };
    expect(engine.verifyBlobProofs([zero, ...blobProofs])).toBe(true);
  });

  it("do not hold for swapped proofs, proofs that cancel, or another blob", () => {
    const [one, two] = [at(blobProofs, 0), at(blobProofs, 1)];
    const swapped = [
      { ...one, proof: two.proof },
      { ...two, proof: one.proof },
    ];
    const cancelling = [
      { ...one, proof: addPoint(one.proof, D) },
      { ...one, proof: addPoint(one.proof, D.negate()) },
    ];
    const another = [one, { ...two, blob: shiftAt(two.blob, 64, 1n) }];
    for (const items of [swapped, cancelling, another]) expect(engine.verifyBlobProofs(items)).toBe(false);
  });
});

describe("folded cells", () => {
  const item = (index: number, from = { cells, proofs: cellProofs }, commitment = at(commitments, 0)) => ({
    commitment,
    index,
    cell: at(from.cells, index),
    proof: at(from.proofs, index),
  });
  const good = [item(0), item(127), item(5), item(5, others, at(commitments, 1)), item(64)];

  it("hold for what is right, in any order, repeated, of several blobs", () => {
    expect(engine.verifyCellProofs(good)).toBe(true);
    expect(engine.verifyCellProofs([...good.toReversed(), ...good])).toBe(true);
  });

  const [a, b] = [item(5), item(5, others, at(commitments, 1))];
  const attacks = [
    {
      name: "cells of one column that cancel",
      items: [
        { ...a, cell: shiftAt(a.cell, 96, 3n) },
        { ...b, cell: shiftAt(b.cell, 96, -3n) },
      ],
    },
    {
      name: "copies of a cell that cancel",
      items: [
        { ...a, cell: shiftAt(a.cell, 0, 3n) },
        { ...a, cell: shiftAt(a.cell, 0, -3n) },
      ],
    },
    {
      name: "swapped proofs",
      items: [
        { ...a, proof: b.proof },
        { ...b, proof: a.proof },
      ],
    },
    {
      name: "swapped indices",
      items: [
        { ...item(0), index: 1 },
        { ...item(1), index: 0 },
      ],
    },
    {
      name: "swapped commitments",
      items: [
        { ...a, commitment: b.commitment },
        { ...b, commitment: a.commitment },
      ],
    },
    {
      name: "proofs of one column that cancel",
      items: [
        { ...a, proof: addPoint(a.proof, D) },
        { ...b, proof: addPoint(b.proof, D.negate()) },
      ],
    },
    {
      name: "commitments that cancel",
      items: [
        { ...a, commitment: addPoint(a.commitment, D) },
        { ...b, commitment: addPoint(b.commitment, D.negate()) },
      ],
    },
    { name: "a wrong cell many times", items: Array.from({ length: 32 }, () => ({ ...a, cell: b.cell })) },
    { name: "infinity as proof", items: [item(0), { ...a, proof: INFINITY }] },
  ];
  it.each(attacks)("do not hold for $name", ({ items }) => {
    expect(engine.verifyCellProofs(items)).toBe(false);
  });

  it("refuse points with a part of small order and elements that are not below the modulus", () => {
    const small = pointOfOrder(11n);
    const pair = [
      { ...a, proof: addPoint(a.proof, small) },
      { ...b, proof: addPoint(b.proof, small.negate()) },
    ];
    expect(outcome(() => engine.verifyCellProofs(pair))).toBe("refused");
    expect(outcome(() => engine.verifyCellProofs([{ ...a, commitment: addPoint(a.commitment, small) }]))).toBe(
      "refused",
    );
    expect(outcome(() => engine.verifyCellProofs([{ ...a, cell: a.cell.slice().fill(0xff, 0, 32) }]))).toBe("refused");
  });

  it("do not hold after a single bit of the cell has changed", () => {
    const tried = Array.from({ length: 65 }, (_, index) => 3 + 251 * index);
    const accepted = tried.filter(
      (bit) => outcome(() => engine.verifyCellProofs([b, { ...a, cell: flipBit(a.cell, bit) }])) === true,
    );
    expect(accepted).toEqual([]);
  });
});

it("refuses to recover from cells that are not of one polynomial", () => {
  const indices = Array.from({ length: 65 }, (_, index) => index + 20);
  const known = indices.map((index) => at(cells, index));
  expect(engine.recoverCellsAndProofs(indices, known).cells).toEqual(cells);
  known[7] = at(others.cells, 27);
  expect(outcome(() => engine.recoverCellsAndProofs(indices, known).cells.length > 0)).toBe("refused");
});
