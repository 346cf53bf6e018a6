import { posix } from "node:path";
import { InputError } from "@chainops/core/errors";
import type { Workspace } from "@chainops/core/files/workspace";
import { parseFoundryToml } from "@chainops/reports/project/foundry-toml";
import {
  foundrySources,
  hardhatSources,
  type ProjectSources,
  unknownSources,
} from "@chainops/reports/project/project-sources";
import { ReportError } from "@chainops/reports/report-error";

/** The Solidity project below the working directory. */
export interface Project {
  kind: "foundry" | "hardhat" | "unknown";
  sources: ProjectSources;
  /** Where compiled contracts lie, relative to the working directory, which they may lie outside of. */
  artifactDirectories: readonly string[];
}

const MAX_TOML_BYTES = 1024 * 1024;
const HARDHAT_CONFIGS = ["hardhat.config.ts", "hardhat.config.js", "hardhat.config.cjs", "hardhat.config.mjs"];

/** Reads foundry.toml, or knows Hardhat by its config file. Throws an InputError where foundry.toml cannot be read. */
export async function readProject(workspace: Workspace, workingDirectory: string): Promise<Project> {
  const at = (file: string) => posix.join(workingDirectory, file);
  if ((await workspace.describe(at("foundry.toml"))) !== undefined) {
    const foundry = readToml(await workspace.readText(at("foundry.toml"), MAX_TOML_BYTES));
    const sources = foundrySources(foundry, workingDirectory);
    return { kind: "foundry", sources, artifactDirectories: [posix.normalize(foundry.out)] };
  }
  for (const file of HARDHAT_CONFIGS) {
    if ((await workspace.describe(at(file))) === undefined) continue;
    return { kind: "hardhat", sources: hardhatSources(workingDirectory), artifactDirectories: ["artifacts"] };
  }
  return { kind: "unknown", sources: unknownSources(workingDirectory), artifactDirectories: ["out", "artifacts"] };
}

function readToml(text: string) {
  try {
    return parseFoundryToml(text);
  } catch (error) {
    if (error instanceof ReportError) throw new InputError(error.message, { cause: error });
    throw error;
  }
}
