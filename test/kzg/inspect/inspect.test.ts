import { describe, expect, test } from "vitest";
import { findNonCanonicalElement } from "@chainops/kzg/inspect/field-element";
import { describeBadPoint } from "@chainops/kzg/inspect/g1-point";
import { BLS_MODULUS } from "@chainops/kzg/sizes";
import { addPoints, pointOfOrderThree, pointOutsideSubgroup } from "../support/bad-points.ts";
import { readOwnVectors } from "../support/own-vectors.ts";

const good = Uint8Array.from(Buffer.from(readOwnVectors()[0]?.commitment ?? "", "hex"));

function changed(bytes: Uint8Array, position: number, change: (byte: number) => number): Uint8Array {
  return bytes.map((byte, index) => (index === position ? change(byte) : byte));
}

const infinity = changed(new Uint8Array(48), 0, () => 0xc0);
const modulusAsX = Buffer.from(
  "9a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab",
  "hex",
);

describe("a point", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["of the group", good, null],
    ["at infinity", infinity, null],
    ["of the group with the other y", changed(good, 0, (byte) => byte ^ 0x20), null],
    ["without the compression flag", changed(good, 0, (byte) => byte & 0x7f), "has no compression flag"],
    ["of zeros", new Uint8Array(48), "has no compression flag"],
    ["at infinity with another bit", changed(infinity, 47, () => 1), "is marked as infinity but has other bits set"],
    ["at infinity with a sign", changed(infinity, 0, () => 0xe0), "is marked as infinity but has other bits set"],
    ["with x equal to the modulus", modulusAsX, "has an x that is not below the modulus of the base field"],
    [
      "with the largest x",
      changed(new Uint8Array(48).fill(0xff), 0, () => 0x9f),
      "has an x that is not below the modulus of the base field",
    ],
    [
      "with an x of no point",
      changed(
        changed(new Uint8Array(48), 0, () => 0x80),
        47,
        () => 1,
      ),
      "is not on the curve",
    ],
    ["outside of the subgroup", pointOutsideSubgroup(), "is on the curve but not in the subgroup of prime order"],
    ["of order 3", pointOfOrderThree(), "is on the curve but not in the subgroup of prime order"],
    [
      "of the group plus one of order 3",
      addPoints(good, pointOfOrderThree()),
      "is on the curve but not in the subgroup of prime order",
    ],
  ])("%s is judged", (_name, bytes, problem) => {
    expect(describeBadPoint(bytes)).toBe(problem);
  });
});

function encodeElement(value: bigint): Uint8Array {
  return Buffer.from(value.toString(16).padStart(64, "0"), "hex");
}

describe("field elements", () => {
  test.each<[string, readonly bigint[], number | null]>([
    ["below the modulus", [0n, 1n, BLS_MODULUS - 1n], null],
    ["equal to the modulus", [BLS_MODULUS], 0],
    ["above the modulus, behind good ones", [5n, 6n, BLS_MODULUS + 1n, BLS_MODULUS], 2],
    ["of all ones", [2n ** 256n - 1n], 0],
    ["with the modulus' first byte and less behind it", [0x73n << 248n], null],
  ])("%s are judged", (_name, values, position) => {
    expect(findNonCanonicalElement(Buffer.concat(values.map(encodeElement)))).toBe(position);
  });
});
