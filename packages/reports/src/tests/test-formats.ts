import type { ReportFormat } from "../report-format.ts";
import { isCargoTestText, parseCargoTestText } from "./cargo-test-text.ts";
import { isForgeTestJson, parseForgeTestJson } from "./forge-test-json.ts";
import { isJestJson, isVitestJson, parseJestJson } from "./jest-json.ts";
import { isLibtestJson, parseLibtestJson } from "./libtest-json.ts";
import { isMochaJson, parseMochaJson } from "./mocha-json.ts";
import type { TestReport } from "./test-report.ts";

export interface TestFormat extends ReportFormat {
  readonly parse: (text: string) => Promise<TestReport>;
}

/** The test reports that are read. XML goes through `decodeXml`, everything else through `decodeText`. */
export const TEST_FORMATS: readonly TestFormat[] = [
  { id: "junit", detect: isJunit, parse: parseJunitText },
  { id: "forge-test-json", detect: isForgeTestJson, parse: async (text) => parseForgeTestJson(text) },
  { id: "mocha-json", detect: isMochaJson, parse: async (text) => parseMochaJson(text) },
  { id: "jest-json", detect: isJestJson, parse: async (text) => parseJestJson(text) },
  { id: "vitest-json", detect: isVitestJson, parse: async (text) => parseJestJson(text) },
  { id: "libtest-json", detect: isLibtestJson, parse: async (text) => parseLibtestJson(text) },
  { id: "cargo-test-text", detect: isCargoTestText, parse: async (text) => parseCargoTestText(text) },
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
