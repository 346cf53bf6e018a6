import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareBudget } from "@chainops/core/report/share-budget";

describe("shareBudget", () => {
  it.each([
    { wants: [10, 1000, 20, 1000], total: 230, expected: [10, 100, 20, 100] },
    { wants: [1, 2, 3], total: 100, expected: [1, 2, 3] },
    { wants: [5, 5], total: 3, expected: [1, 2] },
    { wants: [5], total: -1, expected: [0] },
    { wants: [], total: 9, expected: [] },
  ])("shares $total among $wants as $expected", ({ wants, total, expected }) => {
    expect(shareBudget(wants, total)).toEqual(expected);
  });

  it("never gives more than is wanted or there is, and wastes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.nat(20_000), (wants, total) => {
        const shares = shareBudget(wants, total);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(shares.every((share, index) => share <= (wants[index] ?? 0))).toBe(true);
        expect(sum).toBe(
          Math.min(
            total,
            wants.reduce((a, b) => a + b, 0),
          ),
        );
      }),
    );
  });
});
