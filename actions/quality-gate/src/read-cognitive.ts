import type { Workspace } from "@chainops/core/files/workspace";
import { decodeText } from "@chainops/reports/decode-text";
import type { PathContext } from "@chainops/reports/workspace-path";
import type { ReportFile } from "./evidence.ts";
import type { MeasuredFunction } from "./gates/judge-complexity.ts";

const MAX_REPORT_BYTES = 256 * 1024 * 1024;

/**
 * What the clippy reports among `files` say of cognitive complexity, each function once; undefined where none of them is
 * clippy's, or one is broken: the gates over findings, which read it before, say why.
 */
export async function readCognitive(
  workspace: Workspace,
  files: readonly ReportFile[],
  paths: PathContext,
): Promise<readonly MeasuredFunction[] | undefined> {
  const reports = files.filter(({ producer }) => /^clippy\b/i.test(producer));
  if (reports.length === 0) return undefined;
  const { parseClippyCognitive } = await import("@chainops/reports/complexity/clippy-cognitive");
  const functions = new Map<string, MeasuredFunction>();
  for (const { path } of reports) {
    const text = decodeText(await workspace.readBytes(path, MAX_REPORT_BYTES));
    const report = parseClippyCognitive(text, paths);
    if (report.problems.length > 0) return undefined;
    for (const found of report.functions) {
      functions.set(JSON.stringify([found.path, found.startLine, found.name]), { ...found, endLine: found.startLine });
    }
  }
  return [...functions.values()];
}
