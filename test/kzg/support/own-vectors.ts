import { readFileSync } from "node:fs";
import path from "node:path";

/** What c-kzg 4.1.0 computed for the blob of a seed (`blobFromSeed`); all bytes in hex, lists of cells by their SHA-256. */
export interface OwnVector {
  readonly seed: string;
  readonly commitment: string;
  readonly blobProof: string;
  readonly z: string;
  readonly y: string;
  readonly pointProof: string;
  readonly cellsSha256: string;
  readonly cellProofs: readonly string[];
}

/** Vectors of our own for where the official ones are absent; `generate-own-vectors.ts` writes them. */
export const OWN_VECTORS_FILE = path.resolve(import.meta.dirname, "../vectors/own-vectors.json");

export function readOwnVectors(): readonly OwnVector[] {
  return JSON.parse(readFileSync(OWN_VECTORS_FILE, "utf8")) as readonly OwnVector[];
}
