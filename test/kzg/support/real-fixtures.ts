import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../../../shared/fixtures/kzg-real");

/** Whether the real transactions and blocks lie beside the repository. */
export const HAS_REAL_FIXTURES = existsSync(ROOT);

export function readRealFixture(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(ROOT, file)));
}

export function readRealJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}
