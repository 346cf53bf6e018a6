import { toPlain } from "@chainops/core/config/yaml-node";
import { malformed, read } from "./read-result.ts";
import type { ReadResult } from "./read-result.ts";

const MAX_YAML_CHARACTERS = 16 * 1024 * 1024;

/**
 * JSON where the text starts like it, else YAML (one document, no tags, at most 20,000 values, 16 Mi characters). The
 * YAML parser is loaded on first use. Hex that stands in YAML without quotes is a number there, and refused later.
 */
export async function parseDocument(text: string): Promise<ReadResult<unknown>> {
  return /^\s*["{[]/.test(text) ? parseJson(text) : parseYamlDocument(text);
}

export function parseJson(text: string): ReadResult<unknown> {
  try {
    return read(JSON.parse(text));
  } catch {
    return malformed(null, "input", "The file starts like JSON, but is none or ends in the middle.");
  }
}

async function parseYamlDocument(text: string): Promise<ReadResult<unknown>> {
  if (text.length > MAX_YAML_CHARACTERS) {
    return malformed(null, "input", `The YAML has ${text.length} characters; at most ${MAX_YAML_CHARACTERS} are read.`);
  }
  const { parseYaml } = await import("@chainops/core/config/parse-yaml");
  try {
    const node = parseYaml(text, "the file");
    return node === null ? malformed(null, "input", "The file holds no value.") : read(toPlain(node));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "").slice(0, 300) : "";
    return malformed(null, "input", `The file is no hex, JSON or YAML: ${reason}.`);
  }
}
