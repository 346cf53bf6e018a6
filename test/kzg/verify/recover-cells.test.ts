import { beforeAll, describe, expect, test } from "vitest";
import { recoverCells } from "@chainops/kzg/verify/recover-cells";
import { computed } from "../support/computed.ts";
import { readGoodItems } from "../support/good-items.ts";
import type { GoodItems } from "../support/good-items.ts";
import { ENGINE_NAMES, testEngines } from "../support/test-engines.ts";

let good: GoodItems;
let other: GoodItems;
beforeAll(async () => {
  good = await readGoodItems(0);
  other = await readGoodItems(1);
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => index + from);
const cellsOf = (items: GoodItems, indices: readonly number[]) =>
  indices.map((index) => items.cells[index]?.cell ?? new Uint8Array(2048));

describe.each(ENGINE_NAMES)("with the engine %s, recovery", { timeout: 120_000 }, (name) => {
  const engines = testEngines(name);

  test("gives all cells and proofs back from every second cell", async () => {
    const indices = range(0, 64).map((index) => 2 * index);
    const recovered = computed(await recoverCells(engines, indices, cellsOf(good, indices)));
    expect(recovered.cells).toEqual(good.cells.map(({ cell }) => cell));
    expect(recovered.proofs).toEqual(good.cells.map(({ proof }) => proof));
  });

  test.each<[string, readonly number[]]>([
    ["more cells than needed", range(0, 65)],
    ["all cells", range(0, 128)],
  ])("refuses cells of two blobs in %s", async (_name, indices) => {
    const cells = cellsOf(good, indices).with(9, other.cells[indices[9] ?? 0]?.cell ?? new Uint8Array());
    expect(await recoverCells(engines, indices, cells)).toEqual({
      status: "malformed",
      item: null,
      field: "cell",
      reason: "The cells are not all of one blob.",
    });
  });

  test.each<[string, readonly number[], object]>([
    [
      "63 cells",
      range(0, 63),
      { item: null, field: "input", reason: "A blob is recovered from 64 to 128 cells; there are 63." },
    ],
    ["no cells", [], { item: null, field: "input" }],
    ["129 cells", [...range(0, 128), 127], { item: null, field: "input" }],
    [
      "a repeated index",
      [...range(0, 63), 62],
      { item: 63, field: "cell index", reason: "The cell index 62 follows 62; indices have to ascend." },
    ],
    ["shuffled indices", [1, 0, ...range(2, 64)], { item: 1, field: "cell index" }],
    ["an index out of range", [...range(0, 63), 128], { item: 63, field: "cell index" }],
    ["an index between two", [0, 0.5, ...range(2, 64)], { item: 1, field: "cell index" }],
    ["a negative index", [-1, ...range(1, 64)], { item: 0, field: "cell index" }],
  ])("refuses %s", async (_name, indices, expected) => {
    expect(await recoverCells(engines, indices, cellsOf(good, indices))).toMatchObject({
      status: "malformed",
      ...expected,
    });
  });

  test("refuses lists of different lengths and cells with large elements", async () => {
    const indices = range(0, 64);
    const cells = cellsOf(good, indices);
    expect(await recoverCells(engines, indices, cells.slice(1))).toMatchObject({ status: "malformed", field: "input" });
    const large = cells.with(3, new Uint8Array(2048).fill(0xff));
    expect(await recoverCells(engines, indices, large)).toMatchObject({ status: "malformed", item: 3, field: "cell" });
  });
});
