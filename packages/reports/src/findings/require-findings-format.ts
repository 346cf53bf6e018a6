import { findFormat, requireFormat } from "../report-format.ts";
import type { FindingsFormat } from "./findings-formats.ts";
import { isSarif, parseSarif } from "./sarif.ts";
import { isSlitherJson, parseSlitherJson } from "./slither-json.ts";

/** What scanners of contracts write; every other reader is loaded when a report asks for it. */
const USUAL_FORMATS: readonly FindingsFormat[] = [
  { id: "sarif", detect: isSarif, parse: parseSarif },
  { id: "slither-json", detect: isSlitherJson, parse: (text, context) => [parseSlitherJson(text, context)] },
];

/** As `requireFormat(FINDINGS_FORMATS, text)`, without loading readers that the text does not need. */
export async function requireFindingsFormat(text: string): Promise<FindingsFormat> {
  const usual = findFormat(USUAL_FORMATS, text);
  if (usual !== undefined) return usual;
  const { FINDINGS_FORMATS } = await import("./findings-formats.ts");
  return requireFormat(FINDINGS_FORMATS, text);
}
