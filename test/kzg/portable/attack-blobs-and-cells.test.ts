import { describe, expect, it } from "vitest";
import { addPoint, at, blobs, commitments, D, engine, flipBit, INFINITY, outcome, shiftAt } from "./attack-material.ts";
import { pointOfOrder } from "./points-outside-subgroup.ts";

const blobProofs = blobs.map((blob, item) => {
  const commitment = at(commitments, item);
  return { blob, commitment, proof: engine.computeBlobProof(blob, commitment) };
});
const { cells, proofs: cellProofs } = engine.computeCellsAndProofs(at(blobs, 0));
const others = engine.computeCellsAndProofs(at(blobs, 1));

/** One right cell with its proof, of the first blob where not said otherwise. */
function cellAt(index: number, from = { cells, proofs: cellProofs }, commitment = at(commitments, 0)) {
  return { commitment, index, cell: at(from.cells, index), proof: at(from.proofs, index) };
}

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
  const good = [cellAt(0), cellAt(127), cellAt(5), cellAt(5, others, at(commitments, 1)), cellAt(64)];

  it("hold for what is right, in any order, repeated, of several blobs", () => {
    expect(engine.verifyCellProofs(good)).toBe(true);
    expect(engine.verifyCellProofs([...good.toReversed(), ...good])).toBe(true);
  });

  const [a, b] = [cellAt(5), cellAt(5, others, at(commitments, 1))];
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
        { ...cellAt(0), index: 1 },
        { ...cellAt(1), index: 0 },
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
    { name: "infinity as proof", items: [cellAt(0), { ...a, proof: INFINITY }] },
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
