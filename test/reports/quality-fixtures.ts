import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../shared/fixtures");
export const qualityRoot = path.join(root, "quality");
export const forgeRoot = path.join(root, "forge");
export const hasFixtures = existsSync(path.join(qualityRoot, "EXPECTED.json"));

/** What an independent tool counted in a fixture; its shape depends on the format. */
export interface Expectation {
  readonly expected: Record<string, unknown>;
}

const table: Record<string, Partial<Expectation>> = hasFixtures
  ? (JSON.parse(readFileSync(path.join(qualityRoot, "EXPECTED.json"), "utf8")) as Record<string, Partial<Expectation>>)
  : {};

/** Fixtures whose name matches, which have an expectation and are present: the collection is cut down in places. */
export function expectations(name: RegExp): [string, Record<string, unknown>][] {
  const found: [string, Record<string, unknown>][] = [];
  for (const [file, { expected }] of Object.entries(table)) {
    if (name.test(file) && expected !== undefined && existsSync(path.join(qualityRoot, file)))
      found.push([file, expected]);
  }
  return found;
}

export function readFixture(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(qualityRoot, file)));
}

/** The bytes in pieces of `size`, as a file stream would give them. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
