import { InputError } from "@chainops/core/errors";
import { applyEdits } from "./apply-edits.ts";
import { EXAMPLE_BREAKS } from "./example-breaks.ts";
import type { ExampleBreak } from "./example-breaks.ts";

/** The break called `name`; throws `InputError` that lists the names. */
export function findBreak(name: string): ExampleBreak {
  const found = EXAMPLE_BREAKS.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  const known = EXAMPLE_BREAKS.map((candidate) => `${candidate.name} (${candidate.summary})`).join(", ");
  throw new InputError(`There is no way called "${name}" to break the example. Known: ${known}.`);
}

/** Breaks a copy of the example so that one gate turns red, and tells which. */
export async function breakExample(projectDir: string, name: string): Promise<ExampleBreak> {
  const found = findBreak(name);
  await applyEdits(projectDir, found.edits);
  return found;
}
