import type { CoverageContext, CoverageReport, HitCount } from "@chainops/reports/coverage/coverage-report";
import { sumCoverage } from "@chainops/reports/coverage/coverage-report";
import { COVERAGE_FORMATS } from "@chainops/reports/coverage/coverage-formats";
import { decodeHead, decodeText } from "@chainops/reports/decode-text";
import { DETECTION_HEAD_LENGTH, requireFormat } from "@chainops/reports/report-format";
import { inChunks } from "../quality-fixtures.ts";

const NO_FILE_IS_KNOWN: CoverageContext = { isKnownFile: () => false };

/** Reads a coverage report of whatever format by the registry, in pieces of `size` bytes. */
export async function readCoverageBytes(
  bytes: Uint8Array,
  { size = 65_536, context = NO_FILE_IS_KNOWN } = {},
): Promise<CoverageReport> {
  const format = requireFormat(COVERAGE_FORMATS, decodeHead(bytes.subarray(0, DETECTION_HEAD_LENGTH)));
  return format.input === "stream"
    ? format.read(inChunks(bytes, size), context)
    : format.parse(decodeText(bytes), context);
}

export function readCoverageText(text: string, knownFiles: readonly string[] = []): Promise<CoverageReport> {
  const isKnownFile = (path: string) => knownFiles.includes(path);
  return readCoverageBytes(new TextEncoder().encode(text), { context: { isKnownFile } });
}

/** `[hit, found]` of lines, functions and branches over all files. */
export function totalsOf(report: CoverageReport) {
  const { lines, functions, branches } = sumCoverage(report.files);
  return { lines: pair(lines), functions: pair(functions), branches: pair(branches) };
}

function pair({ hit, found }: HitCount): readonly number[] {
  return [hit, found];
}
