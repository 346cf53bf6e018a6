import { bls12_381 } from "@noble/curves/bls12-381.js";
import { describe, expect, it } from "vitest";
import { EngineRefusal } from "@chainops/kzg/engine/engine";
import { G1_SIZE, openMcl, withScratch } from "@chainops/kzg/portable/mcl";
import { createPointReader, encodePoint } from "@chainops/kzg/portable/points";
import { COFACTOR, compress, curvePoint, multiply, pointOfOrder } from "./points-outside-subgroup.ts";

const mcl = await openMcl();
const reader = createPointReader(mcl);
const { Point } = bls12_381.G1;
const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

function read(bytes: Uint8Array): Uint8Array {
  return withScratch(mcl, (allocateScratch) => {
    const point = allocateScratch(G1_SIZE);
    reader.read(point, [bytes], () => "The point");
    return encodePoint(mcl, point);
  });
}

function isRead(bytes: Uint8Array): boolean {
  try {
    return read(bytes).length > 0;
  } catch (error) {
    if (error instanceof EngineRefusal) return false;
    throw error;
  }
}

describe("reading a compressed point", () => {
  it.each([
    { name: "the generator", point: Point.BASE },
    { name: "infinity", point: Point.ZERO },
    { name: "a multiple", point: Point.BASE.multiply(0xdecafbadn) },
    { name: "a negative", point: Point.BASE.multiply(77n).negate() },
  ])("keeps $name", ({ point }) => {
    expect(Buffer.from(read(compress(point))).toString("hex")).toBe(point.toHex());
  });

  it.each([3n, 11n, 10177n, 859267n, 52437899n])(
    "refuses a point of order %s, alone and added to a good one",
    (prime) => {
      const small = pointOfOrder(prime);
      for (const point of [small, Point.BASE.multiply(5n).add(small)]) {
        expect(() => read(compress(point))).toThrow("The point is a point of the curve outside the subgroup");
      }
    },
  );

  it("agrees with the order of points all over the curve", () => {
    const points = Array.from({ length: 40 }, (_, x) => curvePoint(BigInt(x))).filter((point) => point !== null);
    const cleared = points.map((point) => compress(multiply(point, COFACTOR)));
    expect(points.length).toBeGreaterThan(10);
    expect(points.filter((point) => isRead(compress(point)))).toEqual([]);
    expect(cleared.map(read)).toEqual(cleared);
  });

  const modulus = "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
  it.each([
    { name: "no compression flag", bytes: hex(`17${Point.BASE.toHex().slice(2)}`) },
    { name: "infinity with another bit", bytes: hex(`c0${"00".repeat(46)}01`) },
    { name: "infinity with the sign bit", bytes: hex(`e0${"00".repeat(47)}`) },
    { name: "the modulus as x", bytes: hex(`9${modulus.slice(1)}`) },
    { name: "the highest x", bytes: hex(`9f${"ff".repeat(47)}`) },
    { name: "an x off the curve", bytes: hex(`80${"00".repeat(46)}01`) },
    { name: "47 bytes", bytes: Point.BASE.toBytes().subarray(1) },
    { name: "zeros", bytes: new Uint8Array(48) },
  ])("refuses $name", ({ bytes }) => {
    expect(() => read(bytes)).toThrow(EngineRefusal);
  });
});
