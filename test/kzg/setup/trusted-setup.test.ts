import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { describe, expect, test } from "vitest";
import { locateAssets } from "@chainops/kzg/assets";
import { versionedHash } from "@chainops/kzg/challenge/versioned-hash";
import { openCKzgEngine } from "@chainops/kzg/engine/c-kzg/c-kzg-engine";
import { openReferenceEngine } from "@chainops/kzg/engine/reference/reference-engine";
import { selfTest } from "@chainops/kzg/engine/self-test";
import { compressPoints } from "@chainops/kzg/setup/compress-points";
import { hashSetup, MAINNET_SETUP_HASH } from "@chainops/kzg/setup/hash-setup";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { parseTrustedSetup } from "@chainops/kzg/setup/parse-setup";
import { renderSetupText } from "@chainops/kzg/setup/render-setup";

const mainnet = readMainnetSetup();
const g1Monomial = mainnet.g1Monomial ?? new Uint8Array();
const text = renderSetupText({ ...mainnet, g1Monomial });
const withoutMonomial = `${text.split("\n").slice(0, 4163).join("\n")}\n`;

function pieces(points: Uint8Array, size: number, prefix = "0x"): readonly string[] {
  return Array.from(
    { length: points.length / size },
    (_, index) => prefix + Buffer.from(points.subarray(index * size, (index + 1) * size)).toString("hex"),
  );
}

const lists = {
  g1_monomial: pieces(g1Monomial, 48),
  g1_lagrange: pieces(mainnet.g1Lagrange, 48),
  g2_monomial: pieces(mainnet.g2Monomial, 96),
};

