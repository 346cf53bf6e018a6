import { type FileCoverage, sumCoverage, toCoverageRatio } from "@chainops/reports/coverage/coverage-report";
import { findUncoveredRanges, type LineRange } from "@chainops/reports/coverage/line-bits";
import type { Measurements } from "../../actions/quality-gate/src/baseline/measurements.ts";
import type { ChangedFile, Changes } from "../../actions/quality-gate/src/changes/changed-lines.ts";
import type { ProjectCoverage } from "../../actions/quality-gate/src/measure-coverage.ts";

/** What `measureCoverage` makes of these files of the project. */
export function projectCoverage(files: readonly FileCoverage[], more: Partial<ProjectCoverage> = {}): ProjectCoverage {
  const { lines, branches, functions } = sumCoverage(files);
  return {
    files: files.map((file) => ({ ...file, uncovered: findUncoveredRanges(file.lineBits) })),
    lineRatio: toCoverageRatio(lines),
    hitLines: lines.hit,
    foundLines: lines.found,
    branches,
    functions,
    excludedFiles: 0,
    unmentioned: [],
    ...more,
  };
}

/** `2` or `[2, 5]`. */
export type Lines = number | readonly [number, number];

export function ranges(lines: readonly Lines[]): readonly LineRange[] {
  return lines.map((one) => (typeof one === "number" ? { start: one, end: one } : { start: one[0], end: one[1] }));
}

export function changedFile(path: string, added: readonly Lines[], more: Partial<ChangedFile> = {}): ChangedFile {
  return { path, basePath: path, added: ranges(added), removed: [], ...more };
}

export const BASE_SHA = "b".repeat(40);

type KnownChanges = Extract<Changes, { known: true }>;

export function changes(files: readonly ChangedFile[], more: Partial<KnownChanges> = {}): KnownChanges {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return { known: true, baseSha: BASE_SHA, files: byPath, deleted: [], ...more };
}

export const UNKNOWN_CHANGES: Changes = { known: false, reason: "The base commit is not known." };

type BaseCoverageFigures = NonNullable<Measurements["coverage"]>;

/** Coverage at base: hit and found by path. */
export function coverageAtBase(files: Readonly<Record<string, readonly [number, number]>>): BaseCoverageFigures {
  const counts = Object.entries(files).map(([path, [hit, found]]) => [path, { hit, found }] as const);
  const lines = counts.reduce((sum, [, count]) => ({ hit: sum.hit + count.hit, found: sum.found + count.found }), {
    hit: 0,
    found: 0,
  });
  const none = { hit: 0, found: 0 };
  return { producers: ["lcov"], lines, branches: none, functions: none, files: Object.fromEntries(counts) };
}

/** A whole record with these parts. */
export function measurements(more: Partial<Measurements>): Measurements {
  return {
    schema: "chainops.baseline/v1",
    sha: BASE_SHA,
    version: "1.0.0",
    coverage: null,
    tests: null,
    findings: null,
    gas: null,
    sizes: null,
    complexity: null,
    storage: null,
    quality: null,
    ...more,
  };
}
