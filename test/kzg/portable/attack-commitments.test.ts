import { describe, expect, it } from "vitest";
import { openCommitmentFold } from "@chainops/kzg/portable/verify-commitments";
import { addPoint, at, blobs, commitments, D, engine, INFINITY, outcome, shiftAt } from "./attack-material.ts";
import { pointOfOrder } from "./points-outside-subgroup.ts";

const fold = await openCommitmentFold(engine.commitToBlob);

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
