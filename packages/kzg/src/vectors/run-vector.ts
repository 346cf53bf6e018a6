import { isDeepStrictEqual } from "node:util";
import type { Engines } from "../engine/open-engines.ts";
import { VECTOR_FUNCTIONS } from "./vector-functions.ts";
import type { VectorAnswer } from "./vector-functions.ts";
import type { VectorCase } from "./vector-pack.ts";

export interface VectorOutcome {
  readonly agrees: boolean;
  /** What the suite wants, in one word; `value` for a computed one. */
  readonly expected: "malformed" | "valid" | "invalid" | "value";
  readonly answer: VectorAnswer;
}

/**
 * Runs one case of the official suite through the checks of `verify/`. The suite calls an empty batch valid; here nothing
 * to verify is malformed, and that is expected of those cases.
 */
export async function runVector(engines: Engines, functionName: string, vector: VectorCase): Promise<VectorOutcome> {
  const run = VECTOR_FUNCTIONS.get(functionName);
  if (run === undefined) throw new RangeError(`The suite has no function ${functionName}.`);
  const answer = await run(engines, vector);
  const expected = expectedOf(vector);
  return { agrees: agrees(expected, vector, answer), expected, answer };
}

function expectedOf({ input, output }: VectorCase): VectorOutcome["expected"] {
  if (output === null || (output === true && isEmptyBatch(input))) return "malformed";
  if (typeof output === "boolean") return output ? "valid" : "invalid";
  return "value";
}

function isEmptyBatch(input: VectorCase["input"]): boolean {
  const { proofs } = input;
  return Array.isArray(proofs) && proofs.length === 0;
}

function agrees(expected: VectorOutcome["expected"], { output }: VectorCase, answer: VectorAnswer): boolean {
  if (expected !== "value") return answer.status === expected;
  return answer.status === "computed" && isDeepStrictEqual(answer.value, output);
}
