import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseVectorPack } from "@chainops/kzg/vectors/vector-pack";
import type { VectorCase } from "@chainops/kzg/vectors/vector-pack";

const PACK = path.resolve(import.meta.dirname, "../../../../shared/fixtures/kzg-vectors");

/** Whether the official suite lies beside the repository. */
export const HAS_OFFICIAL_VECTORS = existsSync(PACK);

/** The cases of one function of the suite; none where it is absent. */
export function readOfficialVectors(functionName: string): readonly VectorCase[] {
  if (!HAS_OFFICIAL_VECTORS) return [];
  const file = path.join(PACK, `${functionName}.json`);
  return parseVectorPack(readFileSync(file, "utf8"), file, (sha256) =>
    readFileSync(path.join(PACK, "values", `${sha256}.bin`)),
  );
}
