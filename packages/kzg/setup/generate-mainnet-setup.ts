import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { KZG } from "micro-eth-signer/kzg.js";
import { locateAssets } from "../src/assets.ts";
import { toNobleSetup } from "../src/engine/reference/noble-setup.ts";
import { hashSetup, MAINNET_SETUP_HASH } from "../src/setup/hash-setup.ts";
import { parseTrustedSetup } from "../src/setup/parse-setup.ts";
import { readMainnetSetup } from "../src/setup/mainnet-setup.ts";

/**
 * Writes `mainnet.bin` and `mainnet-fk20.bin` anew from the `trusted_setup.txt` given as argument (the npm package c-kzg
 * has it in deps/c-kzg). Takes a minute; the digests in `mainnet-setup.ts` tell whether the files are the same.
 */
const [source = "node_modules/c-kzg/deps/c-kzg/trusted_setup.txt"] = process.argv.slice(2);
const setup = parseTrustedSetup(readFileSync(source, "utf8"), source);
if (setup.g1Monomial === null || hashSetup(setup) !== MAINNET_SETUP_HASH)
  throw new Error(`${source} is another setup.`);
const directory = locateAssets().setup;
const lists = [
  ...pieces(setup.g1Monomial, 48).map(decompressG1),
  ...pieces(setup.g1Lagrange, 48).map(decompressG1),
  ...pieces(setup.g2Monomial, 96).map(decompressG2),
];
writeFileSync(path.join(directory, "mainnet.bin"), Buffer.concat(lists));

const columns = new KZG(toNobleSetup(readMainnetSetup(directory), false))._Fk20Precomputes();
writeFileSync(path.join(directory, "mainnet-fk20.bin"), Buffer.concat(columns.flat().map(encodeG1)));

function pieces(points: Uint8Array, size: number): readonly string[] {
  return Array.from({ length: points.length / size }, (_, index) =>
    Buffer.from(points.subarray(index * size, (index + 1) * size)).toString("hex"),
  );
}

function decompressG1(hex: string): Buffer {
  return encodeG1(bls12_381.G1.Point.fromHex(hex));
}

function encodeG1(point: typeof bls12_381.G1.Point.BASE): Buffer {
  const { x, y } = point.toAffine();
  return Buffer.concat([x, y].map(encodeCoordinate));
}

function decompressG2(hex: string): Buffer {
  const { x, y } = bls12_381.G2.Point.fromHex(hex).toAffine();
  return Buffer.concat([x.c1, x.c0, y.c1, y.c0].map(encodeCoordinate));
}

function encodeCoordinate(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(96, "0"), "hex");
}
