import type { ReportFormat } from "../report-format.ts";
import { isForgeTestJson } from "../tests/forge-test-json.ts";
import { isEchidnaJson, parseEchidnaJson } from "./echidna-json.ts";
import { parseForgeProperties } from "./forge-properties.ts";
import { isHalmosJson, parseHalmosJson } from "./halmos-json.ts";
import { isMedusaLog, parseMedusaLog } from "./medusa-log.ts";
import type { PropertyReport } from "./property-report.ts";
import { isSmtCheckerJson, parseSmtCheckerJson } from "./smtchecker-json.ts";

export interface PropertyFormat extends ReportFormat {
  readonly parse: (text: string) => PropertyReport;
}

/** The results of fuzzers and provers that are read. */
export const PROPERTY_FORMATS: readonly PropertyFormat[] = [
  // Before forge, whose reports have `test_results` too.
  { id: "halmos-json", detect: isHalmosJson, parse: parseHalmosJson },
  { id: "forge-test-json", detect: isForgeTestJson, parse: parseForgeProperties },
  { id: "echidna-json", detect: isEchidnaJson, parse: parseEchidnaJson },
  { id: "smtchecker-json", detect: isSmtCheckerJson, parse: parseSmtCheckerJson },
  { id: "medusa-log", detect: isMedusaLog, parse: parseMedusaLog },
];
