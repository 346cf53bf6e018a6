import { toJsonSchema } from "@valibot/to-json-schema";
import type { ConversionConfig } from "@valibot/to-json-schema";
import { ConfigSchema } from "@chainops/core/config/schema/config";
import { ResultDocumentSchema } from "@chainops/core/result/document";
import type { GenericSchema } from "valibot";

/**
 * The published JSON Schemas (draft 7, which editors read), from the schemas that the code itself checks with: path
 * relative to the root of the repository → text. They know canonical spellings only.
 */
export function generateSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["packages/core/schema/chainops-config.schema.json", render(ConfigSchema, "ChainOps config: .chainops.yml")],
    ["packages/core/schema/chainops-result.schema.json", render(ResultDocumentSchema, "ChainOps result document")],
  ]);
}

/** JSON has no infinite numbers; checks across keys and our own notes on keys have no form in JSON Schema. */
const CONVERSION: ConversionConfig = { typeMode: "input", ignoreActions: ["finite", "check", "metadata"] };

function render(schema: GenericSchema, title: string): string {
  const { $schema, ...rest } = toJsonSchema(schema, CONVERSION);
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}
