import * as v from "valibot";
import { InputError } from "@chainops/core/errors";
import { type Measurements, MeasurementsSchema } from "./measurements.ts";

/** A committed baseline is a text file that people review; nothing honest comes near this. */
export const MAX_BASELINE_BYTES = 32 * 1024 * 1024;

const SHOWN_PROBLEMS = 5;

/** Value of unknown origin → measurements. Throws an InputError naming `source` and the first fields that do not fit. */
export function parseMeasurements(value: unknown, source: string): Measurements {
  const parsed = v.safeParse(MeasurementsSchema, value);
  if (parsed.success) return parsed.output;
  throw new InputError(
    parsed.issues
      .slice(0, SHOWN_PROBLEMS)
      .map((issue) => `${source}: \`${v.getDotPath(issue)?.slice(0, 200) ?? "measurements"}\`: ${issue.message}.`),
  );
}

/** Text of a committed baseline file. Throws an InputError that names the file and says how to make a new one. */
export function parseBaselineFile(text: string, source: string): Measurements {
  if (text.length > MAX_BASELINE_BYTES) throw unusable(source, `is larger than ${MAX_BASELINE_BYTES} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable(source, "is not JSON");
  }
  try {
    return parseMeasurements(value, source);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw unusable(source, `does not fit its schema (${error.problems.join(" ").slice(0, 1000)})`);
  }
}

function unusable(source: string, what: string): InputError {
  return new InputError(
    `${source} ${what}. Commit the one that a run leaves at \`$RUNNER_TEMP/chainops/baseline/<id>.json\`.`,
  );
}
