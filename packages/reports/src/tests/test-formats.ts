import type { ReportFormat } from "../report-format.ts";
import { isForgeTestJson, parseForgeTestJson } from "./forge-test-json.ts";
import type { TestReport } from "./test-report.ts";

export interface TestFormat extends ReportFormat {
  readonly parse: (text: string) => Promise<TestReport>;
}

/** The test reports that are read. XML goes through `decodeXml`, everything else through `decodeText`. */
export const TEST_FORMATS: readonly TestFormat[] = [
  { id: "junit", detect: isJunit, parse: parseJunitText },
  { id: "forge-test-json", detect: isForgeTestJson, parse: async (text) => parseForgeTestJson(text) },
];

/** True for the start of a JUnit XML report. */
function isJunit(head: string): boolean {
  return /<testsuites?[\s/>]/.test(head);
}

/** The XML parser is loaded where there is XML to read. */
async function parseJunitText(text: string): Promise<TestReport> {
  const { parseJunit } = await import("./junit.ts");
  return parseJunit(text);
}
