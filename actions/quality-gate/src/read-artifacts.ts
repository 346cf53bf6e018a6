import { createHash } from "node:crypto";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { hashSource } from "@chainops/reports/contracts/bytecode";
import { parseSolidityArtifact, type SourceHash } from "@chainops/reports/contracts/solidity-artifact";
import { decodeText } from "@chainops/reports/decode-text";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { type PathContext, toWorkspacePath } from "@chainops/reports/workspace-path";
import type { Artifact } from "@chainops/core/result/document";
import type { MeasuredContract } from "./gates/judge-size.ts";
import type { Project } from "./project.ts";
import type { ReadFile } from "./read-evidence.ts";

/** A compiled contract of the project: its size for the gate, its hashes for the result document. */
export interface JudgedArtifact extends MeasuredContract {
  artifact: Artifact;
  /** False where `size.exclude` names it. */
  isSizeJudged: boolean;
}

export interface ArtifactRules {
  project: Project;
  paths: PathContext;
  /** `quality_gates.size.exclude`. */
  sizeExclude: readonly string[];
}

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;
const MAX_ARTIFACT_BYTES = 64 * 1024 * 1024;
/** The compiler's whole input and output; its contracts have artifacts of their own. */
const BUILD_INFO = /(^|\/)build-info\//;

/** Reads one artifact; contracts of dependencies, tests and scripts, interfaces and abstract contracts are none. */
export async function readArtifact(
  workspace: Workspace,
  file: FileFacts,
  { project, paths, sizeExclude }: ArtifactRules,
): Promise<ReadFile<JudgedArtifact>> {
  if (BUILD_INFO.test(file.path) || file.path.endsWith(".dbg.json")) return NOTHING;
  const bytes = await workspace.readBytes(file.path, MAX_ARTIFACT_BYTES);
  const contract = parseSolidityArtifact(decodeText(bytes), file.path);
  const source = toWorkspacePath(contract.sourcePath, paths);
  if (source === null || !contract.isCompiled || !isProjectSource(source, project.sources)) return NOTHING;
  const isExcluded = matchesGlob(sizeExclude);
  const judged: JudgedArtifact = {
    name: contract.fullyQualifiedName,
    runtimeBytes: contract.runtimeSize,
    initcodeBytes: contract.initcodeSize,
    isSizeJudged: !isExcluded(contract.sourcePath) && !isExcluded(contract.contractName),
    artifact: {
      name: contract.fullyQualifiedName,
      path: file.path,
      size: file.sizeBytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      type: "compiled_contract",
      ...(contract.creationCodeHash !== null && { creationCodeHash: contract.creationCodeHash }),
      ...(contract.runtimeCodeHash !== null && { runtimeCodeHash: contract.runtimeCodeHash }),
    },
  };
  const problems = await foreignSources(contract.sources, workspace, paths);
  return { reports: [judged], producer: contract.producer, counted: contract.contractName, problems };
}

/** An artifact that was built from other sources than those in the tree says nothing about this commit. */
async function foreignSources(
  sources: readonly SourceHash[],
  workspace: Workspace,
  paths: PathContext,
): Promise<readonly string[]> {
  for (const { path, keccak256 } of sources) {
    const file = toWorkspacePath(path, paths);
    // Dependencies need not be installed where the gate runs; the project's own sources are in the tree.
    if (file === null || file.split("/").includes("node_modules")) continue;
    const bytes = (await workspace.describe(file)) && (await workspace.readBytes(file, MAX_SOURCE_BYTES));
    if (bytes !== undefined && hashSource(bytes) !== keccak256.toLowerCase()) {
      return [`It was compiled from another version of ${file}. Run \`forge build\` in this run.`];
    }
  }
  return [];
}

const NOTHING: ReadFile<JudgedArtifact> = { reports: [], producer: "", counted: "", problems: [] };
