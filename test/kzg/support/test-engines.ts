import type { EngineName } from "@chainops/kzg/engine/engine";
import { openEngines } from "@chainops/kzg/engine/open-engines";
import type { Engines } from "@chainops/kzg/engine/open-engines";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";

export const ENGINE_NAMES: readonly EngineName[] = ["c-kzg", "portable", "reference"];

const opened = new Map<EngineName, Engines>();

/** One engine alone, opened once per test file: c-kzg takes two seconds for its setup. */
export function testEngines(choice: EngineName): Engines {
  const known = opened.get(choice);
  if (known !== undefined) return known;
  const engines = openEngines({ choice, setup: readMainnetSetup() });
  opened.set(choice, engines);
  return engines;
}
