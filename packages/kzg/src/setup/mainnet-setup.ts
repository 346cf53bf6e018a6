import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { locateAssets } from "../assets.ts";
import { compressPoints } from "./compress-points.ts";
import { G1_POINTS } from "./trusted-setup.ts";
import type { TrustedSetup } from "./trusted-setup.ts";

const BYTES_PER_AFFINE_G1 = 96;
const G1_LIST_BYTES = G1_POINTS * BYTES_PER_AFFINE_G1;

/** SHA-256 of our files; `mainnet.bin` is g1_monomial, g1_lagrange and g2_monomial as affine points. */
const DIGESTS = {
  "mainnet.bin": "954a52822b0bb6a9661b5b0639f6f5ce881ed30a6be0a9e3ed3abd2f16e999a4",
  "mainnet-fk20.bin": "4e0f50c82bd9c5eb4df83bb2dacd07d70ab474726fb5ccbf9060743b4c6f6e4a",
} as const;

/** Reads our own copy of the mainnet setup. Throws where the files are not the ones that this code was made for. */
export function readMainnetSetup(directory: string = locateAssets().setup): TrustedSetup {
  const points = readPinned(directory, "mainnet.bin");
  const g1Monomial = points.subarray(0, G1_LIST_BYTES);
  const g1Lagrange = points.subarray(G1_LIST_BYTES, 2 * G1_LIST_BYTES);
  const g2Monomial = points.subarray(2 * G1_LIST_BYTES);
  return {
    g1Monomial: compressPoints(g1Monomial, 1),
    g1Lagrange: compressPoints(g1Lagrange, 1),
    g2Monomial: compressPoints(g2Monomial, 2),
    affine: { g1Monomial, g1Lagrange, g2Monomial, readFk20: () => readPinned(directory, "mainnet-fk20.bin") },
  };
}

function readPinned(directory: string, name: keyof typeof DIGESTS): Uint8Array {
  const bytes = readFileSync(path.join(directory, name));
  if (createHash("sha256").update(bytes).digest("hex") !== DIGESTS[name]) {
    throw new Error(`${path.join(directory, name)} is not the file that this version was made for.`);
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
