import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { COVERAGE_FORMATS } from "@chainops/reports/coverage/coverage-formats";
import type { CoverageContext } from "@chainops/reports/coverage/coverage-report";
import { decodeHead, decodeText } from "@chainops/reports/decode-text";
import type { FindingsContext } from "@chainops/reports/findings/findings-report";
import { requireFindingsFormat } from "@chainops/reports/findings/require-findings-format";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import type { PropertyReport } from "@chainops/reports/properties/property-report";
import type { ReportProblem } from "@chainops/reports/report-error";
import { DETECTION_HEAD_LENGTH, requireFormat } from "@chainops/reports/report-format";
import { requireTestFormat } from "@chainops/reports/tests/require-test-format";
import type { TestReport } from "@chainops/reports/tests/test-report";
import type { CoverageFile } from "./describe-coverage-overlap.ts";
import { firstOf, plural } from "./gates/judged-gate.ts";
import type { ScanFile } from "./join-findings.ts";
import type { ReadFile } from "./read-evidence.ts";

/** Reports that are held in memory as one text; LCOV and XML are streamed and have no such bound. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024;

async function readTextReport(workspace: Workspace, file: FileFacts): Promise<string> {
  return decodeText(await workspace.readBytes(file.path, MAX_TEXT_BYTES));
}

export async function readTests(workspace: Workspace, file: FileFacts): Promise<ReadFile<TestReport>> {
  const isXml = file.path.endsWith(".xml") || (await startsAsXml(workspace.stream(file.path)));
  const report = isXml ? await readXml(workspace, file) : await parseTests(await readTextReport(workspace, file));
  return {
    reports: [report],
    producer: report.producer,
    counted: plural(report.totals.tests, "test"),
    problems: messages(report.problems),
  };
}

/** A named file may have any name; JUnit is told by its first character, behind a byte order mark. */
async function startsAsXml(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of chunks) {
    return /^(\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(chunk.subarray(0, 256)).toString("latin1"));
  }
  return false;
}

/** The XML parser is loaded where there is XML to read. */
async function readXml(workspace: Workspace, file: FileFacts): Promise<TestReport> {
  const { readJunit } = await import("@chainops/reports/tests/junit");
  return readJunit(workspace.stream(file.path));
}

async function parseTests(text: string): Promise<TestReport> {
  return (await requireTestFormat(text)).parse(text);
}

/** Reports of large projects are streamed, so that the format is told by the first bytes alone. */
export async function readCoverage(
  workspace: Workspace,
  file: FileFacts,
  context: CoverageContext,
): Promise<ReadFile<CoverageFile>> {
  const head = await readHead(workspace.stream(file.path));
  const format = requireFormat(COVERAGE_FORMATS, decodeHead(head));
  const report =
    format.input === "stream"
      ? await format.read(workspace.stream(file.path), context)
      : format.parse(await readTextReport(workspace, file), context);
  return {
    reports: [{ path: file.path, report }],
    producer: report.producer,
    counted: plural(report.files.length, "file"),
    problems: messages(report.problems),
  };
}

/** The bytes are copied: a stream may fill its chunk again. */
async function readHead(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) return Uint8Array.from(chunk.subarray(0, DETECTION_HEAD_LENGTH));
  return new Uint8Array(0);
}

export async function readFindings(
  workspace: Workspace,
  file: FileFacts,
  context: FindingsContext,
): Promise<ReadFile<ScanFile>> {
  const text = await readTextReport(workspace, file);
  const format = await requireFindingsFormat(text);
  const reports = format.parse(text, context);
  const count = reports.reduce((sum, report) => sum + report.findings.length, 0);
  const tools = new Set(reports.map((report) => [report.tool, report.toolVersion ?? ""].join(" ").trim()));
  return {
    reports: reports.map((report) => ({ path: file.path, isSarif: format.id === "sarif", report })),
    producer: firstOf([...tools], (tool) => [tool]).join(""),
    counted: plural(count, "finding"),
    problems: reports.flatMap((report) => [
      ...messages(report.problems),
      ...(report.ran || report.problems.length > 0
        ? []
        : [`${report.tool} did not scan; run it again and look at its log.`]),
    ]),
  };
}

function messages(problems: readonly ReportProblem[]): readonly string[] {
  return problems.map((problem) => problem.message);
}

export async function readGas(workspace: Workspace, file: FileFacts): Promise<ReadFile<GasReport>> {
  const text = await readTextReport(workspace, file);
  const report = requireFormat(GAS_FORMATS, text).parse(text, file.path);
  const others = report.entries.filter(({ kind }) => kind === "size" || kind === "other").length;
  return {
    reports: [report],
    producer: report.producer,
    counted: `${plural(report.entries.length, "entry", "entries")}${others === 0 ? "" : `, ${others} of them no gas`}`,
    problems: messages(report.problems),
  };
}

/** The readers are loaded where there is a report: most projects have none. */
export async function readProperties(workspace: Workspace, file: FileFacts): Promise<ReadFile<PropertyReport>> {
  const text = await readTextReport(workspace, file);
  const { PROPERTY_FORMATS } = await import("@chainops/reports/properties/property-formats");
  const report = requireFormat(PROPERTY_FORMATS, text).parse(text);
  return {
    reports: [report],
    producer: report.tool,
    counted: plural(report.results.length, "property", "properties"),
    problems: messages(report.problems),
  };
}
