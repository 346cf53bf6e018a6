import type { JsonObject } from "../json-value.ts";
import { asCount, asObject } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import type { FileCoverage } from "./coverage-report.ts";
import { sumCoverage } from "./coverage-report.ts";

const METRICS = [
  ["lines", "LF", "LH"],
  ["functions", "FNF", "FNH"],
  ["branches", "BRF", "BRH"],
] as const;

/** Declares the totals of one file; `foundKey` is how the report names what it found. Returns the unreadable ones. */
export function declareSums(records: CoverageRecords, sums: unknown, foundKey: string): readonly string[] {
  const faults: string[] = [];
  for (const [metric, foundName, hitName] of METRICS) {
    const sum = asObject(asObject(sums)?.[metric]);
    const found = asCount(sum?.[foundKey]);
    const hit = asCount(sum?.["covered"]);
    if (found === undefined || hit === undefined || hit > found) faults.push(metric);
    else {
      records.declare(foundName, found);
      records.declare(hitName, hit);
    }
  }
  return faults;
}

/** A report whose own total knows more lines than its files together has lost some of them. */
export function compareTotal(
  what: string,
  total: JsonObject | undefined,
  foundKey: string,
  files: readonly FileCoverage[],
): ReportProblem[] {
  const declared = asCount(asObject(total?.["lines"])?.[foundKey]) ?? 0;
  const { found } = sumCoverage(files).lines;
  if (declared <= found) return [];
  const facts = `${declared} lines in total, but its files hold ${found}`;
  return [{ code: "count-mismatch", message: `${what} declares ${facts}. Part of it is missing: write it again.` }];
}
