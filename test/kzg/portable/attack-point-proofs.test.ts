import { describe, expect, it } from "vitest";
import type { PointProof } from "@chainops/kzg/engine/engine";
import { elementFromSeed } from "../support/seeded-blob.ts";
import {
  addPoint,
  at,
  blobs,
  commitments,
  D,
  engine,
  flipBit,
  INFINITY,
  negatePoint,
  outcome,
  shift,
} from "./attack-material.ts";
import { pointOfOrder } from "./points-outside-subgroup.ts";

const points: readonly PointProof[] = blobs.map((blob, item) => {
  const z = elementFromSeed(`z ${item}`);
  return { commitment: at(commitments, item), z, ...engine.computePointProof(blob, z) };
});
const [first, second, third] = [at(points, 0), at(points, 1), at(points, 2)];

/** The item with a point added to one of its own. */
function turned(item: PointProof, field: "commitment" | "proof", by: typeof D): PointProof {
  return { ...item, [field]: addPoint(item[field], by) };
}

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
          commitment: negatePoint(first.commitment),
          proof: negatePoint(first.proof),
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
