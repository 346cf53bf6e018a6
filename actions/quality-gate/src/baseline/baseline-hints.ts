import { createHash } from "node:crypto";
import { InputError } from "@chainops/core/errors";
import type { HintStore } from "@chainops/core/state/cache-store";
import type { JsonValue } from "@chainops/core/state/state-value";
import type { Measurements } from "./measurements.ts";
import { parseMeasurements } from "./parse-measurements.ts";

/** Measurements of earlier runs in the Actions cache: they save the search for an artifact, and nothing depends on them. */
export interface BaselineHints {
  load(commit: string): Promise<Measurements | undefined>;
  save(measurements: Measurements): Promise<void>;
}

/** Hostile on read like any store: what does not fit the schema or the commit is as good as none. */
export function openBaselineHints(store: HintStore, origin: { repository: string; id: string }): BaselineHints {
  const keyOf = (commit: string) => {
    const parts = [origin.repository.toLowerCase(), origin.id, commit].join("\n");
    return `baseline-${createHash("sha256").update(parts).digest("hex")}`;
  };
  return {
    async load(commit) {
      const value = await store.load(keyOf(commit));
      const measurements = value === undefined ? undefined : orUndefined(value);
      return measurements?.sha === commit ? measurements : undefined;
    },
    async save(measurements) {
      await store.save(keyOf(measurements.sha), measurements as JsonValue);
    },
  };
}

function orUndefined(value: JsonValue): Measurements | undefined {
  try {
    return parseMeasurements(value, "cache");
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
