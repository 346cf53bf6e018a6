import type { Artifact } from "@chainops/core/result/document";
import type { Evidence } from "./evidence.ts";
import type { MeasuredContract } from "./gates/judge-size.ts";

/** A compiled contract of the project: its size for the gate, its hashes for the result document. */
export interface JudgedArtifact extends MeasuredContract {
  /** Null where only the size is known. */
  artifact: Artifact | null;
  /** False where `size.exclude` names it. */
  isSizeJudged: boolean;
}

/** Where a contract is known by its artifact and from a list of sizes, the artifact counts: it has path and hashes. */
export function preferArtifacts(evidence: Evidence<JudgedArtifact>): Evidence<JudgedArtifact> {
  const nameOf = ({ name }: JudgedArtifact) => name.slice(name.lastIndexOf(":") + 1);
  const known = new Set(evidence.reports.filter(({ artifact }) => artifact !== null).map(nameOf));
  const reports = evidence.reports.filter((contract) => contract.artifact !== null || !known.has(nameOf(contract)));
  return { ...evidence, reports };
}
