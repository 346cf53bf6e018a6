import { MEASUREMENTS_SCHEMA, type Measurements } from "../../../actions/quality-gate/src/baseline/measurements.ts";

/** Measurements of a commit in which nothing was measured, with the given parts. */
export function sampleMeasurements(sha: string, parts: Partial<Measurements> = {}): Measurements {
  return {
    schema: MEASUREMENTS_SCHEMA,
    sha,
    version: "0.1.0",
    coverage: null,
    tests: null,
    findings: null,
    gas: null,
    sizes: null,
    complexity: null,
    storage: null,
    quality: null,
    ...parts,
  };
}
