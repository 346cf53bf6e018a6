import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { readLcov } from "@chainops/reports/coverage/lcov";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { decodeText } from "@chainops/reports/decode-text";
import { FINDINGS_FORMATS } from "@chainops/reports/findings/findings-formats";
import type { FindingsContext } from "@chainops/reports/findings/findings-report";
import { GAS_FORMATS } from "@chainops/reports/gas/gas-formats";
import type { GasReport } from "@chainops/reports/gas/gas-report";
import type { ReportProblem } from "@chainops/reports/report-error";
import { requireFormat } from "@chainops/reports/report-format";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import type { TestReport } from "@chainops/reports/tests/test-report";
import { firstOf, plural } from "./gates/judged-gate.ts";
import type { ScanFile } from "./join-findings.ts";
import type { ReadFile } from "./read-evidence.ts";

/** Reports that are held in memory as one text; LCOV and JUnit are streamed and have no such bound. */
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

function parseTests(text: string): Promise<TestReport> {
  return requireFormat(TEST_FORMATS, text).parse(text);
}

export async function readCoverage(workspace: Workspace, file: FileFacts): Promise<ReadFile<CoverageReport>> {
  const report = await readLcov(workspace.stream(file.path));
  return {
    reports: [report],
    producer: report.producer,
    counted: plural(report.files.length, "file"),
    problems: messages(report.problems),
  };
}

export async function readFindings(
  workspace: Workspace,
  file: FileFacts,
  context: FindingsContext,
): Promise<ReadFile<ScanFile>> {
  const text = await readTextReport(workspace, file);
  const format = requireFormat(FINDINGS_FORMATS, text);
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
