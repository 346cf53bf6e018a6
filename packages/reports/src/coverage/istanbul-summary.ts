import { asObject, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageReport } from "./coverage-report.ts";
import { compareTotal, declareSums } from "./file-sums.ts";

const WHAT = "The Istanbul summary";

/** True for the start of Istanbul's coverage-summary.json, which begins with its total. */
export function isIstanbulSummary(head: string): boolean {
  return /^\s*\{\s*"total"\s*:\s*\{\s*"(lines|statements|functions|branches)"\s*:/.test(head);
}

/** Parses coverage-summary.json: totals of each file, no lines. Its percentages ("Unknown" for 0 of 0) are not used. */
export function parseIstanbulSummary(text: string): CoverageReport {
  const root = asObject(parseJson(text, WHAT));
  if (root === undefined) throw new ReportError("wrong-format", `${WHAT} is no object of files.`);
  const records = new CoverageRecords();
  const faults = new CoverageFaults(WHAT);
  for (const [path, sums] of Object.entries(root)) {
    if (path === "total") continue;
    records.open(path);
    for (const metric of declareSums(records, sums, "total")) faults.note(`the ${metric} of ${path}`);
    records.close();
  }
  const files = records.files();
  if (files.length === 0) {
    throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
  }
  const problems = [...faults.toProblems(), ...compareTotal(WHAT, asObject(root["total"]), "total", files)];
  return { producer: "istanbul-summary", files, problems, notes: [] };
}
