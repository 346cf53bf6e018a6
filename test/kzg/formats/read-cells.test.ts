import { readCells } from "@chainops/kzg/formats/read-cells";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { buildBlock, buildColumn, pointFromSeed } from "../beacon/build-sidecars.ts";
import { hexOf, textBytes, valueOfRead } from "../support/read-values.ts";
import { elementFromSeed } from "../support/seeded-blob.ts";

const block = buildBlock(["a", "b"].map(pointFromSeed));
const columns = [3, 90].map((index) => buildColumn(block, index));
const gloas = columns.map((column) => ({ ...column, slot: 5, beaconBlockRoot: elementFromSeed("root") }));
const json = (value: unknown) => textBytes(JSON.stringify(value));
const cell = (fill: number) => `0x${hexOf(new Uint8Array(2048).fill(fill))}`;
const point = (seed: string) => `0x${hexOf(pointFromSeed(seed))}`;
const [first = buildColumn(block, 3)] = columns;
const [firstGloas = { ...first, slot: 5, beaconBlockRoot: elementFromSeed("root") }] = gloas;

describe("cells of a file", () => {
  it.each([
    {
      name: "JSON columns",
      bytes: json({ data: ssz.fulu.DataColumnSidecars.toJson(columns) }),
      indices: [3, 3, 90, 90],
      hasCommitments: true,
    },
    {
      name: "an SSZ list of Fulu columns",
      bytes: ssz.fulu.DataColumnSidecars.serialize(columns),
      indices: [3, 3, 90, 90],
      hasCommitments: true,
    },
    {
      name: "an SSZ column of Fulu",
      bytes: ssz.fulu.DataColumnSidecar.serialize(first),
      indices: [3, 3],
      hasCommitments: true,
    },
    {
      name: "an SSZ list of Gloas columns",
      bytes: ssz.gloas.DataColumnSidecars.serialize(gloas),
      indices: [3, 3, 90, 90],
      hasCommitments: false,
    },
    {
      name: "an SSZ column of Gloas",
      bytes: ssz.gloas.DataColumnSidecar.serialize(firstGloas),
      indices: [3, 3],
      hasCommitments: false,
    },
  ])("are read from $name", async ({ bytes, indices, hasCommitments }) => {
    const { cells } = valueOfRead(await readCells(bytes));
    expect(cells.map(({ index }) => index)).toEqual(indices);
    expect(cells.map(({ blob }) => blob)).toEqual(indices.map((_, position) => position % 2));
    expect(cells.map((entry) => entry.cell[0])).toEqual(cells.map(({ blob }) => blob + 1));
    expect(cells.every(({ commitment }) => (commitment !== null) === hasCommitments)).toBe(true);
    expect(hexOf(cells[1]?.proof)).toBe(hexOf(pointFromSeed("cell proof 1")));
  });

  it("are read from parallel lists, from entries and from a blob's cells alone", async () => {
    const lists = {
      commitments: [point("a"), point("b"), point("a")],
      cell_indices: [5, 5, 6],
      cells: [cell(1), cell(2), cell(3)],
      proofs: [point("p"), point("q"), point("r")],
    };
    const entries = lists.cells.map((value, at) => ({
      cell: value,
      index: lists.cell_indices[at],
      commitment: lists.commitments[at],
      proof: lists.proofs[at],
    }));
    const read = valueOfRead(await readCells(json(lists)));
    expect(read.cells.map(({ blob, index }) => [blob, index])).toEqual([
      [0, 5],
      [1, 5],
      [0, 6],
    ]);
    expect(valueOfRead(await readCells(json(entries)))).toEqual(read);
    const alone = valueOfRead(await readCells(json({ cells: lists.cells, commitment: point("a") })));
    expect(alone.cells.map(({ blob, index, proof }) => [blob, index, proof])).toEqual([
      [0, 0, null],
      [0, 1, null],
      [0, 2, null],
    ]);
  });

  it.each([
    { name: "hex", bytes: textBytes("0x1234"), item: null, reason: /is hex/ },
    { name: "an SSZ of nothing known", bytes: new Uint8Array(100), item: null, reason: /no SSZ data column sidecars/ },
    { name: "an empty list", bytes: json([]), item: null, reason: /empty/ },
    { name: "another document", bytes: json({ a: 1 }), item: null, reason: /neither the key/ },
    { name: "an index of one half", bytes: json([{ index: 0.5, cell: cell(1) }]), item: 0, reason: /no whole number/ },
    {
      name: "a short cell",
      bytes: json([
        { index: 0, cell: cell(1) },
        { index: 1, cell: "0x00" },
      ]),
      item: 1,
      reason: /cell has 1 bytes; 2048/,
    },
    {
      name: "fewer proofs than cells",
      bytes: json({ cells: [cell(1), cell(2)], proofs: [point("p")] }),
      item: null,
      reason: /2 cells with 1 entries in "proofs"/,
    },
    {
      name: "a column with fewer proofs",
      bytes: ssz.fulu.DataColumnSidecars.serialize([{ ...first, kzgProofs: first.kzgProofs.slice(1) }]),
      item: 0,
      reason: /Column 3 has 2 cells, 2 commitments and 1 proofs/,
    },
  ])("are refused: $name", async ({ bytes, item, reason }) => {
    expect(await readCells(bytes)).toMatchObject({ status: "malformed", item, reason: expect.stringMatching(reason) });
  });
});
