import { posix } from "node:path";
import type { Workspace } from "@chainops/core/files/workspace";
import type { Artifact } from "@chainops/core/result/document";
import { hashArtifacts } from "@chainops/core/state/hash-artifacts";
import type { PlannedStage } from "./plan-stages.ts";

export interface CollectedArtifacts {
  readonly artifacts: readonly Artifact[];
  /** Globs that match nothing. */
  readonly missing: readonly string[];
}

/** A glob that takes in a dependency tree by mistake should say so before it is hashed for minutes. */
const MAX_FILES = 5000;
const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** The files that a stage's `artifacts` match, with size and SHA-256; each once, under the first type that names it. */
export async function collectArtifacts(
  workspace: Workspace,
  workingDirectory: string,
  patterns: PlannedStage["artifacts"],
): Promise<CollectedArtifacts> {
  const types = new Map<string, Artifact["type"]>();
  const missing: string[] = [];
  for (const { paths, type } of patterns) {
    for (const glob of paths) {
      const found = await workspace.find([posix.join(workingDirectory, glob)], { skipDirectories: SKIPPED });
      if (found.length === 0) missing.push(glob);
      if (found.length > MAX_FILES) missing.push(`${glob} (it matches ${found.length} files; at most ${MAX_FILES})`);
      else for (const file of found) if (!types.has(file)) types.set(file, type);
    }
  }
  const hashes = await hashArtifacts(types.keys(), (file) => workspace.stream(file));
  const artifacts = hashes.map(({ path, size, sha256 }): Artifact => {
    return { name: path, path, size, sha256, type: types.get(path) ?? "documentation" };
  });
  return { artifacts, missing };
}
