import { describe, expect, it } from "vitest";
import { checkTrustedSetup } from "@chainops/kzg/setup-check/check-trusted-setup";
import { MAINNET_SETUP_HASH } from "@chainops/kzg/setup/hash-setup";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import type { TrustedSetup } from "@chainops/kzg/setup/trusted-setup";

const mainnet: TrustedSetup = { ...readMainnetSetup(), affine: null };

type Part = "g1Monomial" | "g1Lagrange" | "g2Monomial";

/** The mainnet setup with one part rewritten; `size` is that of one of its points. */
function withPart(part: Part, rewrite: (points: Uint8Array, size: number) => void): TrustedSetup {
  const points = Uint8Array.from(mainnet[part] ?? []);
  rewrite(points, part === "g2Monomial" ? 96 : 48);
  return { ...mainnet, [part]: points };
}

function swap(first: number, second: number): (points: Uint8Array, size: number) => void {
  return (points, size) => {
    const kept = points.slice(first * size, (first + 1) * size);
    points.copyWithin(first * size, second * size, (second + 1) * size);
    points.set(kept, second * size);
  };
}

function put(position: number, hex: string): (points: Uint8Array, size: number) => void {
  return (points, size) => points.set(Buffer.from(hex, "hex"), position * size);
}

describe("the full check of a trusted setup", () => {
  it("names the ceremony of the mainnet setup", async () => {
    await expect(checkTrustedSetup(mainnet)).resolves.toEqual({
      status: "valid",
      hash: MAINNET_SETUP_HASH,
      ceremony: "Ethereum KZG ceremony of 2023",
    });
  });

  it("checks a setup without monomial points against the points of G2 alone", async () => {
    await expect(checkTrustedSetup({ ...mainnet, g1Monomial: null })).resolves.toMatchObject({
      status: "valid",
      ceremony: "Ethereum KZG ceremony of 2023, without monomial points of G1",
    });
  });

  const wrong: readonly { name: string; setup: TrustedSetup; part: string | null; position: number | null }[] = [
    { name: "swapped powers in G1", setup: withPart("g1Monomial", swap(7, 4000)), part: "g1_monomial", position: 7 },
    {
      name: "swapped Lagrange points",
      setup: withPart("g1Lagrange", swap(1234, 1235)),
      part: "g1_lagrange",
      position: 1234,
    },
    { name: "swapped powers in G2", setup: withPart("g2Monomial", swap(40, 64)), part: "g2_monomial", position: 40 },
    {
      name: "a repeated last power",
      setup: withPart("g1Monomial", (points) => points.copyWithin(4095 * 48, 4094 * 48, 4095 * 48)),
      part: "g1_monomial",
      position: 4095,
    },
    { name: "another second power in G1", setup: withPart("g1Monomial", swap(1, 2)), part: "g1_monomial", position: 1 },
    { name: "another second power in G2", setup: withPart("g2Monomial", swap(1, 2)), part: "g2_monomial", position: 1 },
    { name: "another generator of G1", setup: withPart("g1Monomial", swap(0, 1)), part: "g1_monomial", position: 0 },
    { name: "another generator of G2", setup: withPart("g2Monomial", swap(0, 1)), part: "g2_monomial", position: 0 },
    {
      name: "swapped Lagrange points without monomial points",
      setup: { ...withPart("g1Lagrange", swap(9, 10)), g1Monomial: null },
      part: "g1_lagrange",
      position: 9,
    },
    {
      name: "a first Lagrange point that fits no other, without monomial points",
      setup: { ...withPart("g1Lagrange", swap(0, 10)), g1Monomial: null },
      part: "g1_lagrange",
      position: null,
    },
    {
      name: "Lagrange points of another generator, without monomial points",
      setup: { ...mainnet, g1Monomial: null, g1Lagrange: negateAll(mainnet.g1Lagrange) },
      part: "g1_lagrange",
      position: null,
    },
    {
      name: "swapped powers in G2 without monomial points",
      setup: { ...withPart("g2Monomial", swap(3, 5)), g1Monomial: null },
      part: "g2_monomial",
      position: 3,
    },
  ];
  it.each(wrong)("takes $name for invalid", async ({ setup, part, position }) => {
    await expect(checkTrustedSetup(setup)).resolves.toMatchObject({ status: "invalid", part, position });
  });

  const infinity = `c0${"0".repeat(94)}`;
  const malformed: readonly {
    name: string;
    setup: TrustedSetup;
    part: string;
    position: number | null;
    reason: RegExp;
  }[] = [
    {
      name: "a missing point",
      setup: { ...mainnet, g1Lagrange: mainnet.g1Lagrange.subarray(48) },
      part: "g1_lagrange",
      position: null,
      reason: /196560 bytes/,
    },
    {
      name: "a coordinate that is no field element",
      setup: withPart("g1Lagrange", put(3, `9${"f".repeat(95)}`)),
      part: "g1_lagrange",
      position: 3,
      reason: /no compressed point/,
    },
    {
      name: "a point outside the subgroup of G1",
      setup: withPart("g1Monomial", put(2, `80${"0".repeat(94)}`)),
      part: "g1_monomial",
      position: 2,
      reason: /outside the subgroup/,
    },
    {
      name: "infinity in G1",
      setup: withPart("g1Monomial", put(5, infinity)),
      part: "g1_monomial",
      position: 5,
      reason: /infinity/,
    },
    {
      name: "infinity in G2",
      setup: withPart("g2Monomial", put(64, infinity + "0".repeat(96))),
      part: "g2_monomial",
      position: 64,
      reason: /infinity/,
    },
    {
      name: "a point of G2 off the curve",
      setup: withPart("g2Monomial", put(8, `80${"0".repeat(188)}01`)),
      part: "g2_monomial",
      position: 8,
      reason: /no compressed point|outside the subgroup/,
    },
  ];
  it.each(malformed)("takes $name for malformed", async ({ setup, part, position, reason }) => {
    await expect(checkTrustedSetup(setup)).resolves.toMatchObject({
      status: "malformed",
      part,
      position,
      reason: expect.stringMatching(reason),
    });
  });
});

/** The other sign of each y. */
function negateAll(points: Uint8Array): Uint8Array {
  return points.map((byte, index) => (index % 48 === 0 ? byte ^ 0x20 : byte));
}
