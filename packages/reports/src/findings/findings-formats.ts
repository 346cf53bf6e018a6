import type { ReportFormat } from "../report-format.ts";
import { isAderynJson, parseAderynJson } from "./aderyn-json.ts";
import { isCargoAudit, parseCargoAudit } from "./cargo-audit.ts";
import { isClippyJson, parseClippyJson } from "./clippy-json.ts";
import type { FindingsContext, FindingsReport } from "./findings-report.ts";
import { isNpmAudit, parseNpmAudit } from "./npm-audit.ts";
import { isSarif, parseSarif } from "./sarif.ts";
import { isSlitherJson, parseSlitherJson } from "./slither-json.ts";
import { isSolhintJson, parseSolhintJson } from "./solhint-json.ts";

export interface FindingsFormat extends ReportFormat {
  /** One report for each run of a tool in the text. */
  readonly parse: (text: string, context: FindingsContext) => FindingsReport[];
}

/** The reports of scanners, dependency audits and linters that are read. */
export const FINDINGS_FORMATS: readonly FindingsFormat[] = [
  { id: "sarif", detect: isSarif, parse: parseSarif },
  { id: "slither-json", detect: isSlitherJson, parse: (text, context) => [parseSlitherJson(text, context)] },
  { id: "solhint-json", detect: isSolhintJson, parse: (text, context) => [parseSolhintJson(text, context)] },
  { id: "aderyn-json", detect: isAderynJson, parse: (text, context) => [parseAderynJson(text, context)] },
  { id: "clippy-json", detect: isClippyJson, parse: (text, context) => [parseClippyJson(text, context)] },
  { id: "cargo-audit-json", detect: isCargoAudit, parse: (text, context) => [parseCargoAudit(text, context)] },
  { id: "npm-audit-json", detect: isNpmAudit, parse: (text, context) => [parseNpmAudit(text, context)] },
];
