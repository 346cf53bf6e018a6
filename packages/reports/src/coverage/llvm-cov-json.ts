import { asArray, asObject, asString, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageReport } from "./coverage-report.ts";
import { compareTotal, declareSums } from "./file-sums.ts";
import { parseSegments, toLines } from "./llvm-segments.ts";

const WHAT = "The llvm-cov report";
const MAX_SPANNED_LINES = 20_000_000;

/** True for the start of `llvm-cov export` in JSON; its type may stand at the end of the file. */
export function isLlvmCovJson(head: string): boolean {
  return /^\s*\{\s*"data"\s*:\s*\[\s*\{/.test(head) || /^\s*\{[^{]{0,400}"llvm\.coverage\.json\.export"/.test(head);
}

/**
 * Parses `llvm-cov export` (also of cargo-llvm-cov), with segments or as `-summary-only`. Segments give the lines;
 * functions and branches are llvm-cov's own totals of the file, which count an instantiated function once.
 */
export function parseLlvmCovJson(text: string): CoverageReport {
  const root = asObject(parseJson(text, WHAT));
  if (root?.["type"] !== "llvm.coverage.json.export") {
    throw new ReportError(
      "wrong-format",
      'The report is no llvm-cov export: its type is not "llvm.coverage.json.export".',
    );
  }
  const reader = new LlvmCovReader();
  const exports = (asArray(root["data"]) ?? []).map(asObject);
  for (const one of exports) reader.addFiles(one?.["files"]);
  const totals = exports.length === 1 ? asObject(exports[0]?.["totals"]) : undefined;
  return reader.report(totals);
}

class LlvmCovReader {
  readonly #records = new CoverageRecords();
  readonly #faults = new CoverageFaults(WHAT);
  #spannedLines = 0;
  #hasSegments = false;

  addFiles(value: unknown): void {
    const files = asArray(value);
    if (files === undefined) this.#faults.note("an export without files");
    for (const file of files ?? []) this.#addFile(file);
  }

  #addFile(value: unknown): void {
    const file = asObject(value);
    const path = asString(file?.["filename"]) ?? "";
    if (path === "") return this.#faults.note("a file without a name");
    this.#records.open(path);
    for (const metric of declareSums(this.#records, file?.["summary"], "count")) {
      this.#faults.note(`the ${metric} of ${path}`);
    }
    if (file?.["segments"] !== undefined) this.#addSegments(path, file["segments"]);
    this.#records.close();
  }

  #addSegments(path: string, value: unknown): void {
    const segments = parseSegments(value);
    if (segments === undefined) return this.#faults.note(`the segments of ${path}`);
    this.#hasSegments ||= segments.length > 0;
    this.#spannedLines += (segments.at(-1)?.line ?? 0) - (segments[0]?.line ?? 0);
    if (this.#spannedLines > MAX_SPANNED_LINES) {
      throw new ReportError("too-large", `${WHAT} spans over ${MAX_SPANNED_LINES} lines. Report fewer files.`);
    }
    toLines(segments, (line, isHit) => this.#records.lines.add(line, isHit));
  }

  /** With segments the lines are counted another way than in the totals, which count those of functions. */
  report(totals: ReturnType<typeof asObject>): CoverageReport {
    const files = this.#records.files();
    const problems = this.#faults.toProblems();
    if (files.length === 0 && problems.length === 0) {
      throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
    }
    if (!this.#hasSegments) problems.push(...compareTotal(WHAT, totals, "count", files));
    return { producer: "llvm-cov-json", files, problems, notes: [] };
  }
}
