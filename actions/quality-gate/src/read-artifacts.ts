import { createHash } from "node:crypto";
import type { Artifact } from "@chainops/core/result/document";
import type { FileFacts, Workspace } from "@chainops/core/files/workspace";
import { isForgeBuildSizes } from "@chainops/reports/contracts/forge-build-sizes";
import { parseSolidityArtifact, type SolidityArtifact } from "@chainops/reports/contracts/solidity-artifact";
import { decodeText } from "@chainops/reports/decode-text";
import { isProjectSource } from "@chainops/reports/project/project-sources";
import { DETECTION_HEAD_LENGTH } from "@chainops/reports/report-format";
import { toWorkspacePath } from "@chainops/reports/workspace-path";
import type { JudgedArtifact } from "./judged-artifact.ts";
import { AGE_TOLERANCE_MS, type ReadFile } from "./read-evidence.ts";
import { readSizes, type SizeRules } from "./read-sizes.ts";
import type { SourceHashes } from "./source-hashes.ts";

export interface ArtifactRules extends SizeRules {
  hashOf: SourceHashes;
}

const MAX_ARTIFACT_BYTES = 64 * 1024 * 1024;
/** The compiler's whole input and output; its contracts have artifacts of their own. */
const BUILD_INFO = /(^|\/)build-info\//;

/**
 * Reads one artifact, or forge's list of sizes. Contracts of dependencies, tests and scripts, interfaces, abstract contracts, and what is left in
 * the folder of sources that are gone are none.
 */
export async function readArtifact(
  workspace: Workspace,
  file: FileFacts,
  rules: ArtifactRules,
): Promise<ReadFile<JudgedArtifact>> {
  if (BUILD_INFO.test(file.path) || file.path.endsWith(".dbg.json")) return NOTHING;
  const bytes = await workspace.readBytes(file.path, MAX_ARTIFACT_BYTES);
  const text = decodeText(bytes);
  if (isForgeBuildSizes(text.slice(0, DETECTION_HEAD_LENGTH))) return readSizes(text, file, rules);
  const contract = parseSolidityArtifact(text, file.path);
  const path = toWorkspacePath(contract.sourcePath, rules.paths);
  if (path === null || !contract.isCompiled || !isProjectSource(path, rules.project.sources)) return NOTHING;
  const source = await workspace.describe(path);
  if (source === undefined) return NOTHING;
  const judged: JudgedArtifact = {
    name: contract.fullyQualifiedName,
    path,
    runtimeBytes: contract.runtimeSize,
    initcodeBytes: contract.initcodeSize,
    sourcePath: contract.sourcePath,
    contractName: contract.contractName,
    artifact: describeArtifact(contract, file, bytes),
  };
  const problems =
    contract.sources.length > 0 ? await findForeignSources(contract, rules) : findAge(file, source, contract);
  return { reports: [judged], producer: contract.producer, counted: contract.contractName, problems };
}

function describeArtifact(contract: SolidityArtifact, file: FileFacts, bytes: Uint8Array): Artifact {
  return {
    name: contract.fullyQualifiedName,
    path: file.path,
    size: file.sizeBytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    type: "compiled_contract",
    ...(contract.creationCodeHash !== null && { creationCodeHash: contract.creationCodeHash }),
    ...(contract.runtimeCodeHash !== null && { runtimeCodeHash: contract.runtimeCodeHash }),
  };
}

/** An artifact that was built from other sources than those in the tree says nothing about this commit. */
async function findForeignSources(
  { sources }: SolidityArtifact,
  { paths, hashOf }: ArtifactRules,
): Promise<readonly string[]> {
  for (const { path, keccak256 } of sources) {
    const file = toWorkspacePath(path, paths);
    // Dependencies need not be installed where the gate runs; the project's own sources are in the tree.
    if (file === null || file.split("/").includes("node_modules")) continue;
    const hash = await hashOf(file);
    if (hash !== undefined && hash !== keccak256.toLowerCase()) {
      return [`It was compiled from another version of ${file}. Run \`forge build\` in this run.`];
    }
  }
  return [];
}

/** Hardhat's artifacts do not say what they were built from, so that only their age tells. */
function findAge(artifact: FileFacts, source: FileFacts, { producer }: SolidityArtifact): readonly string[] {
  if (artifact.modifiedAtMs + AGE_TOLERANCE_MS >= source.modifiedAtMs) return [];
  const command = producer === "foundry" ? "forge build --force" : "npx hardhat compile --force";
  return [`It is older than ${source.path}, so it may be of other code. Run \`${command}\` in this run.`];
}

const NOTHING: ReadFile<JudgedArtifact> = { reports: [], producer: "", counted: "", problems: [] };
