import { measureRustComplexity } from "@chainops/reports/complexity/rust-complexity";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { parseForgeBuildSizes } from "@chainops/reports/contracts/forge-build-sizes";
import { parseSolidityArtifact } from "@chainops/reports/contracts/solidity-artifact";
import { COVERAGE_FORMATS } from "@chainops/reports/coverage/coverage-formats";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { decodeText, decodeXml } from "@chainops/reports/decode-text";
import { FINDINGS_FORMATS } from "@chainops/reports/findings/findings-formats";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import { parseCargoToml } from "@chainops/reports/project/cargo-toml";
import { parseFoundryToml } from "@chainops/reports/project/foundry-toml";
import { PROPERTY_FORMATS } from "@chainops/reports/properties/property-formats";
import type { ReportProblem } from "@chainops/reports/report-error";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import type { TestReport } from "@chainops/reports/tests/test-report";
import { inChunks } from "../quality-fixtures.ts";

/** What a reader made of a file: what the gate would judge, and why it must not be believed. */
export interface ParsedReport {
  readonly verdict: unknown;
  readonly problems: readonly ReportProblem[];
}

/** One reader of bytes; whatever the bytes are, it gives a report or throws a ReportError. */
export interface Parser {
  /** `family/format`. */
  readonly id: string;
  /** Whether it takes the file for its own format by the start of its text. */
  readonly detect: (head: string) => boolean;
  readonly parse: (bytes: Uint8Array) => Promise<ParsedReport>;
}

const ANY_TEXT = () => true;
const PATHS = { roots: ["/w"], baseDirectory: "" };
const CHUNK_BYTES = 4096;

const tests: readonly Parser[] = TEST_FORMATS.map(({ id, detect, parse }) => ({
  id: `tests/${id}`,
  detect,
  parse: async (bytes) => {
    const report = await parse(id === "junit" ? decodeXml(bytes) : decodeText(bytes));
    return { verdict: testVerdict(report), problems: report.problems };
  },
}));

const coverage: readonly Parser[] = COVERAGE_FORMATS.map((format) => ({
  id: `coverage/${format.id}`,
  detect: format.detect,
  parse: async (bytes) => {
    const context = { isKnownFile: () => true };
    const report =
      format.input === "stream"
        ? await format.read(inChunks(bytes, CHUNK_BYTES), context)
        : format.parse(decodeText(bytes), context);
    return { verdict: coverageVerdict(report), problems: report.problems };
  },
}));

const findings: readonly Parser[] = FINDINGS_FORMATS.map(({ id, detect, parse }) => ({
  id: `findings/${id}`,
  detect,
  parse: async (bytes) => {
    const reports = parse(decodeText(bytes), { ...PATHS, readSource: () => undefined });
    const verdict = reports.map(({ tool, ran, findings: found }) => ({ tool, ran, found }));
    return { verdict, problems: reports.flatMap(({ problems }) => problems) };
  },
}));

const gas: readonly Parser[] = GAS_FORMATS.map(({ id, detect, parse }) => ({
  id: `gas/${id}`,
  detect,
  parse: async (bytes) => {
    const { entries, problems } = parse(decodeText(bytes), "Vault.snap");
    return { verdict: entries, problems };
  },
}));

const properties: readonly Parser[] = PROPERTY_FORMATS.map(({ id, detect, parse }) => ({
  id: `properties/${id}`,
  detect,
  parse: async (bytes) => {
    const { results, problems } = parse(decodeText(bytes));
    return { verdict: results, problems };
  },
}));

const others: readonly Parser[] = [
  single("sizes/solidity-artifact", (text) => {
    const { runtimeSize, initcodeSize } = parseSolidityArtifact(text, "out/A.sol/A.json");
    return { runtimeSize, initcodeSize };
  }),
  single("sizes/forge-build-sizes", parseForgeBuildSizes),
  single("project/foundry-toml", (text) => parseFoundryToml(text)),
  single("project/cargo-toml", (text) => parseCargoToml(text)),
  single("complexity/solidity", measureSolidityComplexity),
  single("complexity/rust", measureRustComplexity),
];

/** All readers of reports and of what stands beside them: a format that is registered is in here. */
export const PARSERS: readonly Parser[] = [...tests, ...coverage, ...findings, ...gas, ...properties, ...others];

function single(id: string, parse: (text: string) => unknown): Parser {
  return { id, detect: ANY_TEXT, parse: async (bytes) => ({ verdict: parse(decodeText(bytes)), problems: [] }) };
}

function testVerdict({ totals, cases }: TestReport) {
  const broken = cases.filter(({ status }) => status === "failed" || status === "error");
  return { totals, broken: broken.map(({ file, classname, name }) => [file, classname, name]) };
}

function coverageVerdict({ files }: CoverageReport) {
  return files.map(({ path, lines, functions, branches, lineBits }) => ({
    path,
    lines,
    functions,
    branches,
    lineBits: [...lineBits],
  }));
}
