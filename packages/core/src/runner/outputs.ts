import type { ActionMetadata } from "./action-metadata.ts";
import { COMMON_OUTPUTS } from "./common-inputs.ts";
import { writeOutputs } from "./workflow-commands.ts";

/**
 * Sets every declared output: those given, and the empty string for all others, so that a `set-output` smuggled into
 * the log can never win. Numbers are plain decimals. An undeclared name is a bug.
 */
export function setOutputs(
  metadata: Pick<ActionMetadata, "outputs">,
  given: Readonly<Record<string, string | number>>,
): void {
  const declared = [...Object.keys(COMMON_OUTPUTS), ...Object.keys(metadata.outputs)];
  for (const name of Object.keys(given)) {
    if (!declared.includes(name)) throw new Error(`Output "${name}" is not declared in the action's metadata.`);
  }
  writeOutputs(new Map(declared.map((name) => [name, plainDecimal(given[name] ?? "")])));
}

/** 1e-7 and 1e21 are no decimals; ratios and counts are written out. */
export function plainDecimal(value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value)) return BigInt(value).toString();
  const fixed = value.toFixed(12).replace(/0+$/, "");
  return fixed.endsWith(".") ? fixed.slice(0, -1) : fixed;
}
