import { createHash } from "node:crypto";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { parseSolidityArtifact } from "@chainops/reports/contracts/solidity-artifact";
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
  return { reports: [judged], producer: contract.producer, counted: contract.contractName, problems: [] };
}

const NOTHING: ReadFile<JudgedArtifact> = { reports: [], producer: "", counted: "", problems: [] };
