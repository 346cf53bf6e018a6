import type { ReportProblem } from "../report-error.ts";
import type { LineBits } from "./line-bits.ts";

export interface HitCount {
  readonly hit: number;
  readonly found: number;
}

export interface FileCoverage {
  /** As the report writes it. */
  readonly path: string;
  readonly lines: HitCount;
  readonly functions: HitCount;
  readonly branches: HitCount;
  /** Empty where the report gives only totals for the file. */
  readonly lineBits: LineBits;
  /** Keys of `HitKeys`, where the report lists functions one by one; two of one producer can be joined. */
  readonly functionKeys?: Uint32Array;
  /** As `functionKeys`, of branches. */
  readonly branchKeys?: Uint32Array;
}

export interface CoverageReport {
  readonly producer: string;
  /** Each path once, in the order of the report. */
  readonly files: readonly FileCoverage[];
  readonly problems: readonly ReportProblem[];
  /** What is worth saying and hides nothing, one sentence each. */
  readonly notes: readonly string[];
}

/** Where several paths may mean one file, the reader takes the one that is known. `path` is as in the report. */
export interface CoverageContext {
  readonly isKnownFile: (path: string) => boolean;
}

/** The first path that is a known file, else the first of all. */
export function choosePath(paths: readonly string[], { isKnownFile }: CoverageContext): string {
  return (paths.length > 1 ? paths.find(isKnownFile) : undefined) ?? paths[0] ?? "";
}

export interface CoverageTotals {
  readonly lines: HitCount;
  readonly functions: HitCount;
  readonly branches: HitCount;
}

/** From 0 to 1; undefined where nothing was found, which is no data and never 100 %. */
export function toCoverageRatio({ hit, found }: HitCount): number | undefined {
  return found === 0 ? undefined : hit / found;
}

export function sumCoverage(files: readonly CoverageTotals[]): CoverageTotals {
  return {
    lines: sumCounts(files.map(({ lines }) => lines)),
    functions: sumCounts(files.map(({ functions }) => functions)),
    branches: sumCounts(files.map(({ branches }) => branches)),
  };
}

function sumCounts(counts: readonly HitCount[]): HitCount {
  return {
    hit: counts.reduce((total, { hit }) => total + hit, 0),
    found: counts.reduce((total, { found }) => total + found, 0),
  };
}
