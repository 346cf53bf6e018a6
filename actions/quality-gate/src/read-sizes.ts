import type { FileFacts } from "@chainops/core/files/workspace";
import { type ContractSize, parseForgeBuildSizes } from "@chainops/reports/contracts/forge-build-sizes";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import { grouped, plural } from "./gates/judged-gate.ts";
import type { Project } from "./project.ts";
import type { JudgedArtifact } from "./judged-artifact.ts";
import { AGE_TOLERANCE_MS, type ReadFile, type ReadingRules } from "./read-evidence.ts";

export interface SizeRules {
  project: Project;
  paths: PathContext;
  newestSource: ReadingRules["newestSource"];
}

/**
 * Reads `forge build --sizes --json`, the source of sizes where there are no artifacts. It names
 * contracts mostly without their sources, so that few can be left out by path, and gives no code to hash. Only its age
 * tells what it was built from.
 */
export function readSizes(text: string, file: FileFacts, rules: SizeRules): ReadFile<JudgedArtifact> {
  const contracts = parseForgeBuildSizes(text).flatMap((contract) => measure(contract, rules));
  return {
    reports: contracts,
    producer: "forge-build-sizes",
    counted: `${plural(contracts.length, "contract")} without hashes`,
    problems: findAge(file, rules.newestSource),
  };
}

/** A path is known where two contracts share a name; those outside the project's sources are none of it. */
function measure(
  { contractName, sourcePath, runtimeSize, initcodeSize }: ContractSize,
  { project, paths }: SizeRules,
): JudgedArtifact[] {
  const path = sourcePath === null ? null : toWorkspacePath(sourcePath, paths);
  const isForeign = sourcePath !== null && (path === null || !isProjectSource(path, project.sources));
  if (isForeign || initcodeSize === 0) return [];
  const judged = {
    name: sourcePath === null ? contractName : `${sourcePath}:${contractName}`,
    path,
    runtimeBytes: runtimeSize,
    initcodeBytes: initcodeSize,
    sourcePath,
    contractName,
  };
  return [{ ...judged, artifact: null }];
}

function findAge(file: FileFacts, newest: SizeRules["newestSource"]): readonly string[] {
  if (newest === undefined || file.modifiedAtMs + AGE_TOLERANCE_MS >= newest.modifiedAtMs) return [];
  const seconds = grouped(Math.ceil((newest.modifiedAtMs - file.modifiedAtMs) / 1000));
  return [`It is ${seconds} s older than ${newest.path}. Run \`forge build --sizes --json\` in this run.`];
}
