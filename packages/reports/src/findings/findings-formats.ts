import type { ReportFormat } from "../report-format.ts";
import type { FindingsContext, FindingsReport } from "./findings-report.ts";
import { isSarif, parseSarif } from "./sarif.ts";
import { isSlitherJson, parseSlitherJson } from "./slither-json.ts";
import { isSolhintJson, parseSolhintJson } from "./solhint-json.ts";

export interface FindingsFormat extends ReportFormat {
  /** One report for each run of a tool in the text. */
  readonly parse: (text: string, context: FindingsContext) => FindingsReport[];
}

/** The scan reports that are read. */
export const FINDINGS_FORMATS: readonly FindingsFormat[] = [
  { id: "sarif", detect: isSarif, parse: parseSarif },
  { id: "slither-json", detect: isSlitherJson, parse: (text, context) => [parseSlitherJson(text, context)] },
  { id: "solhint-json", detect: isSolhintJson, parse: (text, context) => [parseSolhintJson(text, context)] },
];
