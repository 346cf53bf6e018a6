import type { ReportFormat } from "../report-format.ts";
import { isForgeTestJson, parseForgeTestJson } from "./forge-test-json.ts";
import { isJunit, parseJunit } from "./junit.ts";
import type { TestReport } from "./test-report.ts";

export interface TestFormat extends ReportFormat {
  readonly parse: (text: string) => TestReport;
}

/** The test reports that are read. XML goes through `decodeXml`, everything else through `decodeText`. */
export const TEST_FORMATS: readonly TestFormat[] = [
  { id: "junit", detect: isJunit, parse: parseJunit },
  { id: "forge-test-json", detect: isForgeTestJson, parse: parseForgeTestJson },
];
