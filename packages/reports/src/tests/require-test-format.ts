import { findFormat, requireFormat } from "../report-format.ts";
import { isForgeTestJson, parseForgeTestJson } from "./forge-test-json.ts";
import type { TestFormat } from "./test-formats.ts";

/** What a Foundry project writes; every other reader is loaded when a report asks for it. */
const USUAL_FORMATS: readonly TestFormat[] = [
  { id: "forge-test-json", detect: isForgeTestJson, parse: async (text) => parseForgeTestJson(text) },
];

/** As `requireFormat(TEST_FORMATS, text)`, without loading readers that the text does not need. */
export async function requireTestFormat(text: string): Promise<TestFormat> {
  const usual = findFormat(USUAL_FORMATS, text);
  if (usual !== undefined) return usual;
  const { TEST_FORMATS } = await import("./test-formats.ts");
  return requireFormat(TEST_FORMATS, text);
}
