import { beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "@chainops/kzg/verdict";
import { verifyCellProofs } from "@chainops/kzg/verify/verify-cell-proofs";
import { verifyPointProofs } from "@chainops/kzg/verify/verify-point-proofs";
import { readGoodItems } from "../support/good-items.ts";
import type { GoodItems } from "../support/good-items.ts";
import { ENGINE_NAMES, testEngines } from "../support/test-engines.ts";

let good: GoodItems;
let other: GoodItems;
beforeAll(async () => {
  good = await readGoodItems(0);
  other = await readGoodItems(1);
});

const POSITIONS = [[0], [22], [7, 8], [0, 11, 22], [3, 4, 5, 6, 20]].map((positions) => ({ positions }));

function invalid(items: readonly number[]): Verdict {
  return { status: "invalid", items };
}

describe.each(ENGINE_NAMES)("in a batch of 23 the engine %s", { timeout: 120_000 }, (name) => {
  const engines = testEngines(name);

  test.each(POSITIONS)("names the wrong cells at $positions", async ({ positions }) => {
    const items = good.cells.slice(0, 23).map((item, index) => {
      const swapped = other.cells[index];
      return positions.includes(index) && swapped !== undefined ? { ...item, proof: swapped.proof } : item;
    });
    expect(await verifyCellProofs(engines, items)).toEqual(invalid(positions));
  });

  test.each(POSITIONS)("names the wrong points at $positions", async ({ positions }) => {
    const items = Array.from({ length: 23 }, (_, index) =>
      positions.includes(index) ? { ...good.point, proof: other.point.proof } : good.point,
    );
    expect(await verifyPointProofs(engines, items)).toEqual(invalid(positions));
  });

  test("is not fooled by errors that cancel each other in a plain sum", async () => {
    const items = [
      { ...good.point, proof: other.point.proof },
      good.point,
      { ...other.point, proof: good.point.proof },
    ];
    expect(await verifyPointProofs(engines, items)).toEqual(invalid([0, 2]));
    const [first, second] = [good.cells[5], other.cells[5]];
    if (first === undefined || second === undefined) throw new Error("There are no cells.");
    const cells = [
      { ...first, cell: second.cell, proof: second.proof },
      { ...second, cell: first.cell, proof: first.proof },
    ];
    expect(await verifyCellProofs(engines, cells)).toEqual(invalid([0, 1]));
  });

  test("accepts duplicates of a good item and rejects every duplicate of a bad one", async () => {
    const bad = { ...good.point, y: good.point.z };
    expect(await verifyPointProofs(engines, [good.point, good.point, good.point])).toEqual({ status: "valid" });
    expect(await verifyPointProofs(engines, [bad, bad, good.point, bad])).toEqual(invalid([0, 1, 3]));
  });
});
