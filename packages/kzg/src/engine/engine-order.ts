import type { EngineName, KzgEngine } from "./engine.ts";

export type KzgOperation = Exclude<keyof KzgEngine, "name">;

/**
 * Which engines to try for an operation, best first: native code, except for point proofs, of which the portable engine
 * folds a batch into one pairing where c-kzg checks one after the other.
 */
export function orderEngines(operation: KzgOperation): readonly EngineName[] {
  return operation === "verifyPointProofs" ? ["portable", "c-kzg", "reference"] : ["c-kzg", "portable", "reference"];
}
