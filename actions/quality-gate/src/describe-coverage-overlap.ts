import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import { plural } from "./gates/judged-gate.ts";

/** One coverage report with the file that it was read from, relative to the workspace. */
export interface CoverageFile {
  readonly path: string;
  readonly report: CoverageReport;
}

/** What `joinCoverage` does with sources that several reports tell of, one sentence for each report concerned. */
export function describeCoverageOverlap(files: readonly CoverageFile[], paths: PathContext): readonly string[] {
  const known = new Map<string, { reports: number; isListed: boolean }>();
  const sourcesOf = new Map(files.map((file) => [file, sources(file.report, paths)]));
  for (const own of sourcesOf.values()) {
    for (const [source, isListed] of own) {
      const { reports = 0, isListed: wasListed = false } = known.get(source) ?? {};
      known.set(source, { reports: reports + 1, isListed: wasListed || isListed });
    }
  }
  return [...sourcesOf].flatMap(([{ path }, own]) => {
    const shared = [...own].filter(([source]) => (known.get(source)?.reports ?? 0) > 1);
    const setAside = shared.filter(([source, isListed]) => !isListed && known.get(source)?.isListed === true).length;
    return describeShared(path, { all: own.size, joined: shared.length - setAside, setAside });
  });
}

function describeShared(path: string, { all, joined, setAside }: Record<"all" | "joined" | "setAside", number>) {
  const of = `of ${plural(all, "source")}`;
  const sentences: string[] = [];
  if (joined > 0) {
    sentences.push(`${path}: ${joined} ${of} in another report too; a line that one of them reached is covered.`);
  }
  if (setAside > 0) {
    sentences.push(`${path}: totals for ${setAside} ${of} are set aside, since another report lists the lines.`);
  }
  return sentences;
}

/** Each source once, with whether its lines are listed. */
function sources(report: CoverageReport, paths: PathContext): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const file of report.files) {
    const source = toWorkspacePath(file.path, paths);
    if (source !== null) found.set(source, found.get(source) === true || file.lineBits.length > 0);
  }
  return found;
}