describe("our copy of the mainnet setup", () => {
  test("has the values of the ceremony, and renders to the file that c-kzg ships, byte for byte", () => {
    expect(hashSetup(mainnet)).toBe(MAINNET_SETUP_HASH);
    expect(createHash("sha256").update(text).digest("hex")).toBe(
      "d39b9f2d047cc9dca2de58f264b6a09448ccd34db967881a6713eacacf0f26b7",
    );
  });

  test("has affine points that decompress from the compressed ones", () => {
    for (const index of [0, 1, 63, 4095]) {
      const compressed = Buffer.from(g1Monomial.subarray(48 * index, 48 * (index + 1))).toString("hex");
      const { x, y } = bls12_381.G1.Point.fromHex(compressed).toAffine();
      const affine = Buffer.from(mainnet.affine?.g1Monomial.subarray(96 * index, 96 * (index + 1)) ?? []);
      expect(affine.toString("hex")).toBe([x, y].map((value) => value.toString(16).padStart(96, "0")).join(""));
    }
  });

  test.each(["mainnet.bin", "mainnet-fk20.bin"])("is refused where %s was changed", (name) => {
    const directory = mkdtempSync(path.join(tmpdir(), "kzg-setup-"));
    try {
      for (const file of ["mainnet.bin", "mainnet-fk20.bin"]) {
        copyFileSync(path.join(locateAssets().setup, file), path.join(directory, file));
      }
      appendFileSync(path.join(directory, name), "x");
      expect(() => readMainnetSetup(directory).affine?.readFk20()).toThrow(/is not the file that this version/);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

/** The first byte of the compressed point whose y has these bytes. */
function compressG2(c1: number, c0: number): number | undefined {
  const point = new Uint8Array(192);
  point.fill(c1, 96, 144);
  point.fill(c0, 144, 192);
  return compressPoints(point, 2)[0];
}

test("compressing writes the sign of y, which in G2 the first coordinate decides that is not zero", () => {
  expect([compressG2(0x10, 0x01), compressG2(0x01, 0x10), compressG2(0, 0x10), compressG2(0, 0x01)]).toEqual([
    0xa0, 0x80, 0xa0, 0x80,
  ]);
});

describe("a trusted setup from text", () => {
  test.each<[string, string]>([
    ["c-kzg's text", text],
    ["the text with Windows line ends", text.replaceAll("\n", "\r\n")],
    ["JSON with today's keys", JSON.stringify(lists, null, 2)],
    [
      "JSON with the older keys and without 0x",
      JSON.stringify({
        setup_G1: pieces(g1Monomial, 48, ""),
        setup_G1_lagrange: lists.g1_lagrange,
        setup_G2: lists.g2_monomial,
        roots_of_unity: [],
      }),
    ],
  ])("in the form of %s is the same setup", (_name, source) => {
    expect(hashSetup(parseTrustedSetup(source, "setup"))).toBe(MAINNET_SETUP_HASH);
  });

  test.each<[string, string]>([
    ["text", withoutMonomial],
    ["JSON", JSON.stringify({ g1_lagrange: lists.g1_lagrange, g2_monomial: lists.g2_monomial })],
  ])("may lack monomial points, in %s", (_name, source) => {
    const setup = parseTrustedSetup(source, "setup");
    expect(setup.g1Monomial).toBeNull();
    expect(setup.g1Lagrange).toEqual(mainnet.g1Lagrange);
    expect(() => openCKzgEngine(setup)).toThrow(/needs a trusted setup with monomial points/);
  });

  test.each<[string, string, RegExp]>([
    ["is empty", "", /starts with neither/],
    ["counts otherwise", text.replace("65", "64"), /starts with neither "\{" nor the counts 4096 and 65/],
    ["lacks a point", text.split("\n").slice(0, -2).join("\n"), /has 8256 points; 4161 \(without monomial\) or 8257/],
    ["has a point that is no hex", text.replace("a0413c0d", "a0413c0x"), /g1_lagrange: point 0 is not 48 bytes of hex/],
    ["has a short point", text.replace("a0413c0d", "a0413c"), /g1_lagrange: point 0 is not 48 bytes of hex/],
    ["is cut JSON", JSON.stringify(lists).slice(0, -1), /is no JSON/],
    ["lacks a list", JSON.stringify({ g1_lagrange: lists.g1_lagrange }), /neither the key g2_monomial nor setup_G2/],
    [
      "has a list of other length",
      JSON.stringify({ ...lists, g2_monomial: [] }),
      /g2_monomial: 65 points are expected, 0 found/,
    ],
    [
      "has no list",
      JSON.stringify({ ...lists, g1_monomial: "0x" }),
      /g1_monomial: 4096 points are expected, no list found/,
    ],
    ["is huge", " ".repeat(8_000_001), /has 8000001 characters/],
  ])("is refused where it %s", (_name, source, message) => {
    expect(() => parseTrustedSetup(source, "setup.txt")).toThrow(message);
  });
});

test("an engine with points of another setup in place of tau fails the self-test", { timeout: 60_000 }, () => {
  const foreign = parseTrustedSetup(withoutMonomial, "setup");
  const reference = openReferenceEngine(mainnet);
  selfTest(reference, mainnet);
  selfTest(reference, foreign);
  selfTest(reference, { ...mainnet, affine: null });
  const swapped = {
    ...mainnet,
    affine: null,
    g1Monomial: Uint8Array.from([...g1Monomial.subarray(48), ...g1Monomial.subarray(0, 48)]),
  };
  expect(() => selfTest(reference, swapped)).toThrow(/fails its self-test/);
});

test("a setup that c-kzg does not load makes it unavailable, not a crash", { timeout: 60_000 }, () => {
  const damaged = { ...mainnet, g1Monomial: g1Monomial.map((byte, index) => (index === 0 ? byte & 0x7f : byte)) };
  expect(() => openCKzgEngine(damaged)).toThrow(/c-kzg does not load the trusted setup/);
});

test("the versioned hash of the commitment at infinity is the one that EIP-4844's transactions carry", () => {
  const infinity = Uint8Array.from({ length: 48 }, (_, index) => (index === 0 ? 0xc0 : 0));
  expect(Buffer.from(versionedHash(infinity)).toString("hex")).toBe(
    "010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014",
  );
});
