import type { Artifact } from "@chainops/core/result/document";
import type { Evidence } from "./evidence.ts";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { MeasuredContract, SizeEvidence } from "./gates/judge-size.ts";

/** A compiled contract of the project: its size for the gate, its hashes for the result document. */
export interface JudgedArtifact extends MeasuredContract {
  /** Null where only the size is known. */
  artifact: Artifact | null;
  /** As the report has it, relative to the working directory; null where it does not tell. */
  sourcePath: string | null;
  contractName: string;
}

/** Where a contract is known by its artifact and from a list of sizes, the artifact counts: it has path and hashes. */
export function preferArtifacts(
  artifacts: Evidence<JudgedArtifact>,
  sizes: Evidence<JudgedArtifact>,
): Evidence<JudgedArtifact> {
  const all = [...artifacts.reports, ...sizes.reports];
  const known = new Set(all.filter(({ artifact }) => artifact !== null).map(({ contractName }) => contractName));
  const reports = all.filter(({ artifact, contractName }) => artifact !== null || !known.has(contractName));
  return {
    files: [...artifacts.files, ...sizes.files],
    reports,
    problems: [...artifacts.problems, ...sizes.problems],
  };
}

/** Contracts that `size.exclude` names stay in the result document, but decide nothing. */
export function selectSizes(contracts: Evidence<JudgedArtifact>, exclude: readonly string[]): SizeEvidence {
  const isExcluded = matchesGlob(exclude);
  const reports = contracts.reports.filter(
    ({ contractName, sourcePath }) => !isExcluded(contractName) && !(sourcePath !== null && isExcluded(sourcePath)),
  );
  return { ...contracts, reports, excluded: contracts.reports.length - reports.length };
}
