import { asArray, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageReport } from "./coverage-report.ts";
import { isHitNumber, parseLine } from "./hit-text.ts";

const WHAT = "The Codecov report";

/** True for the start of Codecov's custom coverage format. */
export function isCodecovJson(head: string): boolean {
  return /^\s*\{\s*"coverage"\s*:\s*\{/.test(head);
}

/**
 * Parses Codecov's custom coverage format (docs.codecov.com/docs/codecov-custom-coverage-format). A partly covered line
 * ran, as it did for every other format. Its fractions are branches for some producers and regions for others
 * (cargo-llvm-cov), so that branches are no data here.
 */
export function parseCodecovJson(text: string): CoverageReport {
  const coverage = asObject(asObject(parseJson(text, WHAT))?.["coverage"]);
  if (coverage === undefined) throw new ReportError("wrong-format", `${WHAT} has no \`coverage\` by file.`);
  const records = new CoverageRecords();
  const faults = new CoverageFaults(WHAT);
  for (const [path, lines] of Object.entries(coverage)) {
    if (path === "") {
      faults.note("a file without a name");
      continue;
    }
    records.open(path);
    if (asObject(lines) === undefined && asArray(lines) === undefined) faults.note(path);
    for (const [key, value] of linesOf(lines)) {
      const line = parseLine(key);
      const isHit = isCodecovHit(value);
      if (line === undefined || isHit === undefined) faults.note(`line ${key.slice(0, 80)} of ${path}`);
      else if (isHit !== null) records.lines.add(line, isHit);
    }
    records.close();
  }
  const files = records.files();
  const problems = faults.toProblems();
  if (files.length === 0 && problems.length === 0) {
    throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
  }
  return { producer: "codecov-json", files, problems, notes: [] };
}

/** By number, or as a list whose first place stands for no line. */
function linesOf(lines: unknown): readonly (readonly [string, unknown])[] {
  return asArray(lines)?.map((value, line) => [String(line), value] as const) ?? entriesOf(lines);
}

/** Null is a line without code, true a partly covered one, a text "1/2" how much of it ran; undefined is none of these. */
function isCodecovHit(value: unknown): boolean | null | undefined {
  if (value === null) return null;
  if (value === true) return true;
  const fraction = /^(\d{1,15})\/(\d{1,15})$/.exec(asString(value) ?? "");
  if (fraction === null) return isHitNumber(value);
  const [covered, found] = [Number(fraction[1]), Number(fraction[2])];
  return covered > found || found === 0 ? undefined : covered > 0;
}
