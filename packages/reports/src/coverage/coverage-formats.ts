import type { ReportFormat } from "../report-format.ts";
import { isCodecovJson, parseCodecovJson } from "./codecov-json.ts";
import type { CoverageContext, CoverageReport } from "./coverage-report.ts";
import { isIstanbulFinal, parseIstanbulFinal } from "./istanbul-final.ts";
import { isIstanbulSummary, parseIstanbulSummary } from "./istanbul-summary.ts";
import { isLcov, readLcov } from "./lcov.ts";
import { isLlvmCovJson, parseLlvmCovJson } from "./llvm-cov-json.ts";

interface StreamedFormat extends ReportFormat {
  readonly input: "stream";
  readonly read: (chunks: AsyncIterable<Uint8Array>, context: CoverageContext) => Promise<CoverageReport>;
}

interface TextFormat extends ReportFormat {
  readonly input: "text";
  readonly parse: (text: string, context: CoverageContext) => CoverageReport;
}

export type CoverageFormat = StreamedFormat | TextFormat;

/** The coverage reports that are read. The start of a text goes through `decodeHead`. */
export const COVERAGE_FORMATS: readonly CoverageFormat[] = [
  { id: "clover", input: "stream", detect: isClover, read: readClover },
  { id: "cobertura", input: "stream", detect: isCoverageXml, read: readCobertura },
  { id: "llvm-cov-json", input: "text", detect: isLlvmCovJson, parse: parseLlvmCovJson },
  { id: "codecov-json", input: "text", detect: isCodecovJson, parse: parseCodecovJson },
  { id: "istanbul-summary", input: "text", detect: isIstanbulSummary, parse: parseIstanbulSummary },
  { id: "istanbul", input: "text", detect: isIstanbulFinal, parse: parseIstanbulFinal },
  { id: "lcov", input: "stream", detect: isLcov, read: readLcov },
];

/** Both have the root `<coverage>`; Clover's has one project in it. */
function isClover(head: string): boolean {
  return isCoverageXml(head) && /<project[\s>]/.test(head);
}

function isCoverageXml(head: string): boolean {
  return /^\s*</.test(head) && /<coverage[\s/>]/.test(head);
}

/** The XML parser is loaded where there is XML to read. */
async function readClover(chunks: AsyncIterable<Uint8Array>): Promise<CoverageReport> {
  const clover = await import("./clover.ts");
  return clover.readClover(chunks);
}

async function readCobertura(chunks: AsyncIterable<Uint8Array>, context: CoverageContext): Promise<CoverageReport> {
  const cobertura = await import("./cobertura.ts");
  return cobertura.readCobertura(chunks, context);
}
